"""What holds for every case: cells are traced, totals published, plans as shown."""

import math
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scenarios.actions_table import BASE, BEGIN, COLUMNS, END, row_of
from tests.scenarios.cases import CASES, RUNS, SCENARIOS, published_rows, table
from tests.scenarios.solved import reading, solved

READ_BY_RULE = {"id", "status", "quality"}
"""Columns that are no figures and follow from where a row stands."""
FROM_WORDS = {
    "lao-cai": {
        *("established", "investor", "wastewater", "conversion"),
        *("published_headline", "km_interchange", "km_main_road", "km_power"),
        *("households", "rice_ha", "production_forest_ha", "protection_forest_ha"),
    },
    "thai-binh": {"investor", "wastewater", "in_economic_zone"},
    "tuyen-quang": {"investor", "stage"},
}
"""Columns read from the words of a published row, or from a survey without ids; the
tests of the case check them."""
CONTRADICTIONS = {
    "ha-nam": ["clusters: 2", "area_ha: 17 ha", "built_ha: 8.49 ha"],
    "lao-cai": ["leased_ha: 188.75 ha"],
    "tuyen-quang": ["leased_ha / industrial_ha: 51.6%"],
    "viet-nam": ["leased_ha / industrial_ha: 51.6%"],
}
"""Published totals that the published rows contradict; they are kept as published."""


@pytest.mark.parametrize("case", CASES)
def test_the_script_writes_the_same_bytes(case: str, tmp_path: Path) -> None:
    folder = SCENARIOS / case
    script = str(folder / "estimate.py")
    subprocess.run([sys.executable, "-B", script, "--out", str(tmp_path)], check=True)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert "clusters.csv" in made
    for name in made:
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes(), name


def _is_published(text: str, row: dict[str, str]) -> bool:
    """Whether a published row says the text, as a cell, a percentage or in its note."""
    if text in row.values():
        return True
    words = " ".join(filter(None, row.values())).lower()
    if re.search(rf"(?<![\w.]){re.escape(text.lower())}(?![\w]|\.\d)", words):
        return True
    try:
        number = float(text)
    except ValueError:
        return False
    return any(
        math.isclose(number, said, rel_tol=1e-6)
        for cell in row.values()
        if cell and re.fullmatch(r"[\d.]+", cell) and cell.count(".") < 2
        for said in (float(cell), float(cell) / 100)
    )


@pytest.mark.parametrize("case", CASES)
def test_a_cell_is_published_or_marked(case: str) -> None:
    marked = {(row["id"], row["column"]) for row in table(case, "estimates.csv")}
    published, unfounded = published_rows(case), []
    for row in table(case, "clusters.csv"):
        assert row["quality"] in ("sourced", "illustrative"), row["id"]
        assert row["source"], row["id"]
        if row["quality"] == "illustrative":
            continue
        said = published[row["id"]]
        for column, text in row.items():
            exempt = READ_BY_RULE | FROM_WORDS.get(case, set())
            if not text or column in exempt or (row["id"], column) in marked:
                continue
            if not any(_is_published(text, one) for one in said):
                unfounded.append((row["id"], column, text))
    assert unfounded == []


@pytest.mark.parametrize("case", CASES)
def test_a_mark_is_of_a_filled_cell_and_says_how(case: str) -> None:
    cells = {row["id"]: row for row in table(case, "clusters.csv")}
    marks = table(case, "estimates.csv")
    assert len({(row["id"], row["column"]) for row in marks}) == len(marks)
    for mark in marks:
        assert cells[mark["id"]][mark["column"]], mark
        assert mark["quality"] in ("estimated", "illustrative"), mark
        assert len(mark["basis"]) > 10, mark


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", ["places.csv", "links.csv"])
def test_a_place_and_a_line_say_where_they_are_from(case: str, name: str) -> None:
    for row in table(case, name):
        assert row["quality"] in ("sourced", "estimated", "illustrative"), row["id"]
        assert len(row["source"]) > 10, row["id"]


@pytest.mark.parametrize("case", CASES)
def test_the_tables_add_up_to_what_is_published(case: str) -> None:
    """Each total with its source stands in base.yaml."""
    totals = reading(case, BASE).published
    assert totals
    differ = [
        f"{' / '.join(one.columns) or 'clusters'}: {one.said[0][1]}"
        for one in totals
        if not one.agrees
    ]
    assert differ == CONTRADICTIONS.get(case, [])


@pytest.mark.parametrize(("case", "name"), RUNS)
def test_every_scenario_has_the_checked_plan_that_the_readme_shows(
    case: str, name: str
) -> None:
    """`solve` checks each plan without the solver and raises where it finds a fault.

    With another version of the solver ties may go otherwise: then its worth counts.
    """
    scenario, found = solved(case, name)
    assert found.status == "optimal"
    assert "verify" in found.seconds
    readme = (SCENARIOS / case / "README.md").read_text(encoding="utf-8")
    block = readme[readme.index(BEGIN) : readme.index(END)]
    rows = [line.strip("| ").split(" | ") for line in block.splitlines() if "|" in line]
    (shown,) = [row for row in rows if row[0] == f"`{scenario.name}`"]
    made = row_of(scenario, found)
    assert len(made) == len(shown) == len(COLUMNS)
    if f"with {found.solver}." in block:
        assert shown == made
    gap = scenario.solve.gap or 1e-4
    said, worth = (float(row[-1].replace(",", "")) for row in (shown, made))
    assert worth == pytest.approx(said, rel=2 * gap, abs=0.1)


@pytest.mark.parametrize("case", CASES)
def test_the_readme_names_every_scenario(case: str) -> None:
    readme = (SCENARIOS / case / "README.md").read_text(encoding="utf-8")
    text = readme[: readme.index(BEGIN)]
    for path, name in RUNS:
        if path == case:
            assert f"`{name}`" in text, name
