"""Cases for the pages: small, with coordinates, every action and two scenarios."""

from pathlib import Path

from typer.testing import CliRunner

from optimizer.cli.app import app

RESULTS = "results"

CLUSTERS = """\
id,name,status,district,commune,lat,lon,area_ha,built_ha,min_ha,max_ha,leased_ha
C-01,Đông La,existing,Đông Hưng,Đông La,20.56,106.36,30,20,,75,12
C-02,Ấp Bắc,existing,Đông Hưng,Bắc Sơn,20.60,106.40,12,12,,,7
C-03,Ông Đình,existing,Ân Thi,Ông Đình,20.52,106.30,45,10,,,2
C-04,Cụm 10,candidate,Ân Thi,Ân Thi,20.49,106.33,,,,50,
C-05,Cụm 9,candidate,Bình Giang,Vũ Thư,20.45,106.36,,,,40,
C-06,Ước Lễ,candidate,Bình Giang,Ước Lễ,20.47,106.42,,,,35,
C-07,ăn uống,existing,Bình Giang,Vũ Thư,20.50,106.39,20,20,10,20,8
"""
MORE = """\
jobs_per_ha,output_per_ha,infra_cost_per_ha,drop_cost,conversion
70,30,10,5,đất ở
60,20,10,4,đất lúa
50,12,14,2,đất lúa
80,35,11,,
75,33,11,,
20,4,19,,
40,15,9,3,
"""
FACTS = """\
investor,wastewater,quality,source
yes,yes,sourced,Quyết định 1
yes,no,estimated,
no,no,estimated,
yes,,sourced,Quyết định 2
,,illustrative,
no,,illustrative,
yes,yes,sourced,Quyết định 1
"""
PLACES = """\
id,kind,name,lat,lon,services
N-01,trunk,Nút giao 1,20.53,106.37,road
N-02,interchange,Nút giao 2,20.46,106.40,
"""
LINKS = """\
id,from,to,service,status,length_km,cost
L-01,C-01,N-01,road,existing,3.2,
L-02,C-02,C-01,road,existing,6,
L-03,C-03,C-01,road,existing,8.1,
L-04,C-04,C-03,road,candidate,4.5,55
L-05,C-04,N-01,road,candidate,5.25,90
L-06,C-05,C-04,road,candidate,4,40
L-07,C-06,C-05,road,candidate,6,70
L-08,C-07,N-01,road,existing,3.9,
"""
BASE = """\
tables: {clusters: clusters.csv, places: places.csv, links: links.csv}
periods: [{name: 2026-2030, years: 5}, {name: 2031-2035, years: 5}]
discount_rate: 6%
defaults: {industrial_share: 0.65}
actions: {keep: {}, expand: {min_step: 5}, reduce: {}, drop: {}, add: {}}
law: {use: nd-303-2026, mode: warn}
demand: {hectares: {2026-2030: 60, 2031-2035: 120}}
budget:
  funds:
    tỉnh: {2026-2030: 500, 2031-2035: 700, carry_over: true}
    nhà đầu tư: {2026-2030: 2000, 2031-2035: 2000}
  pays:
    infrastructure: {tỉnh: 0.3, nhà đầu tư: 0.7}
    clearance: {tỉnh: 1}
    drop: {tỉnh: 1}
    links: {tỉnh: 1}
    fixed: {tỉnh: 1}
connectivity: {require: [road], within_km: {interchange: 15}}
objective: {maximize: {output: 1, jobs: 0.02}, minimize: {cost: 0.3}}
"""
FIRST = """\
extends: base.yaml
title: {vi: Phương án 1, en: Option 1}
limits:
  - {id: quota, measure: land, at_most: 190, why: chỉ tiêu sử dụng đất}
  - {id: kept, measure: clusters, by: district, at_least: 1}
"""
SECOND = """\
extends: base.yaml
title: {vi: "Phương án 2: rút bớt", en: "Option 2: fewer"}
limits:
  - {id: quota, measure: land, at_most: 120, why: chỉ tiêu sử dụng đất}
  - {id: kept, measure: clusters, by: district, at_least: 1}
"""
SWEEP = """\
scenarios: [phuong-an-1.yaml]
uncertain:
  - {entry: demand.hectares, times: {uniform: [0.6, 1.2]}}
samples: 2
seed: 1
"""


def written(folder: Path) -> Path:
    """The folder with the case in it."""
    parts = (CLUSTERS, MORE, FACTS)
    rows = zip(*(part.splitlines() for part in parts), strict=True)
    files = {
        "clusters.csv": "\n".join(map(",".join, rows)),
        "places.csv": PLACES,
        "links.csv": LINKS,
        "base.yaml": BASE,
        "phuong-an-1.yaml": FIRST,
        "phuong-an-2.yaml": SECOND,
        "nhieu.yaml": SWEEP,
    }
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def commanded(*line: str) -> None:
    """The command run to its end; it must have succeeded."""
    done = CliRunner().invoke(app, line)
    assert done.exit_code == 0, done.output


def solved(folder: Path) -> Path:
    """Results of runs, sweep and frontiers, and reports: the folder that has theirs."""
    case, out = written(folder / "case"), folder / RESULTS
    first, second = (str(case / f"phuong-an-{n}.yaml") for n in (1, 2))
    vietnamese = ("--lang", "vi")
    commanded("run", first, second, "--out", str(out), *vietnamese)
    one_process = ("--processes", "1")
    sweep = str(case / "nhieu.yaml")
    commanded("sweep", sweep, "--out", str(out), *one_process, *vietnamese)
    curve = ("--vary", "budget", "--steps", "4", "--nested")
    commanded("frontier", first, *curve, "--out", str(out / "curve"), *vietnamese)
    between = ("--between", "cost,output", "--points", "4")
    commanded("frontier", first, *between, "--out", str(out / "pareto"), *vietnamese)
    report = ("--to", "html", *vietnamese)
    runs = [str(out / f"phuong-an-{n}") for n in (1, 2)]
    commanded("report", *runs, "--out", str(out / "two"), *report)
    # Those of the sweep are looked at on its own page: there are many.
    charts = [str(out / name) for name in ("curve", "pareto")]
    commanded("report", *runs, *charts, "--out", str(out / "charts"), *report)
    return out
