"""recommendations.csv."""

from collections.abc import Mapping

from optimizer.analysis.prices import Ranking
from optimizer.analysis.verdicts import Price, Verdict
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.losses import on_estimates, told_loss
from optimizer.reporting.reasons import Reasons, own_lines
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.written import headline_period, moved_ha, ranked
from optimizer.reporting.words import Words


def recommendation_table(
    scenario: Scenario,
    plan: Plan,
    opened: OpenPathways,
    hanging: Mapping[str, tuple[str, ...]],
    words: Words,
    ranking: Ranking | None = None,
) -> DataFrame:
    """A row per cluster, in the order of a ranking.

    Without one the plan's own figures rank, prices are blank, and the verdict only
    says what is fixed. ``hectares`` is the change of the area over the whole plan,
    ``loss`` what the price consists of. ``hanging`` has, by line, the clusters that
    would lose the service without it.
    """
    steps = () if ranking is None else ranking.steps
    lines = own_lines(scenario, hanging)
    reasons = Reasons(scenario, plan, opened, lines, words, steps)
    prices = {} if ranking is None else {one.cluster: one for one in ranking.prices}
    order = list(prices) or ranked(scenario, plan, opened)
    shaky = on_estimates(scenario) if prices else frozenset[str]()
    rows: list[Row] = []
    for rank, name in enumerate(order, start=1):
        done, price = plan.clusters[name], prices.get(name)
        verdict = str(Verdict.FIXED) if reasons.is_fixed(name) else ""
        rows.append(
            {
                "rank": rank,
                "cluster": name,
                "action": str(done.headline),
                "period": headline_period(scenario, done),
                "hectares": moved_ha(scenario.cluster_of[name], done),
                **_priced(price),
                "verdict": verdict if price is None else str(price.verdict),
                "reason": reasons.of(name),
                "loss": ""
                if price is None
                else told_loss(scenario, price, words, shaky),
            }
        )
    return frame(rows)


def _priced(price: Price | None) -> dict[str, object]:
    """The price and its interval; blank where there is none."""
    found = (
        (None, None, None) if price is None else (price.price, price.low, price.high)
    )
    names = ("price_of_opposite", "price_low", "price_high")
    return {
        name: "" if value is None else value
        for name, value in zip(names, found, strict=True)
    }
