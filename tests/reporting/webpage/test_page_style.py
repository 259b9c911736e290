"""Texts and signs of the page stand out from what is behind them."""

import re
from itertools import product

import pytest

from optimizer.reporting.webpage.marks import MARKS
from optimizer.reporting.webpage.templates import part

TEXT, SIGN = 4.5, 3.0
"""The least ratios that WCAG 2.2 asks for: 1.4.3 (AA) and 1.4.11."""


def colours() -> dict[str, str]:
    root = part("page.css").split("}", 1)[0]
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", root))


def luminance(colour: str) -> float:
    """As WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_standard() -> None:
    assert ratio("#ffffff", "#000000") == pytest.approx(21.0)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        *product(("ink", "soft", "link"), ("paper", "band", "chosen")),
        ("bound", "paper"),
        ("paper", "link"),
    ],
)
def test_texts_can_be_read(text: str, behind: str) -> None:
    own = colours()
    assert ratio(own[text], own[behind]) >= TEXT


@pytest.mark.parametrize(
    ("sign", "behind"),
    [
        *product(("part", "whole"), ("paper", "band")),
        *product(("bound", "edge", "focus"), ("paper",)),
        ("focus", "band"),
    ],
)
def test_signs_can_be_seen(sign: str, behind: str) -> None:
    own = colours()
    assert ratio(own[sign], own[behind]) >= SIGN


def test_marks_of_actions_have_an_edge_that_can_be_seen_and_a_shape_of_their_own() -> (
    None
):
    for behind in (colours()["paper"], colours()["band"]):
        assert all(ratio(one.edge, behind) >= SIGN for one in MARKS.values())
    told = {(one.points, one.fill) for one in MARKS.values()}
    assert len(told) == len(MARKS)


def test_controls_are_large_enough_for_a_thumb() -> None:
    style = part("page.css")
    for selector in (".top button", ".filters select", ".map-controls button", ".open"):
        rules = re.findall(r"([^{}]*)\{([^{}]*)\}", style)
        assert any(
            selector in re.split(r",\s*", names.strip()) and "min-height: 44px" in rule
            for names, rule in rules
        ), selector


def test_nothing_moves_that_a_reader_could_want_to_stand_still() -> None:
    assert not re.search(r"transition|animation|smooth", part("page.css"))
