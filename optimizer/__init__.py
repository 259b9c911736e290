"""Choose industrial clusters under land, budget and law, and prove the choice."""
