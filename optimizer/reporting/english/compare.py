"""The words of scenarios side by side."""

WORDS: dict[str, str] = {
    "title_compare_scenarios": "Scenarios",
    "title_compare_headlines": "Clusters by action, and their hectares at the end "
    "(dropped: hectares today)",
    "count_and_hectares": "{count} · {ha} ha",
    "title_compare_measures": "At the end of the last period, flows in total; below, "
    "the difference to {first}",
    "title_compare_more": "Further scenarios beside {first}",
    "title_compare_actions": "Clusters with which not all do the same: action, "
    "hectares at the end, period",
    "title_compare_causes": "What makes {other} act otherwise than {first}, entry by "
    "entry",
    "compare_scenario": "scenario",
    "compare_title": "title",
    "compare_status": "outcome",
    "compare_objective": "objective",
    "compare_rank": "rank",
    "compare_dominated": "dominated by",
    "compare_entry": "entry: from → to",
    "compare_changes": "actions that change with it",
    "compare_optimal": "optimal",
    "compare_feasible": "feasible",
    "compare_infeasible": "no plan exists",
    "compare_no_solution_in_time": "none in time",
    "compare_wrong_input": "wrong input",
    "compare_failed": "failed",
    "compare_not_run": "not run",
    "compare_keep": "keep",
    "compare_expand": "expand",
    "compare_reduce": "reduce",
    "compare_drop": "drop",
    "compare_add": "add",
    "compare_leave_out": "leave out",
    "compare_by_value": "Ranked by the value of the objective, which is the same in "
    "all. It counts: {counted}.",
    "compare_by_dominance": "The objectives differ, so their values are not compared. "
    "What is dominated ranks after those that dominate it. The objectives count: "
    "{counted}.",
    "compare_equal": "Dominated: no figure that counts is better, one is worse. What "
    "differs by less than {share} % is equal.",
    "compare_left_out": "Not comparable, and left out: {measures}.",
    "compare_best_legend": "* best in what an objective counts.",
    "compare_no_difference": "All plans do the same with every cluster.",
    "compare_more_rows": "{count} more {count:cluster|clusters}: --json or --out has "
    "them all.",
    "compare_same_legend": "= the same as {first}; – not in the tables of that "
    "scenario. Areas that differ by at most 0.05 ha count as the same.",
    "compare_tie_legend": "~ the action of {first} would be as good: no entry makes "
    "the difference.",
    "compare_missing": "(none)",
    "compare_together": "together with",
    "compare_no_cause": "No entry makes {other} act otherwise than {first}.",
    "compare_idle": "Change no action: {entries}.",
    "compare_equally_good": "No entry, only the choice among plans that are equally "
    "good, leads to what {other} has besides:",
    "compare_stopped": "Stopped before these entries were switched: {entries}.",
    "compare_unsolved": "No plan was found in the time allowed with these entries: "
    "{entries}.",
    "compare_order": "Entries are switched one after the other, in the order of the "
    "files, and every scenario between is solved; what allows no plan yet is put off. "
    "Another order may attribute a change to another entry: of two that only together "
    "change something, the later is named.",
    "compare_progress": "scenario {number} of {count}",
    "compare_entries": "{pair}: entry {number} of {count}",
    "compare_pairs": "{done} of {count} pairs done; {entry}",
}
