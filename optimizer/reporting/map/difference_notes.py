"""What there is to know about the map of a difference."""

from optimizer.reporting.labels import first_few, named
from optimizer.reporting.map.difference import Difference
from optimizer.reporting.map.map_text import MOST_NAMED
from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words


def difference_notes(found: Difference, words: Words) -> tuple[str, ...]:
    """How many clusters differ, how to read the signs, and what is not shown."""
    count = len(found.differing) + len(found.missing)
    if not count:
        return (words["map_no_difference"],)
    first, second = found.letters
    notes = [
        words("map_differing", count=plain(count, words, 0)),
        words("map_difference_legend", first=first, second=second),
    ]
    if any(one.looks[0] == one.looks[1] for one in found.differing):
        notes.append(words["map_same_action"])
    if found.missing:
        names = [named(key, name) for key, name in found.missing]
        listed = first_few(names, MOST_NAMED, words)
        notes.append(words("map_differing_missing", names=listed))
    return tuple(notes)
