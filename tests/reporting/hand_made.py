"""A case of three clusters and two periods with a plan, made by hand.

Today: A (40 ha, 30 built, share 0.5, 9 leased), B (10 ha, all built, 4 leased); C is a
candidate. The plan expands A by 10 ha in the first period and builds 15 ha in all,
drops B in the second, and adds C with 20 ha in the first.
"""

from dataclasses import replace

from optimizer.domain.choice import Permission, Preference
from optimizer.domain.cluster import Cluster
from optimizer.domain.law import Law, Rule, RuleKind, RuleSet
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit
from optimizer.domain.measure import BUILT_IN, COST_KINDS, Measure, cost_terms
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.domain.period import Period
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin, Problem
from optimizer.reading.scenario import Reading
from optimizer.reporting.record import Run
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings

HERE = Origin("case.yaml", 7, 3, "limits[0]")


def cluster(key: str, **changes: object) -> Cluster:
    made = Cluster(
        id=key,
        name=f"Cụm {key}",
        status="existing",
        district="Bắc",
        commune="",
        lat=None,
        lon=None,
        area_ha=40.0,
        built_ha=30.0,
        min_ha=10.0,
        max_ha=75.0,
        industrial_share=0.5,
        leased_ha=9.0,
        absorption_ha_per_year=None,
        infra_cost_bn_per_ha=10.0,
        clearance_cost_bn_per_ha=2.0,
        fixed_cost_bn=5.0,
        drop_cost_bn=30.0,
        conversion="",
        jobs_per_ha=100.0,
        output_bn_per_ha=20.0,
        investor=None,
        wastewater=None,
        craft_village=False,
        mountainous=False,
        place=key,
        quality="",
        source="",
        columns={},
        origin=Origin("clusters.csv", 2),
    )
    changed = replace(made, **changes)  # type: ignore[arg-type]
    columns = {
        "infra_cost_per_ha": changed.infra_cost_bn_per_ha,
        "clearance_cost_per_ha": changed.clearance_cost_bn_per_ha,
        "fixed_cost": changed.fixed_cost_bn,
        "drop_cost": changed.drop_cost_bn,
        "jobs_per_ha": changed.jobs_per_ha,
        "output_per_ha": changed.output_bn_per_ha,
        "industrial_share": changed.industrial_share,
        "district": changed.district,
    }
    return replace(changed, columns=columns)


A = cluster("A", uncertain=frozenset({"jobs_per_ha"}))
B = cluster(
    "B", name="=B[red]", district="Nam", area_ha=10.0, built_ha=10.0, leased_ha=4.0
)
C = cluster(
    "C",
    status="candidate",
    area_ha=0.0,
    built_ha=0.0,
    leased_ha=0.0,
    min_ha=15.0,
    district="Nam",
)
D = cluster("D", status="candidate", area_ha=0.0, built_ha=0.0, leased_ha=0.0)


def everyone() -> frozenset[str]:
    return frozenset({"A", "B", "C", "D"})


def scenario() -> Scenario:
    names = everyone()
    fund = Fund("province", (400.0, 100.0), True, (HERE, HERE))
    pays = {kind: {"province": 1.0} for kind in COST_KINDS}
    spent = Measure("cost.fund.province", "bn VND", cost_terms(_all_costs()), "flow")
    return Scenario(
        name="hand-made",
        title={"en": "By hand", "vi": "Bằng tay"},
        clusters=(A, B, C, D),
        periods=(Period("2026-2030", 5), Period("2031-2035", 5, 5)),
        discount_rate=0.0,
        permissions={
            action: Permission(action, names, 0, 1, HERE)
            for action in (Action.KEEP, Action.EXPAND, Action.DROP, Action.ADD)
        },
        measures={**BUILT_IN, spent.name: spent},
        objective=Weighted(Goal({"output": 1.0}), HERE),
        limits=(
            Limit(BUILT_IN["land"], "at_most", 70.0, names, 1, HERE, id="quota"),
            Limit(
                BUILT_IN["occupied"],
                "at_least",
                0.6,
                names,
                1,
                HERE,
                over=BUILT_IN["industrial_land"],
            ),
        ),
        demand=Demand(None, (DemandCap(names, 1, 30.0, HERE),)),
        budget=Budget((fund,), pays),
        preferences=(Preference("C", Headline.ADD, 5.0, HERE, 0),),
        resolved={"title": "By hand"},
        inputs={"case.yaml": "00", "clusters.csv": "11"},
    )


def _all_costs() -> dict[str, float]:
    return dict.fromkeys(COST_KINDS, 1.0)


def plan() -> Plan:
    keep, drop = Action.KEEP, Action.DROP
    expand, add, wait = Action.EXPAND, Action.ADD, Action.WAIT
    return Plan(
        {
            "A": ClusterPlan(
                "A",
                Pathway((expand, keep), Headline.EXPAND, 0),
                (Step(expand, 50, 10, 40, 15), Step(keep, 50, 0, 45, 20)),
            ),
            "B": ClusterPlan(
                "B",
                Pathway((keep, drop), Headline.DROP, 1),
                (Step(keep, 10, 0, 10, 4), Step(drop, 0, 0, 0, 0)),
            ),
            "C": ClusterPlan(
                "C",
                Pathway((add, keep), Headline.ADD, 0),
                (Step(add, 20, 20, 20, 5), Step(keep, 20, 0, 20, 10)),
            ),
            "D": ClusterPlan(
                "D",
                Pathway((wait, wait), Headline.LEAVE_OUT, 0),
                (Step(wait, 0, 0, 0, 0), Step(wait, 0, 0, 0, 0)),
            ),
        }
    )


def outcome(**changes: object) -> Outcome:
    made = Outcome(
        "optimal",
        plan(),
        1234.5,
        1234.5,
        0.0,
        "highs",
        {"build": 0.1, "solve": 0.2, "verify": 0.01},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def reading(warnings: tuple[Problem, ...] = ()) -> Reading:
    return Reading(scenario(), warnings, (), (), ())


def run(**changes: object) -> Run:
    return Run(reading(), outcome(**changes), SolveSettings(), {"language": "en"}, 0.05)


def with_law() -> Run:
    """The same under a law that warns: C has no investor known."""
    rule = Rule(
        RuleKind.ESTABLISH_INVESTOR,
        "Điều 8(1)b",
        "",
        {"en": "An investor applies", "vi": "Có chủ đầu tư"},
        {},
        "",
        False,
        "law.yaml",
        1,
    )
    rules = RuleSet("test", {}, "2024-05-01", "district", {rule.kind: rule})
    law = Law(rules, {rule.kind: "warn"}, "district")
    made = run()
    scenario = replace(made.scenario, law=law)
    return replace(made, reading=replace(made.reading, scenario=scenario))
