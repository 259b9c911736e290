"""The English words of every table and sentence, by key: a file for each command."""

from optimizer.reporting.english import frontier, ranges, ranking, run

ENGLISH: dict[str, str] = {
    **run.WORDS,
    **ranking.WORDS,
    **ranges.WORDS,
    **frontier.WORDS,
}
