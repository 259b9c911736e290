"""Chapter VI: the estimated cost, and what the plan comes to against its limits."""

from dataclasses import replace

from optimizer.reporting.content.table import TOTAL, ReportTable
from optimizer.reporting.document.matter import MOST_ROWS, Matter, Option, figure
from optimizer.reporting.document.paper import Paper


def estimate(paper: Paper, matter: Matter) -> None:
    words = matter.words
    paper.heading(words["doc_estimate_cost"])
    paper.heading(words["doc_by_fund"], 2)
    for option in matter.options:
        _by_fund(paper, option)
    paper.heading(words["doc_by_kind"], 2)
    paper.says(words["doc_by_kind_intro"])
    for option in matter.options:
        paper.table(option.tables["kinds"], of=option.short)
    paper.heading(words["title_links"], 2)
    for option in matter.options:
        _lines(paper, option)
    paper.heading(words["doc_against_limits"], 2)
    for option in matter.options:
        _limits(paper, option)


def _by_fund(paper: Paper, option: Option) -> None:
    words, table = option.words, option.tables["paid"]
    total = next(row for row in table.rows if row.get("level") == TOTAL)
    cost = figure(table, "all", total, words)
    paper.says(option.before_text + words("doc_cost_in_all", cost=cost))
    if option.run.scenario.budget is None:
        paper.says(words["doc_no_budget"])
    paper.table(table, of=option.short)
    paper.table(option.tables["funds"], of=option.short)


def _lines(paper: Paper, option: Option) -> None:
    words, table = option.words, option.tables["links"]
    if not table.rows:
        paper.says(option.before_text + words["doc_no_lines"])
        return
    paper.says(option.before_text + words["doc_lines_in_annex"])
    paper.table(option.tables["services"], of=option.short)


def _limits(paper: Paper, option: Option) -> None:
    """Caps of demand stand in the chapter on demand."""
    words = option.words
    paper.table(option.tables["totals"], of=option.short)
    limits = own_limits(option)
    if not limits.rows:
        paper.says(option.before_text + words["doc_no_limits"])
        return
    rest = words["doc_rest_in_workbook"]
    paper.table(limits, of=option.short, below=("why",), most=MOST_ROWS, rest=rest)


def own_limits(option: Option) -> ReportTable:
    """Limits without the caps of demand and without places in files."""
    table = option.tables["limits"].without("where")
    rows = tuple(row for row in table.rows if row["measure"] != "demand")
    return replace(table, rows=rows, title=option.words["doc_limits"])
