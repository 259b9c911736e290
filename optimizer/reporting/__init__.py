"""What people and programs read: tables, files, the terminal."""
