"""How each requirement of the five procedures is met, kept beside the code and held against it."""
