"""From a programme to a plan that was proved and then checked without the solver."""
