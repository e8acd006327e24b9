"""Which template, and the one Jinja environment in which all templates run."""
