"""Limits and demand as they are listed."""

from dataclasses import replace

import pytest

from optimizer.domain.measure import BUILT_IN
from optimizer.domain.scenario import Scenario
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import clusters_counted
from optimizer.reporting.limit_report import MOST_LIMITS, limit_report
from optimizer.reporting.terminal import rendered
from optimizer.reporting.words import Words
from tests.reporting.hand_made import plan, scenario


def told(case: Scenario, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COLUMNS", "160")
    return rendered([*limit_report(case, plan(), Figures(Words("en")))]).splitlines()


def limited(amounts: list[float]) -> Scenario:
    """70 ha are in the plan at the end: a limit of 70 binds."""
    quota = scenario().limits[0]
    quotas = tuple(
        replace(quota, amount=amount, measure=BUILT_IN["land"], id=f"q{place}")
        for place, amount in enumerate(amounts)
    )
    return replace(scenario(), limits=quotas, demand=None)


def test_few_limits_are_listed_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(limited([90.0, 70.0, 80.0]), monkeypatch)
    names = [line.split(":")[0].strip() for line in lines if line.startswith(" q")]
    assert names == ["q0", "q1", "q2"]
    assert not [line for line in lines if line.startswith("and ")]


def test_of_many_limits_those_that_bind_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = told(limited([90.0] * 60 + [70.0, 70.0]), monkeypatch)
    names = [line.split(":")[0].strip() for line in lines if line.startswith(" q")]
    assert len(names) == MOST_LIMITS
    assert names == [f"q{place}" for place in range(MOST_LIMITS - 2)] + ["q60", "q61"]
    assert "and 22 more, 0 of them binding" in lines


def test_of_very_many_that_bind_the_rest_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = told(limited([70.0] * 50), monkeypatch)
    assert "and 10 more, 10 of them binding" in lines


def test_without_limits_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "".join(told(limited([]), monkeypatch)).strip() == ""


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("en", 1704, "1,704 clusters"),
        ("vi", 1704, "1.704 cụm"),
        ("en", 1, "1 cluster"),
    ],
)
def test_clusters_are_counted_with_the_signs_of_the_language(
    language: str, count: int, text: str
) -> None:
    assert clusters_counted(count, Words(language)) == text


def test_a_limit_says_how_many_clusters_it_is_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = limited([90.0, 90.0, 90.0])
    every, some, district = case.limits
    some = replace(some, members=frozenset("AB"))
    district = replace(district, members=frozenset("A"), by="district", group="Bắc")
    lines = told(replace(case, limits=(every, some, district)), monkeypatch)
    by_id = {line.split(":")[0].strip(): line for line in lines}
    assert "cluster" not in by_id["q0"]
    assert "land in the plan, 2 clusters" in by_id["q1"]
    assert "land in the plan, Bắc, 1 cluster " in by_id["q2"]
