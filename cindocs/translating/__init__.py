"""The translators' round trip: what goes out, what comes back, and what is kept beside the document."""
