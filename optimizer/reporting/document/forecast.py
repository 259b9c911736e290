"""Chapter III: the forecast of demand, and what of it each option meets."""

from optimizer.reporting.content.table import PLAIN, ReportTable, level_of
from optimizer.reporting.document.matter import Matter, Option, figure, total_row
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.words import Words


def forecast(paper: Paper, matter: Matter) -> None:
    """Hectares asked for by area and period; labour as far as the plan counts it."""
    words = matter.words
    paper.heading(words["doc_forecast"])
    paper.heading(words["doc_demand_for_land"], 2)
    for of, table in matter.told_once("demand"):
        if not table.rows:
            paper.says(f"{of}:" if of else "", words["doc_no_demand"])
            continue
        options = [one for one in matter.options if not of or one.short == of]
        paper.says(words["doc_demand_intro"], _answered(options[0], table, words))
        paper.table(table, of=of)
    paper.says(words["doc_fill_forecast"])
    paper.heading(words["doc_labour"], 2)
    for option in matter.options:
        _labour(paper, option, words)
    paper.says(words["doc_fill_labour"])


def _answered(option: Option, table: ReportTable, words: Words) -> str:
    """Of how many areas all that is asked for is leased at the end."""
    scenario = option.run.scenario
    last = scenario.periods[-1].name
    rows = option.tables["limits"].rows
    asked = [row for row in rows if row["measure"] == "demand"]
    at_end = [row for row in asked if row["period"] == last]
    met = sum(bool(row["binding"]) for row in at_end)
    total = total_row(table)
    if total is None or level_of(total) == PLAIN or not at_end:
        return ""
    place = len(scenario.periods) - 1
    return words(
        "doc_demand_met",
        period=last,
        asked=figure(table, f"{place}_asked", total, words),
        leased=figure(table, f"{place}_leased", total, words),
        met=met,
        of=len(at_end),
    )


def _labour(paper: Paper, option: Option, words: Words) -> None:
    table = option.tables["totals"]
    jobs = next((row for row in table.rows if row["measure"] == "jobs"), None)
    if jobs is None:
        return
    last = option.run.scenario.periods[-1].name
    told = words(
        "doc_jobs",
        today=figure(table, "today", jobs, words),
        end=figure(table, str(option.run.scenario.last_period), jobs, words),
        period=last,
    )
    paper.says(f"{option.short}:" if option.short else "", told)
