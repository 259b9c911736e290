"""Chapter V: the options side by side, and other plans that are nearly as good."""

from dataclasses import replace

from optimizer.reporting.content.side_by_side import comparison_of
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.document.matter import MOST_ROWS, Matter, Option
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.words import Words

_NARROW = 3
"""Of more options the tables of what each does with a cluster need wide pages."""

_WITH_AREAS = 4
"""Of more options only actions stand side by side: each has its own section."""


def comparing(paper: Paper, matter: Matter) -> None:
    """How far one option is better than another is told by the comparison alone."""
    words, several = matter.words, len(matter.options)
    paper.turn(landscape=several > _NARROW)
    paper.heading(words["doc_comparing"])
    if several > 1:
        paper.heading(words["doc_options_beside"], 2)
        for text in ranked_told(matter):
            paper.says(text)
        paper.table(_without_parts(matter.beside["compared"]))
        for name in ("actions_compared", "costs_compared"):
            paper.table(matter.beside[name])
        _unlike(paper, matter)
    else:
        paper.says(words["doc_single_option"])
    paper.heading(words["doc_others"], 2)
    for option in matter.options:
        _others(paper, option)
    paper.turn(landscape=False)


def ranked_told(matter: Matter) -> list[str]:
    """Which option is better, only as far as that is known; empty for a single one."""
    words, options = matter.words, matter.options
    ranked = comparison_of(matter.reported.runs).ranking()
    if ranked is None or len(options) < 2:
        return []
    wanted = {1: words["doc_more"], -1: words["doc_less"]}
    counted = ", ".join(
        f"{words.measure(name).strip()} ({wanted[way]})"
        for name, way in ranked.counted.items()
    )
    order = sorted(range(len(options)), key=lambda at: (ranked.ranks[at], at))
    listed = ", ".join(f"{options[at].letter} ({ranked.ranks[at]})" for at in order)
    how = "doc_by_value" if ranked.by_value else "doc_by_dominance"
    told = [words(how, counted=counted, ranks=listed)]
    for at, better in enumerate(ranked.dominated_by):
        if better:
            by = ", ".join(options[one].letter for one in better)
            told.append(words("doc_dominated", worse=options[at].letter, better=by))
    if not any(ranked.dominated_by):
        told.append(words["doc_none_dominated"])
    for name, best in ranked.best.items():
        if best:
            letters = ", ".join(options[at].letter for at in best)
            measure = words.measure(name).strip()
            told.append(words("doc_best_in", measure=measure, letters=letters))
    if ranked.left_out:
        left = ", ".join(words.measure(name).strip() for name in ranked.left_out)
        told.append(words("compare_left_out", measures=left))
    return [" ".join(told)]


def _unlike(paper: Paper, matter: Matter) -> None:
    words, table = matter.words, matter.beside["deeds_compared"]
    if not table.rows:
        paper.says(words["compare_no_difference"])
        return
    paper.table(
        _actions_only(table) if len(matter.options) > _WITH_AREAS else table,
        most=MOST_ROWS,
        rest=words["doc_rest_by_option"],
    )


def _without_parts(table: ReportTable) -> ReportTable:
    """Kinds of cost and payers stand in a table of their own."""
    rows = [one for one in table.rows if not str(one["measure"]).startswith("cost.")]
    return replace(table, rows=tuple(rows))


def _actions_only(table: ReportTable) -> ReportTable:
    ends = ("_period", "_area_ha")
    return table.without(*(c.key for c in table.columns if c.key.endswith(ends)))


def _others(paper: Paper, option: Option) -> None:
    words: Words = option.words
    table = option.tables["alternatives"]
    if option.run.alternatives is None:
        paper.says(option.before_text + words["doc_no_alternatives"])
        return
    if not table.rows:
        paper.says(option.before_text + words["doc_alternatives_none"])
        return
    least = option.run.options.get("differ", 1)
    paper.says(option.before_text + words("doc_alternatives", differ=least))
    paper.table(table, of=option.short)
    rest = words["doc_rest_in_workbook"]
    deviations = option.tables["deviations"]
    paper.table(deviations, of=option.short, most=MOST_ROWS, rest=rest)
    paper.table(option.tables["given_up"], of=option.short)
