"""Scenarios that ask the same, however they are written."""

from dataclasses import fields, replace

import pytest

from optimizer.domain.pathway import Headline
from optimizer.domain.sameness import asks_the_same
from optimizer.domain.scenario import Scenario, SolveOptions
from optimizer.domain.unlike import Unlike
from optimizer.errors import Origin
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import random_scenario

UNLIKE = (Unlike({"9": Headline.KEEP}, 1),)


@pytest.mark.parametrize("seed", range(10))
def test_places_and_names_do_not_count(seed: int) -> None:
    scenario = random_scenario(seed)
    other = replace(
        with_own_origins(scenario),
        name="other",
        title={"en": "Other"},
        titles={"quota": {"vi": "chỉ tiêu", "en": "quota"}},
        resolved={"title": "Other"},
        inputs={"other.yaml": "0"},
        clusters=tuple(
            replace(one, origin=Origin("other.csv", 99)) for one in scenario.clusters
        ),
        limits=tuple(
            replace(one, origin=Origin("x", 1), why="so", id="q")
            for one in scenario.limits
        ),
    )
    assert asks_the_same(scenario, other)


@pytest.mark.parametrize(
    "name",
    [
        field.name
        for field in fields(Scenario)
        if field.name not in ("name", "title", "titles", "resolved", "inputs")
    ],
)
def test_every_other_field_counts(name: str) -> None:
    """Some random scenarios differ in it, and nothing else makes them differ.

    None of them is unlike an earlier plan: alternatives are, by a rule of their own.
    """
    first = replace(random_scenario(0), solve=SolveOptions(gap=0.1))
    others = (
        replace(random_scenario(seed, theme=theme), unlike=UNLIKE)
        for seed in range(1, 40)
        for theme in (None, "network", "coverage")
    )
    assert not all(
        asks_the_same(first, replace(first, **{name: getattr(other, name)}))
        for other in others
    )


def test_an_amount_counts() -> None:
    scenario = random_scenario(0)
    less = replace(scenario, discount_rate=scenario.discount_rate + 0.01)
    assert not asks_the_same(scenario, less)
