"""Text and numbers inside a chart."""

from optimizer.domain.measure import BUILT_IN, COVERED
from optimizer.reporting.numbers import plain
from optimizer.reporting.words import COUNTED, Words
from optimizer.safe_text import one_line

LONGEST = 44
"""Letters of a name above its bar: what fits on the screen of a telephone."""


def literal(text: str) -> str:
    """The text as plotly shows it letter by letter, though it knows tags and entities.

    Sound for labels, legends and hover texts, and in no template of plotly's, where
    `%{...}` has a meaning too.
    """
    escaped = one_line(text).replace("&", "&amp;")
    return escaped.replace("<", "&lt;").replace(">", "&gt;")


def lines(*parts: str) -> str:
    """Literal text on lines of their own, for what is shown beside the pointer."""
    return "<br>".join(literal(part) for part in parts if part)


def short_name(text: str, longest: int = LONGEST) -> str:
    """The name, cut if it is long; letters are counted before anything is escaped."""
    name = " ".join(text.split())
    if len(name) <= longest:
        return name
    return f"{name[: longest - 1].rstrip()}…"


def amount(value: float | None, unit: str, words: Words) -> str:
    """`1,264.9`: people and clusters in ones, small amounts with more digits."""
    if unit in COUNTED:
        return plain(value, words, 0)
    small = value is not None and 0 < abs(value) < 1
    return plain(value, words, 3 if small else 1)


def with_unit(value: float | None, unit: str, words: Words) -> str:
    """`1,264.9 ha`."""
    return f"{amount(value, unit, words)} {words.unit(unit, value)}".strip()


def axis_name(what: str, unit: str, words: Words) -> str:
    """`jobs [people]`, as text for `literal`."""
    return f"{what} [{words.unit(unit)}]" if unit else what


def as_heading(measure: str, words: Words) -> str:
    """A measure at the beginning of a heading; a planner's own stays as written."""
    name = measure_name(measure, words)
    own = name == measure and name not in BUILT_IN and name != COVERED.name
    return name if own else f"{name[:1].upper()}{name[1:]}"


def measure_name(name: str, words: Words) -> str:
    """A measure in words; a kind of cost says what it is a part of."""
    called = words.measure(name).strip()
    is_part = name.startswith("cost.") and name in BUILT_IN
    return f"{words['cost']}: {called}" if is_part else called
