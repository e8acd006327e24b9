"""The second wall: the finished bytes of a copy are searched for every value its reader must not learn."""
