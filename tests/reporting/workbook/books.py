"""A small case that is run as planners run it, and workbooks of it read back."""

import io
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from typer.testing import CliRunner

from optimizer.cli.app import app
from optimizer.domain.pathway import pathways
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.reading.scenario import Reading
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.record import Run
from optimizer.reporting.stored_run import stored_run
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.report_workbook import report_workbook
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings

CLUSTERS = """\
id,name,status,district,lat,lon,area_ha,built_ha,max_ha,leased_ha,industrial_share,\
infra_cost_per_ha,jobs_per_ha,wastewater,conversion,quality,source,crop,share_of_rice
A,"=HYPERLINK(""http://x"",""y"")",existing,Bắc,20.1,105.1,20,12.5,40,6.1,0.62,9.1,\
71,no,,sourced,a report,lúa,0.3333
B,<script>alert(1)</script>,existing,Bắc,20.2,105.2,30,10,30,1.7,0.7,,60,no,rừng,\
estimated,,ngô,15%
C,Cẩm,existing,@Nam,20.3,105.3,10,10,10,5,,7,80,yes,,,,007,
D,Đông,candidate,@Nam,20.4,105.4,,,25,,0.7,8.25,90,,,illustrative,,-,1
E,Em,candidate,@Nam,20.5,105.5,,,25,,0.7,900,1,,,,,,
"""
ESTIMATES = """\
id,column,quality,basis
A,jobs_per_ha,estimated,+ a guess
A,Đã cho thuê,estimated,counted from the road
B,area_ha,sourced,the decision
"""
PLACES = """\
id,kind,lat,lon
T,trunk,20.0,105.0
"""
LINKS = """\
id,from,to,service,status,length_km,cost
,A,T,road,existing,3,
,B,A,road,candidate,4,12.345678901234567
,D,T,road,candidate,5,
,C,T,road,candidate,5,10
"""
SCENARIO = """\
title: {vi: "=Phương án 1", en: Option 1}
tables: {clusters: clusters.csv, estimates: estimates.csv, links: links.csv,
  places: places.csv}
periods:
  - {name: 2021-2025, years: 5}
  - {name: 2026-2030, years: 5}
defaults: {infra_cost_per_ha: 11.2, cost_per_km: {road: 15}, industrial_share: 0.65}
actions: {keep: {}, expand: {}, reduce: {}, drop: {where: {id: B}}, add: {}}
demand: {by: district, hectares: {Bắc: {2026-2030: 17.3}, "@Nam": {2026-2030: 9.1}}}
limits: [{id: quota, measure: land, at_most: 75.25, period: end, why: "-quota"}]
obligations:
  - {column: wastewater, by: 2026-2030, fixed_cost: 1, cost_per_ha: 0.1}
budget:
  funds: {"+state": {2021-2025: 400, 2026-2030: 500}, firms: {2021-2025: 300,
    2026-2030: 300}}
  pays: {infrastructure: {"+state": 0.3, firms: 0.7}, links: {"+state": 1},
    clearance: {firms: 1}, fixed: {firms: 1}, drop: {"+state": 1},
    obligations: {firms: 1}}
connectivity: {require: [road]}
assume: [{table: clusters, column: jobs_per_ha, times: 1.1, where: {id: [A, D]}}]
objective: {maximize: {jobs: 1}, minimize: {cost: 0.5, land: 0.1}}
"""


def write_case(folder: Path) -> Path:
    """The case's files; the path of its scenario."""
    tables = (CLUSTERS, ESTIMATES, LINKS, PLACES)
    for name, text in zip(
        ("clusters", "estimates", "links", "places"), tables, strict=True
    ):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    path = folder / "phuong-an-1.yaml"
    path.write_text(SCENARIO, encoding="utf-8")
    return path


def results_of(folder: Path) -> Path:
    """The results of two scenarios of the case, ranked, one with an alternative."""
    path = write_case(folder)
    other = folder / "phuong-an-2.yaml"
    text = "extends: phuong-an-1.yaml\ntitle: Phương án 2\nactions: {add: null}\n"
    other.write_text(text, encoding="utf-8")
    out = ["--out", str(folder / "results")]
    for call in ([str(path), "--alternatives", "1"], [str(other), "--no-rank"]):
        made = CliRunner().invoke(app, ["run", *call, *out])
        assert made.exit_code == 0, made.stderr
    return folder / "results"


def runs_in(results: Path, *names: str) -> tuple[Run, ...]:
    return tuple(stored_run(results / name) for name in names)


@cache
def file_of(results: Path, names: tuple[str, ...], language: str) -> bytes:
    """The workbook of these results, made once."""
    return report_workbook(Reported(runs_in(results, *names)), Words(language))


@cache
def book_of(results: Path, names: tuple[str, ...], language: str) -> Any:
    """The same read back; nobody changes it."""
    return openpyxl.load_workbook(io.BytesIO(file_of(results, names, language)))


def calm_run(reading: Reading) -> Run:
    """A plan in which nothing changes, made without a search."""
    scenario = reading.scenario
    done: dict[str, ClusterPlan] = {}
    for one in scenario.clusters:
        pathway = pathways(one.status, len(scenario.periods))[0]
        steps = tuple(
            Step(action, one.area_ha, 0.0, one.built_ha, one.leased_ha)
            for action in pathway.actions
        )
        done[one.id] = ClusterPlan(one.id, pathway, steps)
    outcome = Outcome("optimal", Plan(done), 0.0, 0.0, 0.0, "none", {})
    return Run(reading, outcome, SolveSettings(), {"language": "vi"}, 0.0)


def rows_under(sheet: Any, headings: list[str]) -> list[list[Any]]:
    """The cells of the table with these headings, down to the first empty row."""
    found = None
    rows: list[list[Any]] = []
    for row in sheet.iter_rows():
        cells = list(row)[: len(headings)]
        if found is None:
            if [cell.value for cell in cells] == headings:
                found = cells
        elif all(cell.value is None for cell in row):
            break
        else:
            rows.append(cells)
    assert found is not None, headings
    return rows
