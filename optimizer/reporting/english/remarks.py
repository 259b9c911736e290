"""Words about what solving warns of."""

WORDS: dict[str, str] = {
    "remark_unbalanced": "Stopped before the ranges of `balance` were known: any plan, "
    "no objective.",
    "remark_range_unproved": "The range of {measure} was not proved in time.",
    "remark_cannot_vary": "{measure} cannot vary (always {always}): it is left out of "
    "`balance`.",
    "remark_unsettled": "Plans of equal worth may cost less: {why}.",
    "unsettled_stopped": "there was no time to settle ties",
    "unsettled_interrupted": "ties were still being settled at Ctrl-C",
    "unsettled_infeasible": "the solver's roundings kept ties from being settled",
    "remark_unconverted": "Dropped, but column `conversion` does not say what the land "
    "becomes: {clusters} (Decree 66/2020 Article 1(5)).",
    "remark_unconverted_more": "Dropped, but column `conversion` does not say what the "
    "land becomes: {clusters} and {more} more (Decree 66/2020 Article 1(5)).",
}
