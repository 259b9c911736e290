"""Small random scenarios, valid as the reader would give them."""
