"""Word templates: a package drawn in Word becomes Jinja source, checked once and compiled once."""
