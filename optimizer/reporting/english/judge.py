"""The words of a judgement on a plan made by people."""

WORDS: dict[str, str] = {
    "title_judge_breaches": "Rules that the plan breaks",
    "title_judge_measures": "The plan beside today and beside the best plan (states "
    "at the end, flows in total)",
    "title_judge_actions": "What is done with the clusters: number, hectares at the "
    "end",
    "title_judge_gains": "The exchanges that gain most",
    "title_judge_mends": "What mends the plan: the fewest other actions, the "
    "nearest first",
    "judge_head": "{title} · {plan} · {named} of {count} {count:cluster|clusters} "
    "named",
    "judge_breaks": "The plan breaks the rules in {count} ways, although what it "
    "leaves open is filled in so that it breaks them as little as can be.",
    "judge_breaks_one": "The plan breaks the rules in one way, although what it "
    "leaves open is filled in so that it breaks them as little as can be.",
    "judge_not_least": "Another way to fill in what the plan leaves open may break "
    "less: there was no time to prove that none does.",
    "judge_breaks_none": "The plan breaks no rule.",
    "judge_no_completion": "No plan as stated was found in the time allowed: nothing "
    "can be said of its rules. Allow more with --time-limit.",
    "judge_no_best": "The scenario itself has no plan, so there is no best one to "
    "compare with.",
    "judge_best_unknown": "No best plan was found in the time allowed.",
    "judge_distance": "Objective {value}; the best plan has {best}: {loss} more "
    "({share}).",
    "judge_distance_stage": "Goal {stage}: {value}; the best plan has {best}: {loss} "
    "more ({share}).",
    "judge_proved_between": "Proved: the best of all plans has between {least} and "
    "{most} more.",
    "judge_is_best": "Objective {value}: no better plan was found.",
    "judge_waived": "If all this were waived, its objective would be {value}; the "
    "best plan within the rules has {best}. A plan that breaks rules has no distance "
    "from the best.",
    "judge_departs": "The best plan does something else with {count} of the {named} "
    "{named:cluster|clusters} named.",
    "judge_nearest": "Nearest plan within the rules: clusters with another action: "
    "{changed}; hectares away from those stated, in sum: {apart}; clusters with the "
    "same action, but at another time or with other hectares: {moved}; objective "
    "{value}.",
    "judge_nearest_below": "That is {loss} below the best plan.",
    "title_judge_moved": "In the nearest plan: the same action at another time or with "
    "other hectares",
    "judge_apart_ha": "ha away",
    "judge_moved": "other times or hectares",
    "judge_stated_ha": "stated ha",
    "judge_nearest_ha": "nearest ha",
    "judge_tried_gains": "Tried: for any one cluster another action, or the same at "
    "another time or with other hectares; and another action for any two of which one "
    "then has more in the plan and one less. All else is as stated, and each is "
    "checked and solved.",
    "judge_tried_mends": "Of all plans within the rules none has fewer other actions; "
    "of those with as few, none is fewer hectares away from what is stated.",
    "judge_proved": "None gains more by over {within}.",
    "judge_unproved": "Better ones may exist: there was no time to prove that none "
    "does.",
    "judge_no_gain": "No such exchange gains anything.",
    "judge_no_mend": "No plan within the rules was found.",
    "judge_stopped": "Stopped by Ctrl-C: what was not yet known is missing.",
    "whole_province": "whole province",
    "judge_rule": "rule",
    "judge_about": "about",
    "judge_has": "the plan has",
    "judge_asked": "asked",
    "judge_plan": "this plan",
    "judge_best": "best plan",
    "judge_apart": "best - this",
    "judge_stated": "stated",
    "judge_instead": "instead",
    "judge_gain": "gain",
    "judge_objective": "objective",
    "judge_cost": "cost",
    "judge_more_cost": "extra cost",
    "judge_not": "not {what}",
    "breach_demand": "more newly leased than is asked for [ha]",
    "breach_limits": "limit on {what}",
    "breach_budget": "spending above the fund [bn VND]",
    "breach_budget_so_far": "spending above the fund, both up to then [bn VND]",
    "breach_at_most_one_of": "at most one of these is in the plan",
    "breach_if_then": "a cluster that it needs is not in the plan",
    "breach_moves_to": "tenants of dropped clusters must find their place",
    "breach_actions": "{action}: `actions` does not allow it",
    "breach_decisions": "a decision asks otherwise: {action}",
    "breach_within_km": "too far away [km]",
    "breach_connectivity": "no line joins it to the service",
    "breach_connectivity_through": "no line through clusters in the plan joins it to "
    "the service",
    "breach_flow_balance": "less of the service arrives than is needed",
    "breach_supply": "a trunk place must supply more than it can",
    "breach_link_capacity": "a line must carry more than it can",
    "breach_min_ha": "smaller than its least area [ha]",
    "breach_max_ha": "larger than its greatest area [ha]",
    "breach_expand_by_a_step": "expands by less than a step [ha]",
    "breach_reduce_by_a_step": "gives back less than a step [ha]",
    "breach_reduce_unbuilt_land": "reduced below what is built [ha]",
    "breach_built_within_area": "more is built than is in the plan [ha]",
    "breach_built_stays": "built land is given up [ha]",
    "breach_leasable": "more is leased than can be [ha]",
    "breach_tenants_stay": "tenants lose their land [ha]",
    "breach_absorption": "leasing grows too fast [ha]",
    "breach_keep_changes_no_area": "it is kept, but with other hectares",
    "breach_flow_on_built_links": "the service comes over a line that is not built",
    "breach_flow_through_plan": "the service comes through a cluster that is not in "
    "the plan",
    "breach_other": "{text}",
}
