"""What a report shows, whatever its format: tables with typed columns."""
