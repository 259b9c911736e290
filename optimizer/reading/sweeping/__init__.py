"""From the file of a sweep to the scenario of each future."""
