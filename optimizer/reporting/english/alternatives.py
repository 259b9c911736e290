"""The words of alternative plans."""

WORDS: dict[str, str] = {
    "title_alternatives": "Alternatives: each the best of all plans that act otherwise "
    "in {count} or more clusters than the best plan and every alternative before",
    "title_given_up": "What alternatives have more (+) or less (-) of than the best "
    "plan: at the end; costs, and land added or released, over all periods",
    "alternative": "plan",
    "loss": "loss",
    "instead": "what is done instead, and hectares at the end beside the best plan",
    "instead_of": "{cluster}: {action} instead of {best} ({hectares} ha)",
    "alternatives_to_a_gap": "Each plan is proved to the gap beside it: those whose "
    "objectives differ by less may stand in another order, and a loss may be below 0. "
    "--gap 0 asks for the exact order.",
    "no_more_alternatives": "Alternatives found: {found} of {asked}. No further plan "
    "acts otherwise in {differ} or more clusters.",
    "too_few_to_differ": "Open to more than one action {count:is|are} only {count} "
    "{count:cluster|clusters}: ask "
    "for a smaller --differ.",
    "alternatives_keep_floors": "Alternatives keep of every earlier objective what "
    "the best plan must keep, and are ordered by the last one: a larger give_up allows "
    "more of them.",
    "alternative_not_in_time": "Alternative {number} was not found in the time "
    "allowed, though it may exist: --time-limit allows more.",
    "alternatives_interrupted": "Stopped by Ctrl-C: {found} of {asked} alternatives.",
}
