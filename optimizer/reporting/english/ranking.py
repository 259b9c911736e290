"""The words of ranked recommendations."""

WORDS: dict[str, str] = {
    "left_out": "{path}: the plan is right, but something beside it was not found and "
    "is left out: {why}",
    "title_ranking": "Recommendations: what it would hurt most to get wrong comes "
    "first",
    "price_of_opposite": "opposite costs",
    "lost_by": "lost: {parts}",
    "gained_by": "gained: {parts}",
    "loss_part": "{what} {change}: lost {worth}",
    "gain_part": "{what} {change}: gained {worth}",
    "how_sure": "sure",
    "price_legend": "Opposite costs: what the objective loses if that action is "
    "forbidden for this cluster and all else may change. {verdicts}",
    "explained_no_plan_without_it": "no plan without it: otherwise no plan is left.",
    "explained_always": "always: every plan of nearly the best value does this.",
    "explained_usually": "usually: otherwise is worse, but only a little.",
    "explained_swing": "swing: otherwise may be as good.",
    "price_open": "?",
    "price_at_least": "at least {low}",
    "loss_preferences": "preferences",
    "verdict_no_plan_without_it": "no plan without it",
    "verdict_always": "always",
    "verdict_usually": "usually",
    "verdict_swing": "swing",
    "verdict_fixed": "fixed",
    "more_recommendations": "… and {count} more in recommendations.csv.",
    "fixed_recommendations": "Listed last in recommendations.csv, since nothing "
    "else is open to them: {count}.",
    "certified_positions": "Certain in their place: {count} of {of}; their "
    "prices overlap with no other.",
    "priced_roughly": "Of {count} {count:cluster|clusters} only the least price is "
    "known: price_low in recommendations.csv.",
    "stake_weighed": "What the objective counts for and against the plan nearly "
    "cancels out: a loss counts as small beside {share} of the two together, shared "
    "out among the clusters.",
    "stake_nothing": "By the objective the plan is worth 0, and nothing makes it up: "
    "beside nothing no loss is small, so that every loss counts as always.",
    "ranking_interrupted": "The ranking was stopped: prices that were not found yet "
    "are open.",
    "reason_step": "{action} with {step} of {entry}",
    "beside_output": "{value} bn VND a leased ha and year (median {median})",
    "beside_jobs": "{value} jobs a leased ha (median {median})",
    "beside_absorption": "leases {value} ha a year (median {median})",
    "beside_fill": "{value} leased today (median {median})",
    "beside_cost": "{value} bn VND a ha (median {median})",
    "beside_cost_new": "{value} bn VND a new ha (median {median})",
    "median_is": "(median ",
    "medians": "Medians are those of the other clusters of the district.",
}
