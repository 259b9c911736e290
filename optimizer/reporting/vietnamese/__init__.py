"""The Vietnamese words of every table and sentence, by key: a file for each command."""

from optimizer.reporting.vietnamese import frontier, ranges, ranking, run

VIETNAMESE: dict[str, str] = {
    **run.WORDS,
    **ranking.WORDS,
    **ranges.WORDS,
    **frontier.WORDS,
}
