"""How often each headline is best, counted again."""

import random
from collections import Counter

import pytest
from scipy.stats import binomtest

from optimizer.analysis.coded import Coded
from optimizer.analysis.shares import Share, shares_of
from optimizer.domain.pathway import Headline
from tests.analysis.future_runs import a_future


def test_shares_are_what_counting_gives() -> None:
    dice = random.Random(1)
    futures = [
        a_future(run, "".join(dice.choice("kkeda.") for _ in range(6)))
        for run in range(80)
    ]
    coded = Coded.of(futures)
    for one in shares_of(coded):
        there = [
            f.headlines[one.cluster] for f in futures if one.cluster in f.headlines
        ]
        assert one.futures == len(there)
        assert {h: s.count for h, s in one.of.items()} == Counter(there)
        assert sum(share.share for share in one.of.values()) == pytest.approx(1.0)
        counts = [share.count for share in one.of.values()]
        assert counts == sorted(counts, reverse=True)


def test_futures_without_a_plan_do_not_count() -> None:
    coded = Coded.of([a_future(1, "k"), a_future(2, ""), a_future(3, "e")])
    (one,) = shares_of(coded)
    assert one.of[Headline.KEEP] == Share(1, 2)


@pytest.mark.parametrize(("count", "futures"), [(0, 7), (1, 3), (40, 80), (7, 7)])
def test_the_interval_is_wilsons(count: int, futures: int) -> None:
    known = binomtest(count, futures).proportion_ci(0.95, "wilson")
    share = Share(count, futures)
    assert share.low == pytest.approx(known.low, abs=1e-9)
    assert share.high == pytest.approx(known.high, abs=1e-9)


def test_of_no_futures_nothing_is_known() -> None:
    assert (Share(0, 0).share, Share(0, 0).low, Share(0, 0).high) == (0.0, 0.0, 1.0)
