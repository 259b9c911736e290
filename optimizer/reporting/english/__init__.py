"""The English words of every table and sentence, by key: a file for each command."""

from optimizer.reporting.english import (
    alternatives,
    causes,
    charts,
    compare,
    conflict,
    discovery,
    explain,
    frontier,
    judge,
    pareto,
    ranges,
    ranking,
    remarks,
    report,
    run,
    sweep,
)

ENGLISH: dict[str, str] = {
    **run.WORDS,
    **alternatives.WORDS,
    **causes.WORDS,
    **charts.WORDS,
    **compare.WORDS,
    **conflict.WORDS,
    **discovery.WORDS,
    **explain.WORDS,
    **frontier.WORDS,
    **judge.WORDS,
    **pareto.WORDS,
    **ranges.WORDS,
    **ranking.WORDS,
    **remarks.WORDS,
    **report.WORDS,
    **sweep.WORDS,
}
