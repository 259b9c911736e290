"""The words of what is attainable."""

WORDS: dict[str, str] = {
    "title_ranges": "How low and how high each measure can go, all entries respected",
    "group": "group",
    "no_group": "(blank)",
    "in_best_plan": "best plan",
    "lowest": "lowest",
    "highest": "highest",
    "own_limit": "own limit",
    "free_lowest": "lowest if lifted",
    "free_highest": "highest if lifted",
    "of_fund": "spent from {fund}",
    "of_cost": "cost: {kind}",
    "ranges_explained": "Lowest and highest: over all plans that respect every entry, "
    "whatever they are worth; each row by itself, so that not all can be had at once.",
    "lifted_explained": "If lifted: if the limits on this very measure did not "
    "hold, and all else did.",
    "not_proved_legend": "? not proved in the time allowed: some plan reaches the "
    "figure, others may go further.",
    "few_ranges": "Stopped: {done} of {count} rows are done.",
}
