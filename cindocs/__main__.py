"""``python -m cindocs``."""

from cindocs.cli import main

main()
