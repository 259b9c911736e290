"""The words of charts, and of the page that has them."""

WORDS: dict[str, str] = {
    # the page
    "chart_page_contents": "Charts",
    "chart_page_empty": "There is nothing to draw: no future has a plan.",
    "chart_page_noscript": "The charts are drawn by a script, which is switched off "
    "here. The figures stand in the table under each chart.",
    "chart_table": "Figures as a table ({count} {count:row|rows})",
    "chart_download": "Save as a picture",
    # columns
    "chart_futures": "futures",
    "chart_of": "of",
    "chart_share": "share",
    "chart_low": "from (95 %)",
    "chart_high": "to (95 %)",
    "chart_mean": "mean",
    "chart_p05": "5 % quantile",
    "chart_p25": "25 % quantile",
    "chart_p50": "median",
    "chart_p75": "75 % quantile",
    "chart_p95": "95 % quantile",
    "chart_least": "least",
    "chart_most": "most",
    "chart_number": "point",
    "chart_plan": "plan",
    "chart_worst_run": "worst in future",
    "chart_run_column": "future",
    "chart_in_box": "in the box",
    "chart_proof": "proof",
    # fan
    "chart_fan_title": "{measure}: {futures} futures, period by period",
    "chart_fan_finding": "{period}: in 9 of 10 futures {low} to {high}, in half of "
    "them {median} or less",
    "chart_fan_same": "{period}: {amount} in every future",
    "chart_fan_today": "today {amount}",
    "chart_fan_note": "Quantiles lie between two futures in proportion, as "
    "PERCENTILE.INC of a spreadsheet has them.",
    "chart_without_plan": "{futures} of {of} futures have a plan; only these are "
    "counted.",
    "chart_band_p05": "90 % of futures",
    "chart_band_p25": "50 % of futures",
    "chart_limit": "limit: {sense}",
    # shares
    "chart_shares_title": "What is best for each cluster, in {futures} futures",
    "chart_share_of_futures": "share of futures with a plan",
    "chart_best_in": "best in {futures} of {of} futures",
    "chart_interval": "95 % interval {low} to {high}",
    "chart_shares_finding": "For {certain} of {count} clusters the same is best in "
    "every future; the most contested is {cluster}: {actions}.",
    "chart_all_certain": "For each cluster the same is best in every future "
    "(clusters: {count}).",
    "chart_shares_note": "The most contested clusters stand first. The interval tells "
    "how far the share is known from so many futures.",
    "chart_shares_drawn": "Drawn: {drawn} of {swinging} clusters for which it differs "
    "between futures; the table has all {count}.",
    "chart_swinging_drawn": "Drawn: the clusters for which it differs between "
    "futures ({drawn}); the table has all {count}.",
    "chart_certain_drawn": "Drawn: {drawn} of {count} clusters; the table has all.",
    # frontier
    "chart_factor_axis": "% of what is written",
    "chart_objective_axis": "value of the objective",
    "chart_best_plan": "best plan",
    "chart_frontier_finding": "From {low} to {high} the value goes from {least} to "
    "{most}.",
    "chart_frontier_note": "An empty marker is not proved best; the line above it "
    "reaches to what could be had at most.",
    "chart_no_plan_at": "No plan at {where}.",
    # frontier between measures
    "chart_pareto_title": "Plans that none beats in every one of: {measures}",
    "chart_pareto_finding": "Plans: {count}; {ranges}",
    "chart_from_to": "{what} {low} to {high}",
    "chart_knee_of_two": "Point {point} is a knee, the farthest above the line through "
    "the ends: {where}.",
    "chart_knee_of_three": "Point {point} is a knee, the nearest to the best of every "
    "measure at once: {where}.",
    "chart_pareto_note": "Each point is a plan; between points there need not be one. "
    "Numbers are those of the table.",
    "chart_third": "The lighter and larger a point, the more of {measure}.",
    "chart_plans": "plans",
    "chart_knee": "knee",
    "chart_point": "point {point}",
    # regret
    "chart_regret_title": "What each plan falls short of the best, in {futures} "
    "futures",
    "chart_regret_axis": "regret [units of the objective]",
    "chart_regret_finding": "In its worst future {plan} falls short least: by {worst} "
    "(future {run}); in half of the futures it falls short by {median} or less",
    "chart_regret_against": "{plan} falls short most, by up to {worst}",
    "chart_regret_note": "Box: half of the futures, its line the median; whiskers: 90 "
    "% of them; diamond: the worst. Plans of least worst regret stand first.",
    "chart_plans_drawn": "Drawn: {drawn} of {count} plans; the table has all.",
    "chart_cannot_be_kept": "Plans that cannot be carried out in some futures come "
    "last; their regret is of the others.",
    "chart_worst": "worst",
    "chart_worst_in": "worst, in future {run}",
    "chart_plan_number": "plan {number}",
    # box
    "chart_box_finding": "With {box}, {failing} of {within} futures fail; of the "
    "others {outside} of {beyond}.",
    "chart_box_note": "Crosses fail, rings hold.",
    "chart_box_hidden": "The box asks something of {inputs} as well, which is not "
    "drawn: futures within its lines may lie outside it.",
    "chart_futures_drawn": "Drawn: {drawn} of {count} futures, taken by lot; all are "
    "counted.",
    "chart_and": "and",
    "chart_above": "{what} above {low}",
    "chart_below": "{what} below {high}",
    "chart_between": "{what} between {low} and {high}",
    "chart_fails": "fails",
    "chart_holds": "holds",
    "chart_box": "box",
    "chart_run": "future {run}",
}
