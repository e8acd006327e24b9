"""A note typed during a meeting becomes minutes: what the grammar is, docs/minutes-note.md tells."""
