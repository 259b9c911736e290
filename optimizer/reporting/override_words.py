"""What a scenario changes in those that it extends, in the words of a report."""

import re
from collections.abc import Mapping

from optimizer.reporting.column_heading import column_heading
from optimizer.reporting.numbers import in_language
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.read import HEADLINES
from optimizer.reporting.words import Words

BETWEEN = " · "
"""Stands between the steps that lead to an entry."""

MOST_ITEMS = 10
"""So many items of a list are shown: the file has the others."""

_STEP = re.compile(r"\.(?=\S)")
_BOTH = re.compile(r"\{vi: ([^{}]*), en: ([^{}]*)\}|\{en: ([^{}]*), vi: ([^{}]*)\}")
_SAID = re.compile(r"(?<![^\s\[{])(true|false|yes|no|null)(?=[,}\]]|$)")
_WORDS = {"true": "yes", "false": "no", "null": "changed.nothing"}
_WEIGHT = re.compile(r"(?<=[{ ])([a-z][\w.]*): (-?[\d.]+)(?=[,}])")
_LIST = re.compile(r"\w+(; \w+)*")
_NAMED = re.compile(r"\b(measure|over|service|column|must|period): ([\w.]+)")
_KEY = re.compile(r"(?<=[{ ])([a-z_]+): ")
_AMOUNT = re.compile(r"-?[\d.,]+( ?[^\d\s]{1,12})?")
_ID = re.compile(r"\{id: ([^,{}]+)")
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}


_LAW: Mapping[str, str] = {
    "off": "law_mode_off",
    "warn": "law_mode_warn",
    "enforce": "law_mode_enforce",
}


def override_told(row: Row, words: Words) -> Row | None:
    """The row for people; None, in every language, where it changes no plan.

    That holds for titles, and for an entry that says again what it said. Of two lists
    only the items that differ stand there.
    """
    entry, old, new = (str(row[key]) for key in ("entry", "old", "new"))
    if old == new or changes_no_plan(entry):
        return None
    if old.startswith("[") and new.startswith("["):
        old, new = _apart(old, new, words)
    told = {"old": _value(old, words), "new": _value(new, words)}
    return {**row, "entry": _entry(entry, words), **told}


def changes_no_plan(entry: str) -> bool:
    """Whether an entry says what something is called, or why it is decided."""
    steps = entry.split(".")
    return steps[0] in ("title", "titles") or "why" in steps[1:]


def _entry(entry: str, words: Words) -> str:
    """`demand · hectares · TX Duy Tiên`: keys by their words, names by their titles."""
    return BETWEEN.join(_step(one, words) for one in _STEP.split(entry))


def _step(step: str, words: Words) -> str:
    key = f"changed.{step}"
    if step in HEADLINES:
        return words[step]
    return words[key] if key in words else words.own(words.service(step))


def _value(text: str, words: Words) -> str:
    """A value as written, but words and amounts as the language has them."""
    if key := _LAW.get(text):
        return words[key]
    if _AMOUNT.fullmatch(text):
        return in_language(text, words)
    if _LIST.fullmatch(text) and not _SAID.fullmatch(text):
        return "; ".join(_step(one, words) for one in text.split("; "))
    place = 1 if words.language == "vi" else 2
    one = _BOTH.sub(lambda found: found[place] or found[5 - place], text)
    one = _WEIGHT.sub(
        lambda found: f"{words.measure(found[1])}: {in_language(found[2], words)}", one
    )
    one = _NAMED.sub(lambda found: f"{found[1]}: {_name(found, words)}", one)
    one = _KEY.sub(lambda found: f"{_step(found[1], words)}: ", one)
    return _SAID.sub(lambda said: words[_WORDS.get(said[0], said[0])], one)


def _name(found: re.Match[str], words: Words) -> str:
    """What a key of an item names, by the word or the title of that."""
    key, name = found[1], found[2]
    match key:
        case "measure" | "over":
            return words.measure(name).strip()
        case "service":
            return words.service(name)
        case "column":
            return column_heading("clusters", name, words)
        case _:
            return _step(name, words)


def _apart(old: str, new: str, words: Words) -> tuple[str, str]:
    """The items that only one of two lists has; the lists where that is not clear.

    One that the other list has not at all is told by its title.
    """
    before, after = _items(old), _items(new)
    if before is None or after is None:
        return old, new
    gone = [one for one in before if one not in after] or ["null"]
    come = [one for one in after if one not in before] or ["null"]
    both = {_id(one) for one in gone} & {_id(one) for one in come}

    def told(items: list[str]) -> str:
        shown = [
            one if _id(one) in both else _titled(one, words)
            for one in items[:MOST_ITEMS]
        ]
        if len(items) > MOST_ITEMS:
            shown.append(words("and_more", count=len(items) - MOST_ITEMS))
        return "; ".join(shown)

    return told(gone), told(come)


def _id(item: str) -> str:
    found = _ID.match(item)
    return found[1] if found else item


def _titled(item: str, words: Words) -> str:
    title = words.own(_id(item))
    return item if title == _id(item) else title


def _items(text: str) -> list[str] | None:
    """The items of a list that is written on one line; None where brackets are odd."""
    depth, start, items = 0, 0, []
    inner = text[1:-1]
    for place, sign in enumerate(inner):
        depth += _DEPTH.get(sign, 0)
        if sign == "," and not depth:
            items.append(inner[start:place])
            start = place + 1
    items.append(inner[start:])
    return None if depth else [one.strip() for one in items if one.strip()]
