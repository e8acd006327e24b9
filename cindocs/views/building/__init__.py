"""How a view is made out of what a reader may see of a record. The wall stands below this room."""
