"""What a scenario file may say: models of its entries, from which its schema comes."""
