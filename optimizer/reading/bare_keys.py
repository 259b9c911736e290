"""Entries of a map in braces without a colon: a comma in a number or in a text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import yaml

from optimizer.errors import Origin, Problems
from optimizer.reading.nodes import Node, Scalar, written
from optimizer.sentence import OR, Sentence, joined

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
"""How numbers are grouped where the comma is the decimal sign."""


def is_bare(text: str, key: yaml.Event, value: yaml.Event) -> bool:
    """Whether an entry of a map in braces has no colon, as ``b`` in ``{a: 1, b}``."""
    ended, started = key.end_mark, value.start_mark
    assert ended is not None
    assert started is not None
    between = text[ended.index : started.index].splitlines()
    return not any(":" in line.partition("#")[0] for line in between)


class BareKeys:
    """The entries without a colon of one map, in the order of the file."""

    def __init__(self) -> None:
        self.found: list[tuple[str | None, str, Origin]] = []

    def add(self, key: str, place: Origin, before: str | None) -> None:
        """Note an entry that stands after the entry ``before`` of the map."""
        self.found.append((before, key, place))

    def tell(
        self,
        entries: Mapping[str, Node],
        keys: Mapping[str, Origin],
        path: tuple[str | int, ...],
        problems: Problems,
    ) -> None:
        """Report them; the map at ``path`` has its other entries and their places."""
        for before, names in self.by_entry():
            value = None if before is None else entries[before]
            parts = [value.text] if isinstance(value, Scalar) else []
            parts += [name for name, _ in names]
            if before is not None and _is_number(value, parts):
                problems.error(
                    replace(keys[before], entry=written(path)),
                    Sentence(
                        'the comma in "{before}: {parts}" ends the entry.',
                        before=before,
                        parts=",".join(parts),
                    ),
                    hint=Sentence(
                        "Write a number with a decimal point{meant}, or put quotes "
                        "around a text with a comma.",
                        meant=_meant(parts),
                    ),
                )
                continue
            hint = Sentence("A list stands in [ ].")
            if isinstance(value, Scalar) and not value.quoted:
                text = ", ".join(parts)
                hint = Sentence(
                    'A text with a comma stands in quotes, as in {before}: "{text}".',
                    before=before,
                    text=text,
                )
            for name, place in names:
                problems.error(
                    replace(place, entry=written(path)),
                    Sentence('"{name}" has no colon and no value.', name=name),
                    Sentence("{name}: and a value", name=name),
                    hint,
                )

    def by_entry(
        self,
    ) -> Iterator[tuple[str | None, list[tuple[str, Origin]]]]:
        """Those that follow on each entry; None are those before the first."""
        for before in dict.fromkeys(one for one, _, _ in self.found):
            yield before, [(key, at) for one, key, at in self.found if one == before]


def _is_number(value: Node | None, parts: list[str]) -> bool:
    """Whether the parts were a number with commas: digits on both sides of each."""
    return (
        isinstance(value, Scalar)
        and not value.quoted
        and all(one[-1:].isdigit() for one in parts[:-1])
        and all(one[:1].isdigit() for one in parts[1:])
    )


def _meant(parts: list[str]) -> str:
    """What the number may have meant, in brackets: `` (1400 or 1.4)``."""
    unit = parts[-1].lstrip("0123456789.")
    digits = [*parts[:-1], parts[-1].removesuffix(unit)]
    if len(digits) == 2 and _THOUSANDS.fullmatch(digits[0]):  # 1.264,9
        digits[0] = digits[0].replace(".", "")
        return Sentence(" ({readings})", readings=f"{'.'.join(digits)}{unit}")
    readings = []
    grouped = all(len(one.partition(".")[0]) == 3 for one in digits[1:])
    if grouped and not digits[0].startswith("0"):
        readings.append("".join(digits))
    if len(digits) == 2 and digits[1].isdigit():
        readings.append(".".join(digits).rstrip("0"))
    if not readings:
        return ""
    return Sentence(
        " ({readings})", readings=joined((f"{one}{unit}" for one in readings), OR)
    )
