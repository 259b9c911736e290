"""Entries that are one word of a few."""

from collections.abc import Callable

from optimizer.reading.nearest import did_you_mean
from optimizer.reading.schema.faults import found, refuse
from optimizer.reading.schema.leaves import leaf_text


def one_of(*words: str, **aliases: str) -> Callable[[object], str]:
    """A reader that accepts these words, and aliases with _ read as a space."""
    other = {alias.replace("_", " "): word for alias, word in aliases.items()}

    def read(value: object) -> str:
        expected = "one of " + ", ".join(words)
        text = leaf_text(value, expected)
        text = other.get(text, text)
        if text not in words:
            hint = did_you_mean(text, words)
            refuse(f"{found(value)} is not known here.", expected, hint)
        return text

    return read
