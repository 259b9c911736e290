"""The words of scenario discovery: the ranges of inputs in which something fails."""

WORDS: dict[str, str] = {
    "it_loses": "it loses",
    "it_has_no_plan": "no plan exists",
    "loses_in": "{It} in {failures} of {futures} futures ({share}).",
    "loses_never": "In none of the {futures} futures is that so.",
    "loses_always": "{It} in all {futures} futures, whatever the inputs are.",
    "loses_by_no_input": "The inputs are the same in every future, so they cannot "
    "tell when.",
    "loses_without_pattern": "When cannot be said: of the {inputs} "
    "{inputs:input|inputs} that {inputs:differs|differ}, no range goes with that "
    "more clearly than by chance.",
    "loses_when": "{number}. {it} when {conditions}: {failures} of the {futures} "
    "futures there ({density}), which are {failures} "
    "of all {of_failures} in which {it} ({coverage})",
    "loses_more_when": "{number}. {it} more often when {conditions}: {failures} of "
    "the {futures} futures there ({density}), which "
    "are {failures} of all {of_failures} in which {it} ({coverage})",
    "loses_newly": "; {count} of them are in no range above",
    "loses_elsewhere": "In the other futures ({futures}) {it} in {failures} ({share}).",
    "loses_nowhere_else": "In none of the other futures ({futures}) is that so.",
    "loses_less_surely": "In no ranges is that so in {asked} of the futures or more; "
    "these come nearest.",
    "loses_in_few": "Few futures: {it} in {failures}, not in {others}. "
    "Bounds may lie elsewhere, and ranges may be missing; more samples will tell.",
    "loses_explained": "Each bound lies between futures inside and outside; where "
    "exactly between them, is not known. Inputs that are not named make no clear "
    "difference of their own.",
    "input_above": "{entry} is above {low}",
    "input_below": "{entry} is below {high}",
    "input_between": "{entry} is between {low} and {high}",
    "input_among": "{entry} is {values}",
    "input_not": "{entry} is not {values}",
    "input_and": " and ",
    "input_or": " or ",
    "fails_by_regret": "is more than {share} worse than the best plan of that future",
    "fails_below": "its objective is below {amount}",
}
