"""Write a case with many clusters, for measuring: random figures, fixed seed."""

import argparse
import csv
import random
from pathlib import Path

SCENARIO = """\
title: {{vi: {count} cụm công nghiệp (số liệu minh hoạ), en: {count} made-up clusters}}
tables: {{clusters: clusters.csv}}
periods:
  - {{name: 2026-2030, years: 5}}
  - {{name: 2031-2035, years: 5}}
discount_rate: 6%
law: {{use: nd-32-2024, mode: warn}}
actions: {{keep: {{}}, expand: {{min_step: 5}}, drop: {{}}, add: {{}}}}
limits:
  - {{id: quota, measure: land, at_most: {land}, period: end}}
budget: {{2026-2030: {money}, 2031-2035: {money}, carry_over: true}}
objective: {{maximize: {{output: 1, jobs: 0.02}}, minimize: {{cost: 0.3}}}}
"""


def write_case(folder: Path, count: int, seed: int = 1) -> Path:
    """Write `clusters.csv` and `scenario.yaml`; the path of the scenario."""
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    with (folder / "clusters.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=_row(dice, 0))
        writer.writeheader()
        for number in range(count):
            writer.writerow(_row(dice, number))
    scenario = folder / "scenario.yaml"
    text = SCENARIO.format(count=count, land=count * 30, money=count * 60)
    scenario.write_text(text, encoding="utf-8")
    return scenario


def _row(dice: random.Random, number: int) -> dict[str, object]:
    exists = number % 2 == 0
    area = dice.choice([20, 30, 50]) if exists else ""
    return {
        "id": f"C{number:05d}",
        "name": f"Cụm {number}",
        "status": "existing" if exists else "candidate",
        "district": f"Huyện {dice.randrange(max(count_of_districts(number), 1))}",
        "area_ha": area,
        "built_ha": dice.choice([area, area / 2, 0]) if exists else "",
        "industrial_share": 0.7,
        "fill": dice.choice([0, 0.3, 0.6, 0.9]) if exists else "",
        "absorption_ha_per_year": dice.choice(["", 1.5, 3]),
        "infra_cost_per_ha": round(dice.uniform(5, 9), 2),
        "clearance_cost_per_ha": 2,
        "fixed_cost": 10,
        "drop_cost": 5,
        "jobs_per_ha": round(dice.uniform(40, 100), 1),
        "output_per_ha": round(dice.uniform(5, 20), 1),
        "lat": round(dice.uniform(20, 22), 4),
        "lon": round(dice.uniform(105, 107), 4),
        "conversion": "farmland",
        "quality": "illustrative",
    }


def count_of_districts(number: int) -> int:
    """One district for every eight clusters written so far."""
    return number // 8 + 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1704)
    chosen = parser.parse_args()
    print(write_case(chosen.folder, chosen.count))
