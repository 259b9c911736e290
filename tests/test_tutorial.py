"""The figures of the tutorial's chapter on networks are those that one gets."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app

TUTORIAL = Path(__file__).parents[1] / "docs" / "tutorial.md"
Rows = list[dict[str, str]]


def chapter() -> str:
    """The text on roads, power and water."""
    text = TUTORIAL.read_text(encoding="utf-8")
    _, found = text.split(". Roads, power and water\n")
    return found.partition("\n## ")[0]


def told(words: str) -> bool:
    """Whether the chapter says so, wherever its lines break."""
    return words in " ".join(chapter().split())


def tables(text: str) -> list[Rows]:
    """Every table of a text, row by row."""
    found = []
    for block in re.findall(r"(?:^\|.*\|\n)+", text, re.M):
        head, _, *rows = (line.strip("|").split("|") for line in block.splitlines())
        names = [cell.strip() for cell in head]
        found.append(
            [
                dict(zip(names, (cell.strip() for cell in row), strict=True))
                for row in rows
            ]
        )
    return found


def entries(text: str) -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", text, re.S)


def read(path: Path) -> Rows:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def add_rows(path: Path, rows: Rows) -> None:
    """Put rows below those of a table, in columns new and old."""
    there = read(path)
    names = list(dict.fromkeys([*there[0], *(name for row in rows for name in row)]))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows([*there, *rows])
    path.write_text(text.getvalue(), encoding="utf-8")


class Case:
    """The new case of the tutorial, changed as its chapter says."""

    def __init__(self) -> None:
        call("new", "case", "--format", "csv", "--lang", "en")
        self.folder = Path("case")

    def run(self, entries: str = "") -> tuple[dict[str, str], dict[str, list[float]]]:
        """What each line costs that is built, and measures by period."""
        text = f"extends: phuong-an-1.yaml\n{entries}"
        (self.folder / "t.yaml").write_text(text, encoding="utf-8")
        call("run", "case/t.yaml", "--no-rank")
        summary = json.loads(Path("results/t/summary.json").read_text("utf-8"))
        measures = {
            name: list(by_period.values())
            for name, by_period in summary["measures"].items()
        }
        built = read(Path("results/t/built_links.csv"))
        return {row["link"]: row["cost"] for row in built}, measures

    def leased_at_the_end(self) -> list[float]:
        rows = read(Path("results/t/plan.csv"))
        return [float(r["occupied_ha"]) for r in rows if r["period"] == "2031-2035"]


def call(*arguments: str) -> None:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.stderr


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.chdir(tmp_path)
    return Case()


def test_the_roads_shown_are_those_of_a_new_case(case: Case) -> None:
    roads, _, _ = tables(chapter())
    there = read(case.folder / "links.csv")
    for shown, row in zip(roads, there, strict=True):
        for name in ("id", "from", "to", "service", "status"):
            assert shown[name] == row[name]
        for name in ("length_km", "cost"):
            assert shown[name] == row[name].removesuffix(".0")
    base = (case.folder / "base.yaml").read_text(encoding="utf-8")
    plain = re.sub(r" +#.*", "", base)
    assert entries(chapter())[0] in plain


def test_the_cheaper_road_is_built_at_the_cost_stated(case: Case) -> None:
    built, _ = case.run()
    assert built == {"TUYEN-01": "60.0"}
    dearer = "{table: links, column: cost, set: 90, where: {id: TUYEN-01}}"
    built, _ = case.run(f"assume: [{dearer}]\n")
    assert built == {"TUYEN-03": "75.0"}
    assert told("TUYEN-01 is built with it for 60 bn VND.")
    assert told("`cost_per_km: {road: 15}`, 75 bn VND.")
    assert told("Were TUYEN-01 to cost 90, TUYEN-03 would be built.")


def test_clusters_draw_what_is_stated_and_the_line_stated_is_built(case: Case) -> None:
    _, power, _ = tables(chapter())
    add_rows(case.folder / "links.csv", power)
    built, _ = case.run(entries(chapter())[1])
    assert built == {"TUYEN-01": "60.0", "DIEN-02": "20.0"}
    assert case.leased_at_the_end() == pytest.approx([39.0, 32.5])
    assert [0.2 * ha for ha in (39.0, 32.5)] == pytest.approx([7.8, 6.5])
    assert told("CCN-01 has 39 ha leased and draws 7.8 MVA, CCN-02 has 32.5 ha")
    assert told("32.5 ha and draws 6.5.")


def test_a_trunk_place_that_gives_less_leaves_land_without_tenants(case: Case) -> None:
    _, power, _ = tables(chapter())
    add_rows(case.folder / "links.csv", power)
    (trunk,) = read(case.folder / "places.csv")
    for capacity, leased in (("", 71.5), ("14", 70.0)):
        path = case.folder / "places.csv"
        row = {**trunk, "capacity.power": capacity}
        path.write_text(f"{','.join(row)}\n{','.join(row.values())}\n", "utf-8")
        _, measures = case.run(entries(chapter())[1])
        assert measures["occupied"][-1] == pytest.approx(leased)
    assert told("with 14 there for NUT-01, 70 ha are leased at the end instead of 71.5")


def test_as_many_households_are_covered_as_stated(case: Case) -> None:
    _, _, villages = tables(chapter())
    add_rows(case.folder / "places.csv", villages)
    kept = "limits: [{measure: covered, at_most: 300}]\n"
    coverage = entries(chapter())[2]
    _, measures = case.run(coverage)
    assert measures["covered"] == [520, 520]
    _, measures = case.run(coverage.partition("limits:")[0] + kept)
    assert measures["covered"] == [300, 300]
    assert told("300 households lie within 10 km of a cluster today, 520 with CCN-02.")
