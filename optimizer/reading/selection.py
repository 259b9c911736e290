"""Which rows a `where` or a `clusters` entry selects."""

import math
import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from optimizer.domain.cluster import Cell
from optimizer.errors import Origin, Problems
from optimizer.reading.cells import label_of
from optimizer.reading.columns import Column, known_heading, parse_choice
from optimizer.reading.dimensions import Dimension
from optimizer.reading.nearest import did_you_mean, did_you_mean_id, one_of
from optimizer.reading.numbers import readings
from optimizer.reading.together import NOUNS
from optimizer.reading.units import parse_amount, parse_quantity
from optimizer.reading.yesno import parse_yes_no
from optimizer.sentence import Sentence

Selector: TypeAlias = str | list[str] | dict[str, str | list[str]]
Path: TypeAlias = tuple[str | int, ...]
Test: TypeAlias = Callable[[Cell], bool]

_COMPARISON = re.compile(r"(<=|>=|<|>)\s*(.+)")
_OPERATORS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows of one table, ready to be selected from.

    ``rows`` has the values by column of each id, ``columns`` what is known about
    columns, ``what`` is one row's name, such as "cluster". ``locate`` places an entry.
    Where the table could not be read, ``complete`` is false and no name is unknown;
    nor is one that starts with ``unread``, unless that is empty.
    """

    what: str
    rows: Mapping[str, Mapping[str, Cell]]
    columns: Mapping[str, Column]
    names: frozenset[str]
    locate: Callable[[Path], Origin]
    problems: Problems
    complete: bool = True
    unread: str = ""

    def select(self, selector: Selector | None, path: Path) -> frozenset[str]:
        """The ids selected; what no row or column is called is an error."""
        if selector is None:
            return frozenset(self.rows)
        if isinstance(selector, str):
            return self.ids([selector], [path])
        if isinstance(selector, list):
            return self.ids(selector, [(*path, i) for i in range(len(selector))])
        return self.matching(selector, path)

    def ids(self, ids: Sequence[str], paths: Sequence[Path]) -> frozenset[str]:
        """Those of the ids that exist."""
        for one, path in zip(ids, paths, strict=True):
            if one not in self.rows and self.complete:
                self.problems.error(
                    self.locate(path),
                    Sentence(
                        'no {what} has the id "{name}".',
                        what=NOUNS.get(self.what, self.what),
                        name=one,
                    ),
                    hint=self.meant(one),
                )
        return frozenset(one for one in ids if one in self.rows)

    def meant(self, text: str) -> str:
        """The id of the rows that are called so, else the nearest id, if any is."""
        folded = text.casefold()
        called = [
            f'"{one}"'
            for one, row in sorted(self.rows.items())
            if str(row.get("name", "")).casefold() == folded
        ]
        if called:
            return Sentence("That is the name of {called}.", called=", ".join(called))
        return did_you_mean_id(text, self.rows)

    def known(self, column: str, path: Path) -> bool:
        """Whether a column exists; if not, that is an error."""
        unread = bool(self.unread) and column.startswith(self.unread)
        if column in self.names or unread or not self.complete:
            return True
        names = sorted(self.names)
        self.problems.error(
            self.locate(path),
            Sentence(
                '"{column}" is no column of the {what}s.',
                column=column,
                what=NOUNS.get(self.what, self.what),
            ),
            one_of(names),
            self.meant_column(column),
        )
        return False

    def meant_column(self, heading: str) -> str:
        """The column whose heading in a table it is, else the nearest name, if any."""
        found = known_heading(heading, tuple(self.columns.values()))
        if found is not None and found.name in self.names:
            return Sentence('Did you mean "{near}"?', near=found.name)
        return did_you_mean(heading, sorted(self.names))

    def matching(
        self, conditions: Mapping[str, str | list[str]], path: Path
    ) -> frozenset[str]:
        """Rows that meet the conditions on all columns."""
        left = set(self.rows)
        for column, wanted in conditions.items():
            step = (*path, column)
            if not self.known(column, step):
                continue
            texts = [wanted] if isinstance(wanted, str) else wanted
            paths = [step] if isinstance(wanted, str) else _inner(step, texts)
            tests = [
                self.test(column, text, at)
                for text, at in zip(texts, paths, strict=True)
            ]
            left = {
                one
                for one in left
                if any(test(self.rows[one].get(column)) for test in tests if test)
            }
        return frozenset(left)

    def test(self, column: str, text: str, path: Path) -> Test | None:
        """What a cell of the column must be like, or None where that is unclear."""
        if not self.complete:
            return None
        try:
            if compared := _COMPARISON.fullmatch(text):
                return self.comparison(column, compared[1], compared[2])
            return self.equality(column, text, path)
        except ValueError as error:
            self.problems.error(self.locate(path), str(error))
            return None

    def comparison(self, column: str, sign: str, text: str) -> Test:
        cells = [row.get(column) for row in self.rows.values()]
        texts = [cell for cell in cells if isinstance(cell, str | bool) and cell != ""]
        if texts:
            example = label_of(texts[0])
            message = Sentence(
                '"{asked}" compares numbers, but {column} holds "{example}".',
                asked=f"{sign} {text}",
                column=column,
                example=example,
            )
            if meant := readings(example):
                message = Sentence(
                    '"{asked}" compares numbers, but {column} holds "{example}", which '
                    "can mean {meant}.",
                    **message.figures,
                    meant=meant,
                )
            raise ValueError(message)
        limit = self.number(column, text)
        compare = _OPERATORS[sign]
        return lambda cell: isinstance(cell, int | float) and compare(cell, limit)

    def number(self, column: str, text: str) -> float:
        """A number to compare cells with; of an own column its unit is not known."""
        known = self.columns.get(column)
        if column.startswith("km_to."):
            return parse_quantity(text, Dimension.KILOMETRES)
        if known is not None and known.dimension is not None:
            return parse_quantity(text, known.dimension)
        return parse_amount(text).value

    def equality(self, column: str, text: str, path: Path) -> Test:
        known = self.columns.get(column)
        kind = known.kind if known else "own"
        if kind == "yes_no":
            wanted = parse_yes_no(text)
            return lambda cell: cell is wanted
        if kind == "choice" and known is not None:
            choice = parse_choice(text, known)
            return lambda cell: cell == choice
        if kind == "number" or column.startswith("km_to."):
            number = self.number(column, text)
            return lambda cell: _same_number(cell, number)
        labels = {label_of(row.get(column)) for row in self.rows.values()}
        if text in labels:
            return lambda cell: label_of(cell) == text
        return self.own(column, text, labels, path)

    def own(self, column: str, text: str, labels: set[str], path: Path) -> Test:
        """A value of a planner's own column that no cell has letter by letter."""
        words = {label: _yes_no(label) for label in labels if label}
        asked = _yes_no(text)
        if asked is not None and words and None not in words.values():
            return lambda cell: words.get(label_of(cell)) is asked
        try:
            number = self.number(column, text)
        except ValueError:
            number = None
        if number is not None:
            equal = number
            cells = [row.get(column) for row in self.rows.values()]
            if any(_same_number(cell, equal) for cell in cells):
                return lambda cell: _same_number(cell, equal)
        self.problems.error(
            self.locate(path),
            Sentence(
                'no {what} has "{text}" in column {column}.',
                what=NOUNS.get(self.what, self.what),
                text=text,
                column=column,
            ),
            hint=did_you_mean(text, labels - {""}),
        )
        return lambda cell: False


def _inner(path: Path, items: Iterable[object]) -> list[Path]:
    return [(*path, index) for index, _ in enumerate(items)]


def _same_number(cell: Cell, number: float) -> bool:
    return (
        isinstance(cell, int | float)
        and not isinstance(cell, bool)
        and math.isclose(cell, number, rel_tol=1e-9)
    )


def _yes_no(text: str) -> bool | None:
    try:
        return parse_yes_no(text)
    except ValueError:
        return None
