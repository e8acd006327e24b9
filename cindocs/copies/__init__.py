"""Many readers, one document: the distribution list, every copy it calls for, and the log of them."""
