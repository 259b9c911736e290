"""The words of a curve of value against means."""

WORDS: dict[str, str] = {
    "title_frontier": "Value against {means}, from the least means to the most",
    "title_nested": "Plans that contain one another, from the least means to the most",
    "varied_budget": "the budget",
    "varied_demand": "demand",
    "of_written": "of what is written",
    "varied_amount": "amount",
    "curve": "curve",
    "gain_per": "gain per {unit}",
    "percent_of_means": "1 % of what is written",
    "percentage_point": "percentage point",
    "against_before": "against the point before",
    "first_point": "(first plan)",
    "no_change": "same actions",
    "comes_in": "+{ids}",
    "goes_out": "−{ids}",
    "acts_otherwise": "{action}: {ids}",
    "acts_sooner": "sooner: {ids}",
    "acts_later": "later: {ids}",
    "proved": "proved",
    "within_gap": "gap {gap}",
    "no_plan_here": "no plan",
    "none_in_time": "none in time",
    "nested_value": "nested value",
    "price_of_nesting": "price of nesting",
    "first_stage_curve": "Objectives in order: the curve shows the first of them, "
    "{goal}.",
    "doubtful_gain": "~ lies within the gaps of the two plans: it may be nothing. A "
    "smaller --gap says more.",
    "falls_by_gap": "At {where} the value falls though the means grow: only the gap "
    "makes it so. A smaller --gap, or more time, mends it.",
    "nested_explained": "Nested: what a plan adds or expands, the next one adds or "
    "expands too, no later and with no fewer hectares; what it drops or reduces stays "
    "dropped or reduced. Each is the best that contains the one before. The price is "
    "what the best plan for the same means is worth more.",
    "few_points": "Stopped: {done} of {count} points are done.",
    "limit_named": "the limit {id}",
    "fund_named": "the fund {fund}",
}
