"""Write a contiguous zone: the most valuable joined cells of a grid under a budget.

Each cell is a candidate cluster of one hectare, joined to the cells beside it by lines
that exist; one cell must be in the zone, and everything else in it must be joined to
that cell through cells of the zone. The budget is a share of what all cells cost.
Values and costs are made up: noise, smoothed, so that near cells are alike.

Examples:
  python benchmarks/zone.py /tmp/zone
  python benchmarks/zone.py /tmp/small --rows 12 --columns 25

"""

import argparse
import csv
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

BUDGET_SHARE = 0.35
SMOOTHINGS = 4
"""How often each cell becomes the mean of itself and the cells around it."""
SERVICE = "land"
TRUNK = "ROOT"

SCENARIO = """\
title: {{vi: Vùng liền kề {rows} x {columns} ô (số liệu minh hoạ),
  en: A contiguous zone of {rows} x {columns} cells (illustrative figures)}}
tables: {{clusters: clusters.csv, places: places.csv, links: links.csv}}
periods: [{{name: zone, years: 1}}]
actions: {{add: {{}}}}
measures:
  worth: {{column: value, per: cluster_open}}
budget: {{zone: {budget:.2f}}}
connectivity: {{require: [{service}], through: clusters_in_plan}}
decisions:
  - {{clusters: {root}, must: add}}
objective: {{maximize: {{worth: 1}}}}
"""


def write_zone_case(
    folder: Path, rows: int = 25, columns: int = 40, seed: int = 1
) -> Path:
    """Write the tables and `scenario.yaml`; the path of the scenario.

    The same arguments give the same bytes. The cell in the middle must be in the zone;
    it alone is a plan.
    """
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    value = smoothed_noise(dice, rows, columns, 5, 50)
    cost = smoothed_noise(dice, rows, columns, 10, 40)
    root = (rows // 2, columns // 2)
    cells = [(r, c) for r in range(rows) for c in range(columns)]
    clusters = [
        {
            "id": _name(cell),
            "name": _name(cell),
            "status": "candidate",
            "min_ha": 1,
            "max_ha": 1,
            "fixed_cost": cost[cell],
            "value": value[cell],
            "place": TRUNK if cell == root else "",
            "quality": "illustrative",
        }
        for cell in cells
    ]
    links = [
        {
            "id": f"{_name(cell)}-{_name(beside)}",
            "from": _name(cell),
            "to": _name(beside),
            "service": SERVICE,
            "status": "existing",
            "cost": 0,
        }
        for cell in cells
        for beside in ((cell[0], cell[1] + 1), (cell[0] + 1, cell[1]))
        if beside in cost
    ]
    _write(folder / "clusters.csv", clusters)
    _write(folder / "places.csv", [{"id": TRUNK, "kind": "trunk", "services": SERVICE}])
    _write(folder / "links.csv", links)
    scenario = folder / "scenario.yaml"
    text = SCENARIO.format(
        rows=rows,
        columns=columns,
        budget=BUDGET_SHARE * sum(cost.values()),
        service=SERVICE,
        root=_name(root),
    )
    scenario.write_text(text, encoding="utf-8", newline="\n")
    return scenario


def smoothed_noise(
    dice: random.Random, rows: int, columns: int, least: float, most: float
) -> dict[tuple[int, int], float]:
    """A number for each cell, like those of its neighbours, from least to most."""
    cells = [(r, c) for r in range(rows) for c in range(columns)]
    noise = {cell: dice.random() for cell in cells}
    for _ in range(SMOOTHINGS):
        noise = {cell: _mean_around(noise, cell) for cell in cells}
    low, high = min(noise.values()), max(noise.values())
    scale = (most - least) / (high - low or 1.0)
    return {cell: round(least + scale * (noise[cell] - low), 2) for cell in cells}


def _mean_around(
    noise: Mapping[tuple[int, int], float], cell: tuple[int, int]
) -> float:
    around = [
        noise[row, column]
        for row in range(cell[0] - 1, cell[0] + 2)
        for column in range(cell[1] - 1, cell[1] + 2)
        if (row, column) in noise
    ]
    return sum(around) / len(around)


def _name(cell: tuple[int, int]) -> str:
    return f"Z{cell[0]:03d}x{cell[1]:03d}"


def _write(path: Path, rows: Sequence[Mapping[str, object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Write one case and print where its scenario is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=25)
    parser.add_argument("--columns", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(write_zone_case(asked.folder, asked.rows, asked.columns, asked.seed))


if __name__ == "__main__":
    main()
