"""Templates are checked before they are used: all that is wrong with one, where, and how to mend it."""
