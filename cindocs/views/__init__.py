"""What one reader may see, as frozen plain data. Nothing below this room knows the record."""
