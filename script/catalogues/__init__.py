"""Collects all fixed words that cindocs itself prints, and keeps the catalogues in step with them."""
