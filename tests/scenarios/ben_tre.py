"""The case of Bến Tre: its files, and scenarios of it with something changed."""

import os
from pathlib import Path
from typing import Any

import yaml

from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import read_scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_values
from optimizer.solving.solve import solve
from tests.scenarios.cases import SCENARIOS
from tests.scenarios.solved import solved as case_solved

CASE = SCENARIOS / "ben-tre"
FIRST, LAST = "2021-2025", "2026-2030"
PRIORITY = ["uu-tien-von", "uu-tien-thoi-gian"]


def file(name: str) -> dict[str, Any]:
    loaded = yaml.safe_load((CASE / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


LIMITS: dict[str, dict[str, Any]] = {
    limit["id"]: limit for limit in file("muc-tieu-2030")["limits"]
}
TARGETS = [name for name in LIMITS if name not in PRIORITY]


def solved(name: str) -> tuple[Scenario, Outcome]:
    return case_solved("ben-tre", f"{name}.yaml")


def changed(
    folder: Path, name: str, changes: dict[str, Any]
) -> tuple[Scenario, Outcome]:
    """A scenario of the case with the changes on top of it."""
    path = folder / "changed.yaml"
    above = Path(os.path.relpath(CASE / f"{name}.yaml", folder)).as_posix()
    text = yaml.safe_dump({"extends": above, **changes}, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    scenario = read_scenario(path).scenario
    return scenario, solve(scenario)


def limited(
    folder: Path, *ids: str, fill: float = 0.7, **changes: Any
) -> tuple[Scenario, Outcome]:
    """The base with only these limits of muc-tieu-2030, at another mean fill."""
    limits = [dict(LIMITS[id_]) for id_ in ids]
    for limit in limits:
        if limit["id"] == "lap-day-2030":
            limit["at_least"] = fill
    return changed(folder, "base", {"limits": limits, **changes})


def worth(found: tuple[Scenario, Outcome]) -> float:
    objective = found[1].objective
    assert found[1].status == "optimal"
    assert objective is not None
    return objective


def total(found: tuple[Scenario, Outcome], measure: str) -> float:
    scenario, outcome = found
    assert outcome.plan is not None
    return sum(measure_values(scenario, outcome.plan)[measure].values())


def at_end(found: tuple[Scenario, Outcome], measure: str) -> float:
    scenario, outcome = found
    assert outcome.plan is not None
    return measure_values(scenario, outcome.plan)[measure][LAST]


def mean_fill(found: tuple[Scenario, Outcome]) -> float:
    return at_end(found, "occupied") / at_end(found, "planned_industrial")


def in_plan(found: tuple[Scenario, Outcome], step: int = -1) -> set[str]:
    plan = found[1].plan
    assert plan is not None
    return {id_ for id_, one in plan.clusters.items() if one.steps[step].area_ha > 0}
