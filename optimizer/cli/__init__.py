"""The command line: what is typed and what is answered; all work is done below."""
