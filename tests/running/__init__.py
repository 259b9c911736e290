"""Many runs, those who solve them, and the store of what was found."""
