"""The entries of a scenario as objects of the domain, every name looked up."""
