"""An authority as data: its profile, what it inherits, its words, its calendar of working days."""
