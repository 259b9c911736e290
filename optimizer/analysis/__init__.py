"""What plans teach: prices, conflicts, alternatives, ranges, comparisons."""
