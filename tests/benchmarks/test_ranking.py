"""A ranking is the same however tables are sorted and work is shared, and right."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from national import write_national_case

from optimizer.analysis import opposite_search
from optimizer.analysis.prices import WIDTH, Ranking, price_all
from optimizer.analysis.verdicts import Verdict
from optimizer.domain.choice import Decision
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.reading.scenario import read_scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve

SETTINGS = SolveSettings(gap=5e-4)
SOME = 3
"""Clusters of which each is solved again from scratch."""


def case(folder: Path) -> Path:
    return write_national_case(folder, 14, 2, 1)


def ranked(path: Path, processes: int = 1) -> tuple[Scenario, Outcome, Ranking]:
    scenario = read_scenario(path).scenario
    outcome = solve(scenario, SETTINGS)
    return (
        scenario,
        outcome,
        price_all(scenario, outcome, SETTINGS, processes=processes),
    )


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks so small that several processes have something to do."""
    monkeypatch.setattr(opposite_search, "CHUNK", 5)


def test_rows_in_another_order_give_the_same_ranking(tmp_path: Path) -> None:
    path = case(tmp_path)
    *_, first = ranked(path)
    for name in ("clusters.csv", "links.csv", "places.csv"):
        heading, *rows = (tmp_path / name).read_text(encoding="utf-8").splitlines()
        random.Random(1).shuffle(rows)
        text = "\n".join([heading, *rows]) + "\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    *_, second = ranked(path)
    assert second.prices == first.prices


def test_more_processes_give_the_same_ranking(tmp_path: Path) -> None:
    path = case(tmp_path)
    *_, alone = ranked(path)
    *_, shared = ranked(path, processes=2)
    assert shared.prices == alone.prices


def test_prices_of_a_network_hold_what_a_new_model_finds(tmp_path: Path) -> None:
    scenario, outcome, ranking = ranked(case(tmp_path))
    assert outcome.objective is not None
    stake = abs(outcome.objective) / len(scenario.clusters)
    priced = [one for one in ranking.prices if one.price is not None]
    assert len(priced) > 2 * SOME
    for price in priced[:: len(priced) // SOME]:
        closed = Decision(
            price.cluster, False, frozenset({price.headline}), Origin("test")
        )
        other = replace(scenario, decisions=(closed,))
        exact = solve(other, replace(SETTINGS, gap=1e-6), settle=False)
        assert exact.objective is not None
        assert exact.bound is not None
        assert price.low is not None
        assert price.high is not None
        assert price.verdict is not Verdict.FIXED
        # The loss is that of the best plan, between the one found and its bound.
        assert price.low <= outcome.bound - exact.objective + 1e-6 * stake
        assert price.high >= outcome.objective - exact.bound - 1e-6 * stake
        gap = outcome.bound - outcome.objective
        assert price.high - price.low <= gap + 1.001 * WIDTH * stake
