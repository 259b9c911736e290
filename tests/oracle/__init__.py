"""The best plan of a small scenario by enumeration, written from the format alone."""
