"""Small sweeps on disk, for tests of reading them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from optimizer.domain.scenario import Scenario
from optimizer.errors import InputError, Origin
from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.sweep import Sweep

CLUSTERS = """\
id,name,status,district,area_ha,leased_ha,industrial_share,jobs_per_ha,infra_cost_per_ha
A,An,existing,North,50,20,0.6,70,10
B,Binh,existing,South,40,10,0.6,60,
C,Cam,candidate,South,,,0.7,80,12
"""
PLAN = """\
title: {vi: Phương án 1, en: Option 1}
tables: {clusters: clusters.csv}
periods:
  - {name: 2021-2025, years: 5}
  - {name: 2026-2030, years: 5}
law: {use: nd-32-2024}
defaults: {infra_cost_per_ha: 8}
demand: {hectares: {2021-2025: 60, 2026-2030: 1.2 km2}}
limits:
  - {id: quota, measure: land, at_most: 150 ha, period: 2026-2030}
  - {measure: jobs, by: district, at_least: {North: 10, South: {2026-2030: 20}}}
budget:
  funds:
    province: {2021-2025: 600 bn, 2026-2030: 900, carry_over: true}
    investors: {2021-2025: 600 bn, 2026-2030: 900}
  pays: {infrastructure: {province: 0.3, investors: 0.7}}
objective:
  maximize: {output: 1, jobs: 0.02}
  minimize: {cost.fund.province: 0.3}
assume:
  - {id: dear, column: infra_cost_per_ha, times: 1.2, where: {district: South}}
"""


def write_sweep(folder: Path, text: str, plan: str = PLAN) -> Path:
    """Write a sweep of one scenario, ``plan``, unless the text names others."""
    (folder / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    if "scenarios:" not in text:
        text = f"scenarios: plan.yaml\n{text}"
    path = folder / "sweep.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def sweep_of(folder: Path, text: str, plan: str = PLAN) -> Sweep:
    return read_sweep(write_sweep(folder, text, plan))


def refused(folder: Path, text: str, plan: str = PLAN) -> list[str]:
    """The errors of a sweep as they are printed, files without their folder."""
    try:
        read_sweep(write_sweep(folder, text, plan))
    except InputError as error:
        errors = [one for one in error.problems if one.severity == "error"]
        return [str(one).replace(f"{folder}/", "") for one in errors]
    message = f"{text} was read without an error"
    raise AssertionError(message)


def content(value: object) -> object:
    """What a scenario says, without the places from which it was read."""
    match value:
        case Origin():
            return None
        case Scenario():
            named = dict(_fields(value))
            return tuple(named[one] for one in sorted(named) if one not in _OF_FILE)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return (type(value).__name__, *_fields(value))
        case str():
            return _PLACE.sub("", value)
        case Mapping():
            return tuple((key, content(one)) for key, one in value.items())
        case frozenset() | set():
            return tuple(sorted(map(repr, map(content, value))))
        case tuple() | list():
            return tuple(map(content, value))
        case _:
            return value


_OF_FILE = ("name", "title", "inputs", "resolved")
_PLACE = re.compile(r"[^ ,]*\.yaml(:\d+)*")


def _fields(value: object) -> Iterator[tuple[str, object]]:
    for one in fields(value):  # type: ignore[arg-type]
        yield one.name, content(getattr(value, one.name))
