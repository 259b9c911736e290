"""What the plan means for the districts and for the province."""

from collections.abc import Iterator

from optimizer.domain.measure import BUILT_IN, COST_KINDS, Measure
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.alphabet import alphabetical
from optimizer.reporting.certainty import (
    area_rests_on_estimate,
    rests_on_estimate,
    today_rests_on_estimate,
    total_rests_on_estimate,
)
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.limits import binds
from optimizer.reporting.tables.written import (
    CHANGES,
    headline_period,
    moved_ha,
    whole_cost,
)
from optimizer.solving.quantities import measure_in_period, measure_today

_NO_MONEY_BN = 0.05
"""Less than what one decimal of a table shows."""


def action_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Per district and headline the number of clusters and their hectares.

    Hectares are those at the end, of a dropped cluster those of today. The last row
    sums up, if there are several: `sums_up` tells it from clusters without a district.
    """
    rows: dict[str, dict[str, object]] = {}
    total: dict[str, object] = {"district": "", "sums_up": True, **_no_actions()}
    for name, done in sorted(plan.clusters.items()):
        cluster = scenario.cluster_of[name]
        area = done.steps[-1].area_ha
        if done.headline is Headline.DROP:
            area = cluster.area_ha
        plain = {"district": cluster.district, "sums_up": False, **_no_actions()}
        for row in (rows.setdefault(cluster.district, plain), total):
            for column, value in (("count", 1), ("ha", area)):
                _add(row, f"{done.headline}_{column}", value)
            if area > 0 and area_rests_on_estimate(cluster):
                row[f"{done.headline}_ha_estimate"] = True
    districts = [rows[key] for key in sorted(rows, key=alphabetical)]
    return frame([*districts, *([total] if len(districts) > 1 else [])])


def change_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Clusters that change, then others that cost money; of each the dearest first."""
    rows: list[Row] = []
    costs = scenario.measures["cost"]

    def order(name: str) -> tuple[bool, float, float, str]:
        done = plan.clusters[name]
        cost = round(whole_cost(scenario, plan, name), 9)
        moved = round(abs(moved_ha(scenario.cluster_of[name], done)), 9)
        return done.headline not in CHANGES, -cost, -moved, name

    for name in sorted(plan.clusters, key=order):
        done, cluster = plan.clusters[name], scenario.cluster_of[name]
        cost = whole_cost(scenario, plan, name)
        if done.headline not in CHANGES and cost < _NO_MONEY_BN:
            continue
        end = done.steps[-1]
        shaky = area_rests_on_estimate(cluster)
        last = scenario.last_period
        rows.append(
            {
                "cluster": name,
                "name": cluster.name,
                "district": cluster.district,
                "action": str(done.headline),
                "period": headline_period(scenario, done),
                "before_ha": cluster.area_ha,
                "before_ha_estimate": shaky,
                "after_ha": end.area_ha,
                "after_ha_estimate": shaky and end.area_ha > 0,
                "occupied_after_ha": end.occupied_ha,
                "occupied_after_ha_estimate": rests_on_estimate(
                    scenario, plan, BUILT_IN["occupied"], name, last
                ),
                "cost": cost,
                "cost_estimate": rests_on_estimate(scenario, plan, costs, name, None),
            }
        )
    return frame(rows)


def total_table(scenario: Scenario, plan: Plan, *, funds: bool = False) -> DataFrame:
    """The province's measures today and at the end of each period.

    Columns ``today`` and one per index of a period; flows have no today. `fill` is
    occupied over industrial land. Kinds of cost that never occur are left out. With
    ``funds`` the cost is also told by fund, if there are several.
    """
    rows: list[Row] = []
    for measure in _shown(scenario, funds=funds):
        row = _totals(scenario, plan, measure)
        costs = measure.name.startswith("cost.")
        if costs and not any(row[str(t)] for t in range(len(scenario.periods))):
            continue
        rows.append(row)
        if measure.name == "occupied":
            rows.append(_fill(rows))
    return frame(rows)


def spending_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Per fund and period: amount, what was carried over, spent, and left."""
    rows: list[Row] = []
    for fund in scenario.budget.funds if scenario.budget else ():
        measure = scenario.measures[f"cost.fund.{fund.name}"]
        carried, doubtful_before = 0.0, False
        for t, period in enumerate(scenario.periods):
            spent = measure_in_period(scenario, plan, measure, t)
            left = carried + fund.amounts_bn[t] - spent
            doubtful = total_rests_on_estimate(scenario, plan, measure, t)
            rows.append(
                {
                    "fund": fund.name,
                    "period": period.name,
                    "amount": fund.amounts_bn[t],
                    "carried": carried,
                    "carried_estimate": doubtful_before,
                    "spent": spent,
                    "spent_estimate": doubtful,
                    "left": left,
                    "left_estimate": doubtful or doubtful_before,
                    "binding": binds(left, fund.amounts_bn[t]),
                }
            )
            carried = left if fund.carry_over else 0.0
            doubtful_before = fund.carry_over and (doubtful or doubtful_before)
    return frame(rows)


def _no_actions() -> dict[str, object]:
    amounts = {f"{h}_{part}": 0 for h in Headline for part in ("count", "ha")}
    return {**amounts, **{f"{h}_ha_estimate": False for h in Headline}}


def _add(row: dict[str, object], column: str, value: float) -> None:
    before = row[column]
    assert isinstance(before, int | float)
    row[column] = before + value


def _shown(scenario: Scenario, *, funds: bool) -> Iterator[Measure]:
    """Measures in the order of reading: states, land moved, cost by kind, own ones."""
    payers = scenario.budget.funds if funds and scenario.budget else ()
    first = ("clusters", "land", "built", "industrial_land", "occupied", "jobs")
    rest = ("output", "covered", "added_land", "released_land", "cost")
    kinds = (f"cost.{kind}" for kind in COST_KINDS)
    paid = (f"cost.fund.{one.name}" for one in payers if len(payers) > 1)
    names = [*first, *rest, *kinds, *paid]
    own = [n for n in scenario.measures if not n.startswith("cost") and n not in names]
    for name in (*names, *own):
        if name in scenario.measures:
            yield scenario.measures[name]


def _totals(scenario: Scenario, plan: Plan, measure: Measure) -> dict[str, object]:
    """One measure today and at the end of each period."""
    row: dict[str, object] = {"measure": measure.name, "unit": measure.unit}
    state = measure.kind == "state"
    everyone = plan.clusters
    row["today"] = measure_today(scenario, measure, everyone) if state else None
    row["today_estimate"] = state and today_rests_on_estimate(scenario, measure)
    for t in range(len(scenario.periods)):
        row[str(t)] = measure_in_period(scenario, plan, measure, t)
        row[f"{t}_estimate"] = total_rests_on_estimate(scenario, plan, measure, t)
    return row


def _fill(rows: list[Row]) -> Row:
    """Occupied over industrial land, from the rows of both."""
    of = {str(row["measure"]): row for row in rows}
    land, occupied = of["industrial_land"], of["occupied"]
    fill: dict[str, object] = {"measure": "fill", "unit": "share"}
    for column in land:
        if column in ("measure", "unit"):
            continue
        if column.endswith("_estimate"):
            fill[column] = land[column] or occupied[column]
        else:
            fill[column] = _ratio(occupied[column], land[column])
    return fill


def _ratio(part: object, whole: object) -> float | None:
    if not isinstance(part, float | int) or not isinstance(whole, float | int):
        return None
    return part / whole if whole else None
