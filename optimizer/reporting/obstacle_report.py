"""What is in the way of an action that no plan has, for the terminal."""

from collections.abc import Iterable, Iterator

from optimizer.analysis.obstacles import Obstacle
from optimizer.domain.scenario import Scenario
from optimizer.reporting.entry_words import EntryWords
from optimizer.reporting.placed import placed
from optimizer.reporting.words import Words

MOST_ENTRIES = 10


def obstacle_report(
    scenario: Scenario, obstacles: Iterable[Obstacle], words: Words
) -> Iterator[str]:
    """A sentence for each action, then a line for each entry with its place."""
    entry_words = EntryWords(scenario, words)
    for one in obstacles:
        count = len(one.entries)
        key = "obstacle_rows" if not count else "obstacle_some"
        if one.minimal and count:
            key = "obstacle_one" if count == 1 else "obstacle_all"
        yield words(key, action=words[str(one.headline)], count=count)
        shown = one.entries[:MOST_ENTRIES]
        yield from placed([(entry.origin, entry_words.asks(entry)) for entry in shown])
        if count > MOST_ENTRIES:
            yield "  " + words("and_more", count=count - MOST_ENTRIES)
        yield ""
