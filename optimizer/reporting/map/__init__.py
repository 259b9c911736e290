"""The map of a plan, for print and for the page."""
