"""The words of a sweep: many futures, and what holds in most of them."""

WORDS: dict[str, str] = {
    "sweep_begins": "{path}: {count} {count:future|futures}; {done} {done:is|are} "
    "there already, {missing} to be solved.",
    "sweep_done": "{done} of {count} {what}",
    "sweep_rate": ", {rate} a second, about {left} left",
    "sweep_runs": "futures",
    "sweep_evaluations": "futures with plans held",
    "hours_minutes": "{hours} h {minutes} min",
    "minutes_seconds": "{minutes} min {seconds} s",
    "seconds_only": "{seconds} s",
    "sweep_stopped": "Stopped: {done} of {count} futures are solved and kept. The same "
    "command goes on from there.",
    "sweep_stopped_holding": "Stopped while plans were held in every future: what is "
    "done is kept. The same command goes on from there.",
    "title_sweep": "{title}: {count} {count:future|futures}",
    "sweep_scenarios": "{count} {count:scenario|scenarios}",
    "sweep_grid": "{count} {count:point|points} of the grid",
    "sweep_samples": "{count} {count:sample|samples}",
    "ended_plans": "{count} {count:has|have} a plan",
    "ended_none": "{count} {count:has|have} none",
    "ended_late": "in {count} none was found in the time allowed",
    "ended_invalid": "{count} cannot be read",
    "ended_failed": "{count} failed",
    "sweep_invalid_first": "Future {run} cannot be read: {note}",
    "sweep_failed_first": "Future {run} failed and is tried again next time: {note}",
    "sweep_without_any": "No future has a plan. `optimizer run` on one of the "
    "scenarios says why.",
    "title_sweep_shares": "What is best for each cluster, and in what share of the "
    "futures",
    "best_mostly": "mostly best",
    "in_share": "in",
    "share_interval": "95 % interval",
    "else_best": "else",
    "sweep_shares_all": "{count} {count:cluster has|clusters have} the same best "
    "action in every future with a plan; shares.csv lists all.",
    "sweep_shares_more": "{count} more {count:cluster is|clusters are} in shares.csv.",
    "sweep_interval_explained": "The interval is that of a share in all futures of "
    "this kind, of which these are a sample (Wilson).",
    "title_sweep_plans": "Plans held in every future",
    "plan": "plan",
    "best_in": "best in",
    "differs_from_first": "other actions than 1",
    "fails_in": "fails in",
    "mean_regret": "mean regret",
    "worst_regret": "worst regret",
    "worst_in": "in future",
    "near_in": "within {near}",
    "at_least_in": "at least {value}",
    "sweep_held_explained": "A plan keeps its action for each cluster; hectares, "
    "periods, lines and leasing adapt to the future. Its regret is what the best plan "
    "of that future is worth more; it fails where it breaks a limit whatever else is "
    "done.",
    "first_goal_counts": "Objectives in order: regrets are those of the first.",
    "plans_unknown": "Time ran out before it was known what these plans are worth (in "
    "how many futures): {plans}. That counts as failing; regrets are of the other "
    "futures.",
    "least_regret_is": "Least regret: plan {plan}, worst {worst}{share}, mean {mean}; "
    "it fails in {fails} of {count} {count:future|futures}.",
    "of_the_best": " ({share} of the best there)",
    "satisfying_is": "Good enough most often: plan {plan}, {what} in {reached} of "
    "{count} {count:future|futures} ({share}).",
    "within_best": "within {near} of the best",
    "worth_at_least": "worth at least {value}",
    "dominated_plans": "Never better than another one: {plans}.",
    "dominated_by": "plan {plan} (than plan {by})",
    "best_of_seen": "Of the {count} plans held; {more} others were best somewhere and "
    "were not held (--plans holds more).",
    "robust_is": "Of all plans that hold in every future, seen or not: the worst "
    "regret can be brought down to {worst}; none has less than {bound}{proved}.",
    "robust_proved": " (proved)",
    "robust_open": " (not proved in the time, or size, allowed)",
    "robust_of_some": "Searched over {count} of {of} futures with a plan, drawn by "
    "lot.",
    "robust_impossible": "No plan, seen or not, holds in every future.",
    "robust_unknown": "No plan that holds in every future was found in the time "
    "allowed.",
    "robust_more_changes": ", and {count} more in robust.csv",
    "satisfying_all_is": "Of all plans, seen or not: one is {what} in {reached} of "
    "{count} futures; no plan in more than {bound}{proved}.",
    "robust_differs": "It differs from plan {plan} in: {changes}.",
    "robust_same": "It is plan {plan}.",
    "sweep_future_written": "{path}: future {run} as a scenario. It can be checked, "
    "run and explained like any other.",
    "title_loses": "When plan {plan} loses: it fails or {what}",
    "title_without_plan": "When no plan exists",
    "plan_differs": "Plan {plan} differs from plan 1 in: {changes}.",
    "plan_more_changes": ", and {count} more in plans.csv",
    "robust_no_better": "That is no more than plan {plan} reaches.",
    "input_times": "{entry} (times what is written)",
    "input_plus": "{entry} (added to what is written)",
    "sweep_scenario": "scenario",
    "title_sweep_options": "The scenarios in the futures that they share",
    "median_objective": "median objective",
    "least_objective": "least",
    "no_plan_in": "no plan in",
    "of_futures": "{count} of {of}",
    "sweep_of_all": "What follows counts the futures of all scenarios together; --of "
    "{scenario} tells those of that one.",
    "sweep_of": "Of these, what follows is about {scenario} alone.",
    "objectives_differ": "The objective itself differs between futures: worst and mean "
    "regrets add up what is counted in different ways.",
}
