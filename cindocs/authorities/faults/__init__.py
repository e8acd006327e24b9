"""What is wrong with a profile although each of its fields is what it should be."""
