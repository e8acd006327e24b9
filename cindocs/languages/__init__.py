"""The language of a copy: its fixed words, its dates, its direction."""
