"""The case of Thái Bình: its table of clusters, and the plans of its scenarios."""

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.quantities import measure_values
from tests.scenarios.cases import SCENARIOS, table
from tests.scenarios.solved import solved as case_solved

CASE = SCENARIOS / "thai-binh"
CLUSTERS = table("thai-binh", "clusters.csv")
BY_ID = {row["id"]: row for row in CLUSTERS}
README = (CASE / "README.md").read_text(encoding="utf-8")
FIRST, LAST = "2021-2025", "2026-2030"
NEO, COI = "TBI-08", "TBI-09"
AT_CT08 = "TBI-N14"


def ids(**cells: str) -> set[str]:
    return {
        row["id"]
        for row in CLUSTERS
        if all(row[column] == text for column, text in cells.items())
    }


def total(column: str, names: set[str]) -> float:
    return sum(float(BY_ID[name][column]) for name in names)


def solved(name: str) -> tuple[Scenario, Plan]:
    scenario, outcome = case_solved("thai-binh", f"{name}.yaml")
    assert outcome.plan is not None
    return scenario, outcome.plan


def doing(name: str, headline: Headline) -> set[str]:
    clusters = solved(name)[1].clusters
    return {one for one, done in clusters.items() if done.headline is headline}


def value(name: str, measure: str, period: str = LAST) -> float:
    return measure_values(*solved(name))[measure][period]


def summed(name: str, measure: str) -> float:
    return sum(measure_values(*solved(name))[measure].values())
