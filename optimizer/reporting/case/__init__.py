"""A new case: tables to fill in, and a scenario that runs as it stands."""
