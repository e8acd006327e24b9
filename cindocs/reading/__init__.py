"""Files, read strictly: a plain tree with the place of everything in it, and the model it must be."""
