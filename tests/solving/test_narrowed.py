"""Searches that are narrowed by the relaxation find what whole ones find."""

import pytest

from optimizer.solving import narrowed
from tests.solving.against_enumeration import expect_the_optimum
from tests.strategies.scenarios import random_scenario

THEMES = ("network", "flows", "zone", "coverage")


@pytest.fixture(autouse=True)
def small_cases_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowed, "LARGE", 1)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("form", ["weighted", "balanced", "in order"])
@pytest.mark.parametrize("seed", range(2000, 2006))
def test_a_narrowed_search_finds_the_optimum(seed: int, form: str, theme: str):
    expect_the_optimum(random_scenario(seed, form, theme))
