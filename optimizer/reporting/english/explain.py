"""The words of the story of one cluster."""

WORDS: dict[str, str] = {
    # titles
    "title_today_alone": "Today",
    "title_today_existing": "Today, beside other existing clusters of {district}",
    "title_today_candidate": "Beside other candidates of {district}",
    "title_planned": "What the plan does: {action}",
    "title_pathways": "What could be done with it, action by action",
    "title_prices": "What each action would cost, all else free to change",
    "title_flips": "Where the action changes",
    "title_needed_lines": "Lines it hangs on with: {action} [bn VND]",
    "title_steps": "Limits that bind, and what a step more would bring",
    # headings
    "figure": "figure",
    "its_own": "this cluster",
    "median": "their median",
    "median_of": "of how many",
    "step_area": "ha in the plan",
    "step_built": "ha built",
    "step_occupied": "ha occupied",
    "by_period": "by period",
    "open_or_why_not": "open, or ruled out by",
    "price": "objective lost",
    "others_change": "what else changes",
    "lever": "scaled",
    "amount_today": "amount",
    "outcome_by_amount": "the action, by the amount",
    "shared_with": "shared with",
    "in_plan": "in the plan",
    "step": "step",
    "gain": "objective gained",
    "then": "this cluster then",
    # figures of today
    "status_existing": "existing",
    "status_candidate": "candidate",
    "own_area_ha": "area [ha]",
    "own_built_ha": "built [ha]",
    "own_leased_ha": "leased [ha]",
    "own_fill": "fill [%]",
    "own_max_ha": "largest area [ha]",
    "own_min_ha": "smallest area [ha]",
    "own_absorption": "absorption [ha a year]",
    "own_jobs_per_ha": "jobs per occupied ha",
    "own_output_per_ha": "output per occupied ha [bn VND a year]",
    "own_infra_cost": "infrastructure [bn VND per ha]",
    "own_clearance_cost": "clearance [bn VND per ha]",
    # pathways
    "wait": "wait",
    "gone": "gone",
    "is_open": "open",
    # prices
    "state_chosen": "what the plan does",
    "state_no_plan": "no plan exists with it",
    "state_ruled_out": "ruled out",
    "state_unknown": "not found in time",
    "price_in_stage": "{price} in stage {stage}",
    "price_at_most": "0 to {high}",
    "price_range": "{low} to {high}",
    "at_least_lost": "at least {low}",
    "becomes": "{cluster} {now} → {then}",
    "nothing_else": "nothing else",
    # flip points
    "lever_budget": "budget, all funds and periods",
    "lever_one_budget": "budget, all periods",
    "lever_fund": "fund {name}, all periods",
    "lever_yield": "its yield",
    "lever_infra_cost": "its infrastructure cost",
    "rate_jobs_per_ha": "jobs per ha",
    "rate_output_per_ha": "output per ha",
    "flip_no_plan": "no plan",
    "flip_unknown": "not found in time",
    "up_to": "{action} up to {amount}",
    "from_on": "{action} from {amount} on",
    "between": "{action} from {low} to {high}",
    "always_tried": "{action} at every amount tried",
    "not_proved": "(to within the gap)",
    "flip_note": "Tried at 50 %, 60 %, ... 150 % of the amount; where neighbours "
    "differ, narrowed down to {precision} of it, given as a range. Between equal "
    "neighbours other changes may lie.",
    "flips_left_out": "Left out: {levers}.",
    "points_missing": "stopped after {count} of {all} amounts",
    # lines
    "no_lines": "No line is built that it alone, or with others, hangs on ({action}).",
    "lines_added": "All lines of that plan cost {cost} bn VND more than those of the "
    "plan.",
    "lines_saved": "All lines of that plan cost {cost} bn VND less than those of the "
    "plan.",
    "lines_as_dear": "All lines of that plan cost as much as those of the plan.",
    "line_new": "no: would be built for it",
    # steps
    "binding_is": "Binding: {entries}.",
    "step_more": "one more {step}",
    "step_less": "{step} less",
    "step_more_cluster": "one more cluster",
    "step_less_cluster": "one cluster less",
    "step_gain": "{entry} ({step}: {gain})",
    "no_gain": "no gain",
    "gain_unknown": "not known",
    "steps_untried": "Not known: each step takes a solve of its own, which was not "
    "tried or not done in time; `optimizer frontier --vary` tries a budget, or a limit "
    "with an id.",
    "budget_in": "budget {period}",
    "budget_of": "budget {fund} {period}",
    "stays_so": "unchanged",
    # without a plan
    "obstacle_rows": 'No plan has it with "{action}": what the tables and `actions` '
    "say allows none.",
    "obstacle_one": 'No plan has it with "{action}" because of one entry (without it '
    "there is one):",
    "obstacle_all": 'No plan has it with "{action}" because of these {count} entries '
    "together (leave out any one and there is one):",
    "obstacle_some": 'No plan has it with "{action}" because of some of these {count} '
    "entries; the time was too short to tell which:",
    "no_plan_blocked": "{cluster} is a reason: nothing is left to do with it:",
    "no_plan_others": "Nothing is left to do with {clusters}.",
    "no_plan_still": "Open to {cluster} by itself: {actions}.",
    "no_plan_see_run": "`optimizer run` says which entries contradict each other, and "
    "what would help.",
    # endings
    "explain_stopped": "Stopped by Ctrl-C: some of the above is missing or incomplete.",
    "nothing_compares": "Stopped before the plan was known to be the best: no prices, "
    "no flip points.",
}
