"""Templates are checked before they are used: all that is wrong with one, each with its place and its mend."""
