"""The Vietnamese words of every table and sentence, by key: a file for each command."""

from optimizer.reporting.vietnamese import (
    alternatives,
    frontier,
    ranges,
    ranking,
    run,
)

VIETNAMESE: dict[str, str] = {
    **run.WORDS,
    **alternatives.WORDS,
    **frontier.WORDS,
    **ranges.WORDS,
    **ranking.WORDS,
}
