"""Scenarios side by side, for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from optimizer.analysis.dominance import SAME_SHARE
from optimizer.reporting.cause_report import cause_report
from optimizer.reporting.compare_record import Comparison, letter
from optimizer.reporting.deeds import Deeds
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import unit_label
from optimizer.reporting.numbers import plain, short
from optimizer.reporting.tables.compared import (
    action_table,
    by_cluster,
    deed_table,
    measure_table,
    scenario_table,
)
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.terminal import rendered, table
from optimizer.reporting.words import COUNTED, Words

_LEFT, _RIGHT = "left", "right"
_BESIDE = 7
"""So many scenarios fit side by side; of more, others follow beside the first."""
MOST_ROWS = 200
BEST, TIE = "*", "~"
LARGE = 1000.0
"""From here on decimals are left out of measures side by side."""


def compare_report(comparison: Comparison, words: Words) -> str:
    """All tables of a comparison as text; what rests on estimates is marked."""
    report = _Report(comparison, words)
    parts: list[RenderableType] = [*report.scenarios()]
    if comparison.places:
        parts += report.headlines()
        parts += report.measures()
    if len(comparison.places) > 1:
        parts += report.actions()
        parts += cause_report(comparison, report.deeds)
    if report.figures.marked:
        parts.append(words["estimate_legend"])
    return rendered(parts) + "\n"


class _Report:
    """The tables of one comparison."""

    def __init__(self, comparison: Comparison, words: Words) -> None:
        self.comparison, self.words = comparison, words
        self.figures = Figures(words)
        self.deeds = Deeds(self.figures)

    def scenarios(self) -> Iterator[RenderableType]:
        words, comparison = self.words, self.comparison
        keys = ("scenario", "title", "status", "objective", "rank", "dominated")
        right = ("objective", "rank")
        columns = [("", _LEFT)] + [
            (words[f"compare_{key}"], _RIGHT if key in right else _LEFT) for key in keys
        ]
        found = rows_of(scenario_table(comparison))
        order = sorted(found, key=lambda row: (_rank(row), str(row["letter"])))
        rows = [
            [
                str(row["letter"]),
                str(row["scenario"]),
                self._title(str(row["letter"])),
                words[f"compare_{row['status']}"],
                plain(_number(row["objective"]), words),
                "–" if _number(row["rank"]) is None else f"{_number(row['rank']):g}",
                self._dominated(row),
            ]
            for row in order
        ]
        yield table(words["title_compare_scenarios"], columns, rows)
        ranked = comparison.ranking()
        if ranked is None or len(comparison.places) < 2:
            return
        how = "compare_by_value" if ranked.by_value else "compare_by_dominance"
        yield words(how, counted=self._counted(ranked.counted))
        yield words("compare_equal", share=short(100 * SAME_SHARE, words))
        if ranked.left_out:
            left = ", ".join(words.measure(name).strip() for name in ranked.left_out)
            yield words("compare_left_out", measures=left)
        yield ""

    def headlines(self) -> Iterator[RenderableType]:
        """Clusters with each action, and their hectares."""
        words = self.words
        rows = rows_of(action_table(self.comparison))
        for number, letters in enumerate(self._blocks()):
            columns = [
                (words["action"], _LEFT),
                *((mark, _RIGHT) for mark in letters),
            ]
            cells = [
                [
                    words[str(row["action"])],
                    *(self._counted_with_hectares(row, mark) for mark in letters),
                ]
                for row in rows
            ]
            title = "title_compare_more" if number else "title_compare_headlines"
            yield table(words(title, first=letters[0]), columns, cells)

    def measures(self) -> Iterator[RenderableType]:
        words = self.words
        rows = rows_of(measure_table(self.comparison))
        for number, letters in enumerate(self._blocks()):
            columns = [
                (words["measure"], _LEFT),
                *((mark, _RIGHT) for mark in letters),
            ]
            cells = [self._measure(row, letters) for row in rows]
            title = "title_compare_more" if number else "title_compare_measures"
            yield table(words(title, first=letters[0]), columns, cells)
        if any(row[f"{mark}_best"] for row in rows for mark in self._letters()):
            yield words["compare_best_legend"]
            yield ""

    def actions(self) -> Iterator[RenderableType]:
        words = self.words
        rows = by_cluster(rows_of(deed_table(self.comparison)))
        if not rows:
            yield words["compare_no_difference"]
            yield ""
            return
        for number, letters in enumerate(self._blocks()):
            columns = [
                (words["cluster"], _LEFT),
                *((mark, _LEFT) for mark in letters),
            ]
            cells = [
                self._deeds(row, letters) for row in list(rows.values())[:MOST_ROWS]
            ]
            title = "title_compare_more" if number else "title_compare_actions"
            yield table(words(title, first=letters[0]), columns, cells)
        if (more := len(rows) - MOST_ROWS) > 0:
            yield words("compare_more_rows", count=more)
        yield words("compare_same_legend", first=self._letters()[0])
        if any(row["tie"] for each in rows.values() for row in each.values()):
            yield words("compare_tie_legend", first=self._letters()[0])
        yield ""

    def _letters(self) -> list[str]:
        return [letter(place) for place in self.comparison.places]

    def _blocks(self) -> Iterator[list[str]]:
        """Letters that stand side by side, the first one in every block."""
        first, *others = self._letters()
        for start in range(0, max(len(others), 1), _BESIDE - 1):
            yield [first, *others[start : start + _BESIDE - 1]]

    def _title(self, mark: str) -> str:
        place = [letter(i) for i in range(len(self.comparison.runs))].index(mark)
        scenario = self.comparison.runs[place].scenario
        return scenario.title.get(self.words.language, "") if scenario else "–"

    def _dominated(self, row: Row) -> str:
        by = row["dominated_by"]
        assert isinstance(by, tuple)
        return ", ".join(by) if by else "–"

    def _counted(self, counted: object) -> str:
        assert isinstance(counted, dict)
        return ", ".join(
            f"{self.words.measure(name).strip()} {'↑' if way > 0 else '↓'}"
            for name, way in counted.items()
        )

    def _counted_with_hectares(self, row: Row, mark: str) -> str:
        count = plain(_number(row[f"{mark}_count"]), self.words, 0)
        if not _number(row[f"{mark}_ha"]):
            return count
        hectares = self.figures.number(row, f"{mark}_ha", 0)
        return self.words("count_and_hectares", count=count, ha=hectares)

    def _measure(self, row: Row, letters: Sequence[str]) -> list[str]:
        """What a measure comes to, and below it the difference to the first."""
        words = self.words
        unlike = any(_shows(row, mark) for mark in letters[1:])
        name = words.measure(str(row["measure"])).rstrip()
        unit = unit_label(row, words)
        cells = [f"{name} [{unit}]" if unit else name]
        values = [_number(row[mark]) or 0.0 for mark in letters]
        if max(map(abs, values)) >= LARGE:
            row = {**row, "unit": "people"}  # counted in ones
        for at, mark in enumerate(letters):
            text = self.figures.amount(row, mark)
            text += BEST if row[f"{mark}_best"] else ""
            if unlike:
                change = self.figures.amount(row, f"{mark}_change", plus=True)
                text += f"\n{change}" if at and _shows(row, mark) else "\n"
            cells.append(text)
        return cells

    def _deeds(self, rows: dict[str, Row], letters: Sequence[str]) -> list[str]:
        base = rows[letters[0]]
        told = self.deeds.told(base)
        cells = []
        for mark in letters[1:]:
            text = self.deeds.told(rows[mark])
            if text != told and rows[mark]["tie"]:
                text = (
                    text.replace("\n", f" {TIE}\n") if "\n" in text else f"{text} {TIE}"
                )
            cells.append("=" if text == told else text)
        return [f"{base['cluster']}\n{base['name']}", told, *cells]


def _shows(row: Row, mark: str) -> bool:
    """Whether a difference to the first scenario is large enough to be shown."""
    change = _number(row[f"{mark}_change"])
    least = 0.5 if row["unit"] in COUNTED else 0.05
    least = 0.0005 if row["unit"] == "share" else least
    return change is not None and abs(change) >= least


def _rank(row: Row) -> float:
    rank = _number(row["rank"])
    return float("inf") if rank is None else rank


def _number(value: object) -> float | None:
    if isinstance(value, int | float) and value == value:
        return float(value)
    return None
