"""Many PDFs become one, with all that screen readers need: tags, languages, links, bookmarks, titles."""
