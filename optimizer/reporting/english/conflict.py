"""The words that tell why no plan exists, and what would help."""

WORDS: dict[str, str] = {
    "no_plan": "{path}: no plan exists.",
    "conflict_one": "This entry alone cannot hold with the tables and `actions` "
    "as they are:",
    "conflict_several": "These {count} cannot all hold (leave out any one and the "
    "others can):",
    "conflict_within": "The search was stopped: somewhere among these {count} entries "
    "lies a contradiction:",
    "conflict_rows": "The table and `actions` leave nothing to do with these clusters, "
    "whatever else the scenario asks:",
    "conflict_unknown": "Why is not known: no entry of the scenario, and no cluster "
    "alone, is to blame.",
    "conflict_why": "{text} ({why})",
    "conflict_more": "and {count} more in conflict.json",
    "conflict_causes": "Nothing is left to do with {cluster}:",
    "conflict_mend_rows": "Correct the rows, or allow more under `actions`.",
    "besides_one": "Besides, this entry alone cannot hold:",
    "besides_several": "Besides, these {count} cannot all hold:",
    "repairs_one": "Smallest changes that help, each tried:",
    "repairs_several": "No single change helps: several contradictions have to be "
    "resolved together. Smallest changes of {count} entries, each tried:",
    "repairs_none": "No change of a few entries was found that helps.",
    "repairs_capped": "There are more ways; these were found first.",
    "repair_and": "{first}; and {then}",
    "repair_earns": "{text} → objective {objective}",
    "repair_without": "leave out “{entry}”",
    "repair_warns": "let the law only warn (law: {{rules: {{{rule}: warn}}}}) of "
    "“{entry}”",
    "explain_interrupted": "Stopped by Ctrl-C: not everything was tried.",
    "explain_time": "Time was over: not everything was tried. Allow more with "
    "--time-limit.",
    "explain_unproved": "Not proved: some solves ended without an answer. Allow more "
    "with --time-limit.",
    "looking_conflict": "looking for the contradiction: {solves} {solves:solve|solves}",
    "looking_repairs": "looking for changes that help: {solves} {solves:solve|solves}",
    # what an entry asks
    "asks": "{what} {sense} {amount}",
    "asks_instead": "{what} {sense} {to} instead of {amount} ({percent})",
    "asks_nothing_before": "{what} {sense} {to} instead of {amount}",
    "within_period": "{what}, {period}",
    "every_period": "in every period",
    "each_group": "in each group of {by}",
    "fund_amount": "budget of {fund} {period}",
    "fund_alone": "budget {period}",
    "fund_carries": "{what} (what is left carries over)",
    "demand_amount": "newly occupied land",
    "flow_cluster_open": "{service} drawn per cluster",
    "flow_hectare_planned": "{service} drawn per ha planned",
    "flow_hectare_built": "{service} drawn per ha built",
    "flow_hectare_occupied": "{service} drawn per ha occupied",
    "near_amount": "distance of a new cluster to the nearest {kind}",
    "lock_must": "{clusters} must {headlines}",
    "lock_must_not": "{clusters} must not {headlines}",
    "lock_by": "{text} by {period}",
    "lock_area": "{text}, with {area} ha",
    "lock_or": " or ",
    "relation_apart": "at most one of {clusters} is in the plan",
    "relation_needs": "{cluster} is in the plan only if {needs} is",
    "relation_moves": "tenants of {clusters}, if dropped, move to {to}",
    "obligation_text": "{column} is paid by {period} for existing clusters that stay "
    "and lack it ({count})",
    "service_all": "every cluster in the plan is joined to {service} from {period}",
    "service_new": "every new cluster is joined to {service} from {period}",
    "through_text": "lines lead only through clusters in the plan",
    "rule_text": "{title} ({article})",
}
