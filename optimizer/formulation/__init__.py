"""From a scenario to a mixed-integer linear programme, one file per family of rules."""
