"""What cindocs costs, as ratios to plain use of the same libraries, measured in one run."""
