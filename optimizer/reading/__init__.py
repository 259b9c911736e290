"""From the files of a case to a checked scenario."""
