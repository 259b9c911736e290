"""Entries that are one word of a few."""

from collections.abc import Callable

from optimizer.reading.column import folded
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.people_columns import ACTION_WORDS
from optimizer.reading.schema.faults import found, one_of_names, refuse
from optimizer.reading.schema.leaves import leaf_text
from optimizer.sentence import Sentence


def one_of(*words: str, **aliases: str) -> Callable[[object], str]:
    """A reader that accepts these words, and aliases with _ read as a space."""
    other = {alias.replace("_", " "): word for alias, word in aliases.items()}

    def read(value: object) -> str:
        expected = one_of_names(words)
        text = leaf_text(value, expected)
        text = other.get(text, text)
        if text not in words:
            meant = ACTION_WORDS.get(folded(text), "")
            hint = did_you_mean(meant if meant in words else text, words)
            refuse(
                Sentence("{value} is not known here.", value=found(value)),
                expected,
                hint,
            )
        return text

    return read
