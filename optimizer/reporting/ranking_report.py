"""The ranked recommendations for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from optimizer.analysis.prices import Ranking
from optimizer.analysis.stake import LEAST_SHARE
from optimizer.analysis.verdicts import Price, Verdict, certified
from optimizer.domain.objective import InOrder
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.binding_report import binding_sentence
from optimizer.reporting.certainty import MARK, area_rests_on_estimate
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import named
from optimizer.reporting.losses import price_legend, short_loss, told_price
from optimizer.reporting.numbers import share, signed
from optimizer.reporting.reasons import Reasons
from optimizer.reporting.tables.written import CHANGES, headline_period, moved_ha
from optimizer.reporting.terminal import noted_table
from optimizer.reporting.words import Words

MOST_SHOWN = 40
"""Further recommendations are in recommendations.csv."""

_LEFT, _RIGHT = "left", "right"


def ranking_report(
    scenario: Scenario,
    plan: Plan,
    ranking: Ranking,
    reasons: Reasons,
    figures: Figures,
) -> Iterator[RenderableType]:
    """What to do with each cluster, how sure that is, and what the opposite costs."""
    words = figures.words
    several = isinstance(scenario.objective, InOrder)
    columns = [
        ("#", _RIGHT),
        (words["cluster"], _LEFT),
        (words["action"], _LEFT),
        (words["price_of_opposite"], _RIGHT),
        *([(words["stage"], _RIGHT)] if several else []),
        (words["how_sure"], _LEFT),
    ]
    open_ones = [one for one in ranking.prices if one.verdict is not Verdict.FIXED]
    rows, notes = [], []
    for rank, price in enumerate(open_ones[:MOST_SHOWN], start=1):
        cluster, done = scenario.cluster_of[price.cluster], plan.clusters[price.cluster]
        because = reasons.because(price.cluster)
        figures.marked |= MARK in because
        stage = [str(price.stage + 1)] if several and price.low is not None else [""]
        rows.append(
            [
                str(rank),
                named(cluster.id, cluster.name),
                _done(scenario, done, figures),
                told_price(price, words),
                *(stage if several else []),
                words[f"verdict_{price.verdict.name.lower()}"],
            ]
        )
        notes.append(_note(price, because, words))
    if rows:
        yield noted_table(words["title_ranking"], columns, rows, notes)
        yield " ".join(price_legend(open_ones[:MOST_SHOWN], words))
    yield from _notes(scenario, ranking, open_ones, figures)
    if any(words["median_is"] in note for note in notes):
        yield words["medians"]
    if open_ones or ranking.prices:
        yield ""


def _note(price: Price, because: str, words: Words) -> str:
    """What the loss consists of, and what tells this cluster from others."""
    lost = short_loss(price, words)
    return "; ".join(part for part in (lost, because) if part)


def _done(scenario: Scenario, done: ClusterPlan, figures: Figures) -> str:
    """`add +20.0 ha, 2026-2030`: what is done with a cluster, by how much and when."""
    cluster, words = scenario.cluster_of[done.cluster], figures.words
    text, moved = words[str(done.headline)], moved_ha(cluster, done)
    if done.headline not in CHANGES:
        return text
    hectares = signed(moved, words)
    if area_rests_on_estimate(cluster):
        hectares, figures.marked = f"{MARK}{hectares}", True
    return f"{text} {hectares} ha, {headline_period(scenario, done)}"


def _notes(
    scenario: Scenario, ranking: Ranking, open_ones: Sequence[Price], figures: Figures
) -> Iterator[RenderableType]:
    words, many = figures.words, len(open_ones)
    if (more := many - MOST_SHOWN) > 0:
        yield words("more_recommendations", count=more)
    fixed = len(ranking.prices) - many
    if fixed:
        yield words("fixed_recommendations", count=fixed)
    if many:
        yield words("certified_positions", count=certified(open_ones), of=many)
    roughly = sum(one.low is not None and one.high is None for one in open_ones)
    if roughly and not ranking.interrupted:
        yield words("priced_roughly", count=roughly)
    yield from _stakes(ranking, words)
    if binding := binding_sentence(scenario, ranking.steps, words):
        yield binding
    if ranking.interrupted:
        yield words["ranking_interrupted"]


def _stakes(ranking: Ranking, words: Words) -> Iterator[str]:
    """How verdicts are to be read where the objective is about 0."""
    bases = {one.basis for one in ranking.stakes}
    if "weighed" in bases:
        yield words("stake_weighed", share=share(LEAST_SHARE, words, 0))
    if "nothing" in bases:
        yield words["stake_nothing"]
