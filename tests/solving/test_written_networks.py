"""Small cases with networks, as planners write them, and their optima by hand."""

import pytest

from optimizer.reading.scenario import read_scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify


def solved(folder, **files):
    """Solve the case whose tables are given line by line, and its YAML file."""
    for name, text in files.items():
        ending = "yaml" if name == "case" else "csv"
        lines = [line.strip() for line in text.strip().splitlines()]
        body = text if name == "case" else "\n".join(lines)
        (folder / f"{name}.{ending}").write_text(body, encoding="utf-8")
    scenario = read_scenario(folder / "case.yaml").scenario
    outcome = solve(scenario, SolveSettings())
    if outcome.plan is not None:
        assert verify(scenario, outcome.plan) == ()
    return outcome


FOREST = """
tables: {clusters: clusters.csv, places: places.csv, links: links.csv}
periods: [{name: p0, years: 1}]
actions: {add: {}}
connectivity: {require: [road]}
measures: {forest: {column: forest, per: link_built}}
"""
ONE_CANDIDATE = """
id,name,status,min_ha,max_ha,infra_cost_per_ha,jobs_per_ha
A,A,candidate,20,20,0,1
"""


@pytest.mark.parametrize(
    "wishes",
    [
        "objective: {maximize: {jobs: 1, forest: 1}, minimize: {cost: 1}}",
        "objective: {maximize: {jobs: 1}, minimize: {cost: 1}}\n"
        "limits: [{measure: forest, at_least: 0, period: total},"
        " {measure: clusters, at_least: 1}]",
    ],
)
def test_of_parallel_lines_the_dearer_is_built_if_it_spares_what_counts(
    tmp_path, wishes
):
    outcome = solved(
        tmp_path,
        clusters=ONE_CANDIDATE,
        places="id,kind\nT,trunk",
        links="id,from,to,service,status,cost,forest\n"
        "L1,T,A,road,candidate,5,-9\nL2,T,A,road,candidate,6,0",
        case=FOREST + wishes,
    )
    assert outcome.plan.links == {"L2": 0}
    assert outcome.objective == pytest.approx(20 - 6)


def test_a_search_goes_on_while_its_bound_is_infinite(tmp_path):
    # HiGHS calls back before it knows any bound; that must not end the search.
    outcome = solved(
        tmp_path,
        clusters="""
        id,name,status,area_ha,min_ha,max_ha,jobs_per_ha,drop_cost
        C0,C0,candidate,,20,20,1,
        C1,C1,candidate,,10,10,1,
        C2,C2,existing,20,20,20,1,7
        """,
        places="id,kind\nT1,trunk",
        links="""
        id,from,to,service,status,cost
        L0,C0,C1,road,candidate,20
        L1,C2,C0,road,candidate,10
        L4,T1,C0,road,existing,
        """,
        case="""
tables: {clusters: clusters.csv, places: places.csv, links: links.csv}
periods: [{name: p0, years: 1}, {name: p1, years: 1}]
actions: {keep: {}, add: {}, drop: {}}
connectivity: {demand: {road: {per: cluster_open, amount: 1}}}
objective: {maximize: {jobs: 1}, minimize: {cost: 1}}
budget:
  funds: {A: {p0: 0, p1: 10, carry_over: true}, B: {p0: 25, p1: 0}}
  pays: {links: {B: 1}, drop: {B: 1}}
""",
    )
    assert outcome.status == "optimal"


def test_an_error_within_presolve_is_no_answer(tmp_path):
    # HiGHS 1.15.1 ends this programme with "Solve error" unless presolve is off.
    outcome = solved(
        tmp_path,
        clusters="""
        id,name,status,min_ha,max_ha,jobs_per_ha
        C0,C0,candidate,10,10,1
        C1,C1,candidate,10,10,1
        """,
        places="id,kind,capacity.road\nT1,trunk,0\nT2,trunk,",
        links="""
        id,from,to,service,status,length_km,cost
        L0,C0,T2,road,candidate,1,0
        L2,C1,T2,road,candidate,1,0
        L3,C1,C0,road,existing,3,
        X,T1,C0,power,candidate,1,5
        """,
        case="""
tables: {clusters: clusters.csv, places: places.csv, links: links.csv}
periods: [{name: p0, years: 1}, {name: p1, years: 1}, {name: p2, years: 2}]
actions: {keep: {}, add: {}, drop: {}}
connectivity:
  demand:
    road: {per: hectare_planned, amount: 0.1}
    power: {per: cluster_open, amount: 1}
measures: {km: {column: length_km, per: link_built}}
objective: {maximize: {jobs: 1}, minimize: {cost: 1}}
limits: [{measure: km, at_most: 1, period: total}]
budget:
  funds: {A: {p0: 0, p1: 60, p2: 25}, B: {p0: 10, p1: 10, p2: 25}}
  pays: {links: {A: 0.3, B: 0.7}}
""",
    )
    assert outcome.status == "optimal"


@pytest.mark.parametrize("amount", ["1e-9", "0.5", "1e7", "2e7", "1e9", "1e12"])
def test_the_unit_of_a_flow_does_not_matter(tmp_path, amount):
    outcome = solved(
        tmp_path,
        clusters=ONE_CANDIDATE.replace("0,1\n", "0,100\n"),
        places="id,kind\nT,trunk",
        links="id,from,to,service,status,cost\nL1,T,A,water,candidate,50",
        case=f"""
tables: {{clusters: clusters.csv, places: places.csv, links: links.csv}}
periods: [{{name: p0, years: 1}}]
actions: {{add: {{}}}}
connectivity: {{demand: {{water: {{per: hectare_occupied, amount: {amount}}}}}}}
objective: {{maximize: {{jobs: 1}}, minimize: {{cost: 1}}}}
""",
    )
    # 20 ha with 100 jobs each, for a line of 50 bn
    assert outcome.objective == pytest.approx(20 * 100 - 50)
    (carried,) = outcome.plan.flows["L1"]
    assert carried == pytest.approx(20 * float(amount))
