"""Files that were made elsewhere and go with a pack: inspected, cleaned, made fit to be bound in."""
