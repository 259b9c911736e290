"""A report as a page that opens anywhere."""
