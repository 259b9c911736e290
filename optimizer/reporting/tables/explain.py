"""Every figure in the story of one cluster."""

from collections.abc import Iterable, Iterator, Mapping
from statistics import median

from optimizer.analysis.explanation import Explanation
from optimizer.analysis.headline_prices import HeadlinePrice
from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import BUILT_IN, Measure
from optimizer.domain.pathway import HEADLINES_OF, Pathway
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.causes import Cause
from optimizer.reporting.certainty import rests_on_estimate, total_rests_on_estimate
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.limits import ROUNDING
from optimizer.solving.quantities import cluster_cost, measure_in_period

SHOWN_MEASURES = ("jobs", "output", "occupied", "land", "cost")
"""What a loss consists of: states at the end, costs over all periods."""

_FILL_FROM = frozenset({"fill", "industrial_ha", "industrial_share", "leased_ha"})


def today_rows(scenario: Scenario, name: str) -> list[Row]:
    """The cluster's figures beside the median of its district's others of its status.

    ``median`` is None where no other one has the figure; ``count`` says how many have.
    """
    one = scenario.cluster_of[name]
    others = [
        other
        for other in scenario.clusters
        if other.id != name
        and other.district == one.district
        and other.status == one.status
    ]
    return [
        {
            "figure": figure,
            "value": _figure(one, figure),
            "value_estimate": not _columns(figure).isdisjoint(one.uncertain),
            "median": median(known) if known else None,
            "median_estimate": any(
                not _columns(figure).isdisjoint(other.uncertain)
                for other in others
                if _figure(other, figure) is not None
            ),
            "count": len(known),
        }
        for figure in _figures_of(one)
        if _figure(one, figure) is not None
        for known in [_known(others, figure)]
    ]


def planned_rows(scenario: Scenario, plan: Plan, name: str) -> list[Row]:
    """A row per period: what is done, the hectares and the cost."""
    done = plan.clusters[name]
    behind = {
        "area_ha": BUILT_IN["land"],
        "built_ha": BUILT_IN["built"],
        "occupied_ha": BUILT_IN["occupied"],
        "cost": scenario.measures["cost"],
    }
    return [
        {
            "period": period.name,
            "action": str(step.action),
            "area_ha": step.area_ha,
            "built_ha": step.built_ha,
            "occupied_ha": step.occupied_ha,
            "cost": cluster_cost(scenario, plan, name, t),
            **{
                f"{column}_estimate": rests_on_estimate(scenario, plan, one, name, t)
                for column, one in behind.items()
            },
        }
        for t, (period, step) in enumerate(
            zip(scenario.periods, done.steps, strict=True)
        )
    ]


def pathway_rows(scenario: Scenario, explained: Explanation) -> list[Row]:
    """Pathways of each headline that share their causes; open ones have none."""
    name = explained.cluster
    cluster, opened = scenario.cluster_of[name], explained.opened
    rows: list[Row] = []
    for headline in HEADLINES_OF[cluster.status]:
        groups: dict[tuple[Cause, ...], list[Pathway]] = {}
        for pathway in opened.left[name]:
            if pathway.headline is headline:
                groups.setdefault((), []).append(pathway)
        for pathway, causes in opened.ruled_out[name].items():
            if pathway.headline is headline:
                once = tuple(dict.fromkeys(causes))
                groups.setdefault(once, []).append(pathway)
        rows += [
            {
                "headline": str(headline),
                "pathways": tuple(tuple(map(str, one.actions)) for one in pathways),
                "causes": causes,
            }
            for causes, pathways in groups.items()
        ]
    return rows


def price_rows(scenario: Scenario, explained: Explanation) -> list[Row]:
    """The price of each headline, and how its best plan differs from the plan."""
    main = explained.outcome.plan
    assert main is not None
    return [
        {
            "headline": str(one.headline),
            "state": one.state,
            "low": one.low,
            "high": one.high,
            "stage": one.stage,
            **_differences(scenario, main, one),
            "changes": _changes(main, one.plan, explained.cluster),
        }
        for one in explained.pricing.prices
    ]


def line_rows(scenario: Scenario, explained: Explanation) -> list[Row]:
    """The lines that the cluster hangs on, or would."""
    found = explained.lines
    return [
        {
            "link": one.link.id,
            "service": one.link.service,
            "from": one.link.start,
            "to": one.link.end,
            "period": scenario.periods[one.period].name,
            "cost": one.link.cost_bn,
            "cost_estimate": "cost" in one.link.uncertain,
            "shared_with": one.shared_with,
            "in_plan": one.in_plan,
        }
        for one in (found.lines if found else ())
    ]


def _differences(
    scenario: Scenario, main: Plan, price: HeadlinePrice
) -> Mapping[str, object]:
    """What the other plan has more of each measure than the plan at hand."""
    found: dict[str, object] = {}
    other = price.plan
    for name in SHOWN_MEASURES:
        measure = scenario.measures[name]
        if other is None or price.state == "chosen":
            found |= {name: None, f"{name}_estimate": False}
            continue
        here, there = (_counted(scenario, plan, measure) for plan in (main, other))
        same = abs(there - here) <= ROUNDING * max(1.0, abs(here), abs(there))
        more = 0.0 if same else there - here
        found[name] = more
        found[f"{name}_estimate"] = bool(more) and any(
            total_rests_on_estimate(scenario, plan, measure, None)
            for plan in (main, other)
        )
    return found


def _counted(scenario: Scenario, plan: Plan, measure: Measure) -> float:
    """A state at the end, a flow over all periods."""
    if measure.kind == "state":
        return measure_in_period(scenario, plan, measure, scenario.last_period)
    periods = range(len(scenario.periods))
    return sum(measure_in_period(scenario, plan, measure, t) for t in periods)


def _changes(
    main: Plan, other: Plan | None, cluster: str
) -> tuple[tuple[str, str, str], ...]:
    """Other clusters whose headlines differ: which, in the plan, in the other one."""
    if other is None:
        return ()
    return tuple(
        (name, str(done.headline), str(other.clusters[name].headline))
        for name, done in sorted(main.clusters.items())
        if name != cluster and done.headline is not other.clusters[name].headline
    )


def _figures_of(cluster: Cluster) -> Iterator[str]:
    if cluster.exists:
        yield from ("area_ha", "built_ha", "leased_ha", "fill", "max_ha")
    else:
        yield from ("min_ha", "max_ha")
    yield from ("absorption", "jobs_per_ha", "output_per_ha")
    yield from ("infra_cost", "clearance_cost")


def _figure(cluster: Cluster, figure: str) -> float | None:
    """A figure of a cluster today; None where it is blank or has no meaning."""
    match figure:
        case "fill":
            land = cluster.industrial_ha
            return 100 * cluster.leased_ha / land if land > 0 else None
        case "absorption":
            return cluster.absorption_ha_per_year
        case "area_ha" | "built_ha" | "leased_ha" | "min_ha" | "max_ha":
            value: float = getattr(cluster, figure)
            return value
        case _:
            return cluster.number(_COLUMN_OF.get(figure, figure)) or None


_COLUMN_OF = {
    "absorption": "absorption_ha_per_year",
    "infra_cost": "infra_cost_per_ha",
    "clearance_cost": "clearance_cost_per_ha",
}


def _columns(figure: str) -> frozenset[str]:
    """The columns of the table that a figure rests on."""
    if figure == "fill":
        return _FILL_FROM
    return frozenset({_COLUMN_OF.get(figure, figure)})


def _known(clusters: Iterable[Cluster], figure: str) -> list[float]:
    found = (_figure(one, figure) for one in clusters)
    return [value for value in found if value is not None]
