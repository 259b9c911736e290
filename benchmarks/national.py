"""Write a case of the size of the nation: published totals, made-up clusters.

Published (national plan to 2020/2025): 1,704 clusters planned with 58,123 ha, of which
968 established with 30,912 ha. Here those 968 are `existing`, their `area_ha` add up to
30,912.00; the other 736 are `candidate`, their `max_ha` add up to the rest, 27,211.00.
The end's land quota is the planned total, shared out to the provinces by where these
hectares lie; since existing clusters may expand too, it binds in some. Other counts
have the same totals by scale. All else is illustrative: places, yields, costs, lines.

Examples:
  python benchmarks/national.py /tmp/nation
  python benchmarks/national.py /tmp/province --clusters 60 --periods 3
  python benchmarks/national.py /tmp/three --clusters 300 --services road power

"""

import argparse
import csv
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from national_tables import (
    PLANNED,
    PLANNED_HA,
    Row,
    cluster_rows,
    link_rows,
    number,
    place_rows,
    total_ha,
    tree_bn,
)

BUDGET_SHARE = 0.7
"""Of what it would cost to build every candidate and to join all nodes by a tree."""


def write_national_case(
    folder: Path,
    clusters: int = PLANNED,
    periods: int = 2,
    seed: int = 1,
    services: Sequence[str] = ("road",),
) -> Path:
    """Write the tables and `scenario.yaml`; the path of the scenario.

    The same arguments give the same bytes. A plan always exists: every cluster can be
    dropped, and the first period's budget pays for that.
    """
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    rows = cluster_rows(dice, clusters)
    places = place_rows(dice, rows, services)
    links = [
        link for service in services for link in link_rows(dice, service, rows, places)
    ]
    _write(folder / "clusters.csv", rows)
    _write(folder / "places.csv", places)
    _write(folder / "links.csv", links)
    joined_bn = sum(tree_bn(service, rows, places) for service in services)
    scenario = folder / "scenario.yaml"
    text = _scenario(rows, periods, services, joined_bn)
    scenario.write_text(text, encoding="utf-8", newline="\n")
    return scenario


def _write(path: Path, rows: Sequence[Mapping[str, object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _scenario(
    rows: Sequence[Row], periods: int, services: Sequence[str], joined_bn: float
) -> str:
    count = len(rows)
    names = [f"{2026 + 5 * t}-{2030 + 5 * t}" for t in range(periods)]
    each_bn = _budget_bn(rows, periods, joined_bn)
    money = ", ".join(f"{name}: {each_bn}" for name in names)
    quotas = ", ".join(f"{name}: {ha:.2f}" for name, ha in _quotas(rows).items())
    land = total_ha(PLANNED_HA, count)
    lines = [
        f"title: {{vi: {count} cụm công nghiệp (số liệu minh hoạ), "
        f"en: {count} clusters (illustrative figures)}}",
        "tables: {clusters: clusters.csv, places: places.csv, links: links.csv}",
        "periods:",
        *(f"  - {{name: {name}, years: 5}}" for name in names),
        "discount_rate: 6%",
        "law: {use: nd-32-2024, mode: warn}",
        "actions: {keep: {}, expand: {min_step: 5}, drop: {}, add: {}}",
        "limits:",
        f"  - {{id: quota, measure: land, at_most: {land:.2f}, period: end}}",
        "  - {id: province_quotas, measure: land, by: province, period: end,",
        f"     at_most: {{{quotas}}}}}",
        f"budget: {{{money}, carry_over: true}}",
        f"connectivity: {{require: [{', '.join(services)}]}}",
        "objective: {maximize: {output: 1, jobs: 0.02}, minimize: {cost: 0.3}}",
    ]
    return "\n".join(lines) + "\n"


def _budget_bn(rows: Sequence[Row], periods: int, joined_bn: float) -> int:
    """Billions of dong for each period; enough to drop every cluster at once."""
    build_bn = sum(
        number(row, "fixed_cost")
        + number(row, "max_ha")
        * (number(row, "infra_cost_per_ha") + number(row, "clearance_cost_per_ha"))
        for row in rows
        if row["status"] == "candidate"
    )
    drop_bn = sum(number(row, "drop_cost") for row in rows)
    return round(max(BUDGET_SHARE * (build_bn + joined_bn) / periods, drop_bn + 1))


def _quotas(rows: Sequence[Row]) -> dict[str, float]:
    """The hectares planned in each province: they add up to the planned total."""
    hundredths: Counter[str] = Counter()
    for row in rows:
        column = "area_ha" if row["status"] == "existing" else "max_ha"
        hundredths[str(row["province"])] += round(100 * number(row, column))
    return {name: hundreds / 100 for name, hundreds in hundredths.items()}


def main() -> None:
    """Write one case and print where its scenario is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--clusters", type=int, default=PLANNED)
    parser.add_argument("--periods", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--services", nargs="+", default=["road"])
    asked = parser.parse_args()
    sizes = (asked.clusters, asked.periods, asked.seed)
    print(write_national_case(asked.folder, *sizes, asked.services))


if __name__ == "__main__":
    main()
