"""What the procedure asks: one small function a rule, one table of them all, values from the profile."""
