"""One format a file: a view and templates become bytes."""
