"""A file becomes a document, and a document's skeleton becomes a file."""
