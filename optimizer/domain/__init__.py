"""What a case is made of: frozen data, no files, no solver."""
