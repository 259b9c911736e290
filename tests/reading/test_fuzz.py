"""Whatever is in the files, a scenario is read or refused with an `InputError`."""

import random
import re
from pathlib import Path

import pytest

from optimizer.errors import InputError, Problem
from optimizer.reading.scenario import read_scenario

FILES = {
    "base.yaml": """\
title: {vi: Phương án 2, en: Option 2}
tables:
  clusters: clusters.csv
  places: places.csv
  links: links.csv
  distances: distances.csv
  estimates: estimates.csv
periods:
  - {name: 2021-2025, years: 5}
  - {name: 2026-2030, years: 5}
discount_rate: 6%
defaults: {industrial_share: 0.65, fill: 0.2, detour: 1.3, cost_per_km: {road: 15}}
actions:
  keep: {}
  expand: {min_step: 5, from: 2026-2030}
  reduce: {min_step: 1}
  drop: {where: {km_to.port: "> 15"}}
  add: {until: 2026-2030}
law: {use: nd-303-2026, rules: {expand_fill: enforce}, judged_by: commune}
demand: {by: district, hectares: {North: {2021-2025: 60, 2026-2030: 120}}}
measures:
  rice: {column: rice, per: hectare_added, unit: ha}
  lines: {column: trees, per: link_built}
  both: {terms: [{column: rice, per: hectare_planned}, {per: cluster_open}]}
""",
    "plan.yaml": """\
extends: base.yaml
limits:
  - {id: quota, measure: land, at_most: 1400, period: 2026-2030, why: quota}
  - {measure: land, by: district, at_most: {South: 200, North: {2021-2025: 2 km2}}}
  - {measure: jobs, at_least: 1000, period: end, change: yes}
  - {measure: rice, at_most: 300 ha, period: total}
  - {measure: lines, at_most: 30, period: total}
  - {measure: covered, at_least: 20}
  - {measure: occupied, over: industrial_land, at_least: 70%}
budget:
  funds:
    province: {2021-2025: 1.2 nghìn tỷ, 2026-2030: 900, carry_over: true}
    investors: {2021-2025: 4000, 2026-2030: 6000}
  pays:
    infrastructure: {province: 0.3, investors: 70%}
    fixed: {province: 1}
    obligations: {province: 1}
    links: {province: 0.5, investors: 50%}
  state_funds: [province]
connectivity:
  within_km: {port: 15}
  require: [road, {service: power, from: 2026-2030, of: new}]
  demand: {power: {per: hectare_occupied, amount: 0.2}}
  through: clusters_in_plan
coverage: {places: village, weight: households, within_km: 10}
obligations:
  - {column: wastewater, by: 2021-2025, fixed_cost: 8, cost_per_ha: 0.85}
decisions:
  - {clusters: [A, B], must: expand, area_ha: 60}
  - {clusters: {district: [North, South]}, must: add, by: 2021-2025}
relations:
  - {at_most_one_of: [A, B]}
  - {if: A, then: C}
  - {drop: [A], moves_to: C}
preferences:
  - {clusters: {id: C}, action: leave out, bonus: -50}
objective:
  in_order: [{maximize: {jobs: 1, output: 2}, give_up: 2%}, {minimize: cost}]
assume:
  - {column: infra_cost_per_ha, times: 1.2, where: {district: North}}
  - {column: leased_ha, set: 12, where: {id: A}}
solve: {gap: 0.01%, time_limit: 60}
""",
    "clusters.csv": """\
id;name;Trạng thái;district;lat;lon;area_ha;leased_ha;fill;rice;wastewater;\
infra_cost_per_ha;fixed_cost;note
A;An;hiện có;North;20,5;105,9;51,7;5;;0,3;có;11,2;;x
B;Bình;existing;South;20,6;105,8;1.264,9;;40%;0;;7;;
C;Cam;candidate;South;20,7;105,7;;;;0,1;no;9;5;2025
""",
    "places.csv": """\
id,kind,name,lat,lon,services,capacity.power,households
P1,port,Port,20.53,105.95,,,
T1,trunk,Trunk,20.54,105.91,road;power,100,
V1,village,Làng,20.55,105.9,,,120
V2,village,,,,,,35
""",
    "links.csv": """\
id,from,to,service,status,length_km,cost,capacity,trees
,T1,A,road,existing,3,,,
L2,A,C,road,candidate,800 m,4,,12
,T1,B,road,candidate,7,,,
,T1,A,power,candidate,3,4,20,3
L5,A,B,power,candidate,5,6,10,0
L6,A,C,power,candidate,5,6,10,0
""",
    "distances.csv": "from,to,km\nA,P1,4.5\nC,T1,12\nA,V2,9\nB,V2,10\nC,V2,3\n",
    "estimates.csv": "id,column,quality,basis\nA,fixed_cost,estimated,median\n",
}
TOKENS = re.compile(r"[\w.%]+|[^\w\s]|\s+")
INSERTED = (
    *("-", ":", "{", "}", "[", "]", '"', "'", "#", "&a", "*a", "!x", "|", ">", "%"),
    *("null", "~", "yes", "off", "-1", "0", "1e999", "nan", "1,264", "1.264", "300 hc"),
    *("A", "land", "district", "2021-2025", "total", "> 5", "id", "where", "extends"),
    *("T1", "road", "power", "trunk", "village", "households", "covered", "trees"),
    *("base.yaml", "clusters.csv#x", "../x.csv", "/etc/passwd", "\u0000", "\ufeff"),
    *("\t", "\n", "  ", ";", ",", "Ệ", "😀", "9" * 400, "x" * 300, "<<: *a"),
)


def mutated(text: str, draw: random.Random) -> str:
    """The text with a token or a line deleted, doubled, replaced or put in."""
    by_line = draw.random() < 0.3
    parts = text.splitlines(keepends=True) if by_line else TOKENS.findall(text)
    at = draw.randrange(len(parts)) if parts else 0
    match draw.choice(("delete", "double", "replace", "insert", "swap")):
        case "delete":
            del parts[at : at + 1]
        case "double":
            parts[at:at] = parts[at : at + 1]
        case "replace":
            parts[at : at + 1] = [draw.choice(INSERTED)]
        case "insert":
            parts.insert(at, draw.choice(INSERTED))
        case "swap":
            other = draw.randrange(len(parts)) if parts else 0
            if parts:
                parts[at], parts[other] = parts[other], parts[at]
    return "".join(parts)


def test_the_files_as_they_are_can_be_read(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    scenario = read_scenario(tmp_path / "plan.yaml").scenario
    assert [cluster.id for cluster in scenario.clusters] == ["A", "B", "C"]
    assert [one.service for one in scenario.connectivity.required] == ["road", "power"]
    assert scenario.coverage is not None


@pytest.mark.parametrize("seed", range(600))
def test_damaged_files_are_read_or_refused(seed: int, tmp_path: Path) -> None:
    draw = random.Random(seed)
    texts = dict(FILES)
    for _ in range(draw.choice((1, 1, 2, 5))):
        name = draw.choice(("plan.yaml", "base.yaml", *FILES))
        texts[name] = mutated(texts[name], draw)
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    problems: tuple[Problem, ...] = ()
    try:
        assert read_scenario(tmp_path / "plan.yaml").scenario.clusters
    except InputError as error:
        problems = error.problems
    assert all(problem.what for problem in problems)
    assert not problems or any(one.severity == "error" for one in problems)
