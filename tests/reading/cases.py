"""Small cases on disk, for tests of reading."""

from pathlib import Path

from optimizer.domain.scenario import Scenario
from optimizer.errors import InputError, Problem
from optimizer.reading.scenario import Reading, read_scenario

SCENARIO = """\
title: {vi: Phương án 1, en: Option 1}
tables: {clusters: clusters.csv}
periods:
  - {name: 2021-2025, years: 5}
  - {name: 2026-2030, years: 5}
law: {use: nd-32-2024}
objective: {maximize: {output: 1}}
"""
CLUSTERS = """\
id,name,status,district,area_ha,leased_ha,industrial_share,jobs_per_ha,craft_village
A,An,existing,North,50,20,0.6,70,yes
B,Binh,existing,South,40,10,0.6,60,no
C,Cam,candidate,South,,,0.7,80,no
"""


def write_case(folder: Path, scenario: str = SCENARIO, **tables: str) -> Path:
    """Write a scenario and its tables, ``clusters.csv`` if none other is given."""
    texts = {"clusters": CLUSTERS, **tables}
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    path = folder / "plan.yaml"
    path.write_text(scenario, encoding="utf-8")
    return path


def with_entries(entries: str, *, tables: str = "clusters", law: bool = True) -> str:
    """The scenario of `SCENARIO` with further entries and tables."""
    named = ", ".join(f"{name}: {name}.csv" for name in tables.split())
    text = SCENARIO.replace("{clusters: clusters.csv}", f"{{{named}}}")
    if not law:
        text = text.replace("law: {use: nd-32-2024}\n", "")
    return text + entries


def reading_of(folder: Path, entries: str = "", **tables: str) -> Reading:
    """Read the usual case with these entries and tables besides or instead."""
    names = " ".join(dict.fromkeys(["clusters", *tables]))
    return read_scenario(
        write_case(folder, with_entries(entries, tables=names), **tables)
    )


def scenario_of(folder: Path, entries: str = "", **tables: str) -> Scenario:
    return reading_of(folder, entries, **tables).scenario


def problems_of(path: Path) -> tuple[Problem, ...]:
    """The problems for which a scenario is refused."""
    try:
        read_scenario(path)
    except InputError as error:
        return error.problems
    message = f"{path} was read without an error"
    raise AssertionError(message)


def refused(folder: Path, entries: str = "", **tables: str) -> list[str]:
    """The errors of the usual case with these entries, each as it is printed.

    Files are shown without their folder.
    """
    names = " ".join(dict.fromkeys(["clusters", *tables]))
    path = write_case(folder, with_entries(entries, tables=names), **tables)
    return shown(folder, [p for p in problems_of(path) if p.severity == "error"])


def warned(folder: Path, entries: str = "", **tables: str) -> list[str]:
    """The warnings of the usual case with these entries, each as it is printed."""
    return shown(folder, list(reading_of(folder, entries, **tables).warnings))


def shown(folder: Path, problems: list[Problem]) -> list[str]:
    return [str(problem).replace(f"{folder}/", "") for problem in problems]
