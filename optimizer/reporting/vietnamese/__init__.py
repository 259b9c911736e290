"""The Vietnamese words of every table and sentence, by key: a file for each command."""

from optimizer.reporting.vietnamese import (
    alternatives,
    compare,
    frontier,
    judge,
    ranges,
    ranking,
    run,
)

VIETNAMESE: dict[str, str] = {
    **run.WORDS,
    **alternatives.WORDS,
    **compare.WORDS,
    **frontier.WORDS,
    **judge.WORDS,
    **ranges.WORDS,
    **ranking.WORDS,
}
