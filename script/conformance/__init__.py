"""Hold what cindocs makes against the reference validator of PDF/UA and PDF/A."""
