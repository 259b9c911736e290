"""Where the case of Tuyên Quang lies, its tables, and its plans."""

import yaml

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.quantities import measure_values
from tests.scenarios.cases import SCENARIOS, table
from tests.scenarios.solved import solved as case_solved

NAME = "tuyen-quang"
CASE = SCENARIOS / NAME
CLUSTERS = table(NAME, "clusters.csv")
BY_ID = {row["id"]: row for row in CLUSTERS}
EXISTING = {row["id"] for row in CLUSTERS if row["status"] == "existing"}
CANDIDATES = set(BY_ID) - EXISTING
SMALL_IN_CITY, BESIDE_AN_THINH = "TQU-G01", "TQU-G11"
AN_HOA, NINH_LAI, PHUC_UNG_3 = "TQU-06", "TQU-05", "TQU-08"
AN_THINH, SON_NAM, PHUC_UNG = "TQU-02", "TQU-04", "TQU-07"


def scenario_file(name: str) -> dict[str, object]:
    loaded = yaml.safe_load((CASE / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def solved(name: str) -> tuple[Scenario, Plan, float]:
    """A scenario, its best plan and what that is worth."""
    scenario, outcome = case_solved(NAME, f"{name}.yaml")
    assert outcome.plan is not None
    assert outcome.objective is not None
    return scenario, outcome.plan, outcome.objective


def done(name: str, headline: Headline) -> set[str]:
    """The clusters with which the best plan of a scenario does something."""
    clusters = solved(name)[1].clusters.items()
    return {id_ for id_, one in clusters if one.headline is headline}


def leased_ha(name: str) -> float:
    """Hectares leased at the end."""
    clusters = solved(name)[1].clusters.values()
    return sum(one.steps[-1].occupied_ha for one in clusters)


def total(name: str, measure: str) -> float:
    """What a flow of the best plan adds up to over the periods."""
    scenario, plan, _ = solved(name)
    return sum(measure_values(scenario, plan)[measure].values())
