"""Charts drawn from the tables, which are the one source of every figure in them."""
