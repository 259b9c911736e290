"""The case of the nation: its table of clusters."""

from collections.abc import Iterable

from tests.scenarios.cases import SCENARIOS, Rows, table

CASE = SCENARIOS / "viet-nam"
CLUSTERS = table("viet-nam", "clusters.csv")
EXISTING = [row for row in CLUSTERS if row["status"] == "existing"]
OPERATING = [row for row in CLUSTERS if row["operating"] == "yes"]


def total(rows: Iterable[dict[str, str]], column: str) -> float:
    return sum(float(row[column] or 0) for row in rows)


def of(rows: Rows, *provinces: str) -> Rows:
    return [row for row in rows if row["district"] in provinces]
