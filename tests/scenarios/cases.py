"""The cases of the repository and their tables, as text."""

import csv
from pathlib import Path

from scenarios.actions_table import scenarios_of

SCENARIOS = Path(__file__).parents[2] / "scenarios"
CASES = sorted(path.parent.name for path in SCENARIOS.glob("*/estimate.py"))
RUNS = [(case, path.name) for case in CASES for path in scenarios_of(SCENARIOS / case)]
"""Every scenario of every case that can be run."""

Rows = list[dict[str, str]]


def rows_of(path: Path) -> Rows:
    """The rows of a table; none if there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(case: str, name: str) -> Rows:
    return rows_of(SCENARIOS / case / name)


def published_rows(case: str) -> dict[str, Rows]:
    """What the published tables of a case say, by id of the cluster.

    An id that ends in a letter is a second record of a cluster.
    """
    found: dict[str, Rows] = {}
    for path in sorted((SCENARIOS / case / "published").glob("*.csv")):
        for row in rows_of(path):
            if id_ := row.get("id", "").rstrip("ab"):
                found.setdefault(id_, []).append(row)
    return found
