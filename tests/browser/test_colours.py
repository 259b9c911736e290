"""Texts stand out from what is behind them; no colour alone tells anything."""

from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.colours import (
    SEEN_WITH,
    Colour,
    colour,
    contrast,
    distance,
    over,
    simulated,
)
from tests.browser.pages import tab
from tests.browser.watching import Visit

WHITE: Colour = (1.0, 1.0, 1.0)

# What plotly draws is tested with the charts: it puts texts on shapes, not on pages.
SKIPPED = "script, style, noscript, option, .drawn"

# Each kind of text once: its colour, all that is painted behind it, how large it is.
TEXTS = """skipped => {
  const kinds = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const one = node.parentElement;
    if (!node.data.trim() || one.closest(skipped)) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(one), drawn = one.closest('svg') !== null;
    const behind = [];
    for (let each = one; each; each = each.parentElement) {
      const paint = getComputedStyle(each).backgroundColor;
      if (paint !== 'rgba(0, 0, 0, 0)') { behind.push(paint); }
    }
    const kind = {
      front: drawn ? style.fill : style.color, behind,
      size: parseFloat(style.fontSize), weight: parseFloat(style.fontWeight),
      opacity: parseFloat(style.opacity),
    };
    const key = JSON.stringify(kind);
    if (!kinds.has(key)) { kinds.set(key, { ...kind, text: node.data.trim() }); }
  }
  return [...kinds.values()];
}"""

MARKS = """() => [...document.querySelectorAll('.sprite symbol')].map(one => ({
  name: one.id, points: one.firstElementChild.getAttribute('points'),
  fill: one.firstElementChild.getAttribute('fill'),
  edge: one.firstElementChild.getAttribute('stroke'),
}))"""


def painted(behind: list[str]) -> Colour:
    """What is seen behind a text: the layers over each other, white at the back."""
    seen = WHITE
    for layer in reversed(behind):
        seen = over(colour(layer), seen)
    return seen


def faint(page: Page) -> list[tuple[str, float]]:
    """Texts with less contrast than WCAG 2 asks for at level AA."""
    found = []
    for kind in page.evaluate(TEXTS, SKIPPED):
        back = painted(kind["behind"])
        (front, share) = colour(kind["front"])
        seen = over((front, share * kind["opacity"]), back)
        large = kind["size"] >= 24 or (kind["size"] >= 18.66 and kind["weight"] >= 700)
        ratio = contrast(seen, back)
        if ratio < (3 if large else 4.5):
            found.append((kind["text"], round(ratio, 2)))
    return found


@pytest.mark.parametrize("page_of", ["two", "charts"])
def test_every_text_can_be_read(visit: Visit, results: Path, page_of: str) -> None:
    page = visit(results / page_of / "report.html")
    names = ["run-1", "beside"] if page_of == "two" else ["extra"]
    for name in names:
        tab(page, name).click()
        page.evaluate(
            """() => {
              document.querySelectorAll('details').forEach(one => one.open = true);
              document.querySelectorAll('button.open').forEach(one => one.click());
            }"""
        )
        assert faint(page) == [], name


def test_actions_differ_in_shape_or_to_every_eye(visit: Visit, results: Path) -> None:
    page = visit(results / "two" / "report.html")
    marks = page.evaluate(MARKS)
    assert len(marks) >= 6
    for one, other in combinations(marks, 2):
        if one["points"] != other["points"]:
            continue
        for matrix in SEEN_WITH.values():
            fills = (
                simulated(colour(each["fill"])[0], matrix) for each in (one, other)
            )
            assert distance(*fills) > 20, (one["name"], other["name"])


def test_marks_stand_out_from_the_paper(visit: Visit, results: Path) -> None:
    page = visit(results / "two" / "report.html")
    for one in page.evaluate(MARKS):
        edges = (colour(one[name])[0] for name in ("fill", "edge"))
        assert max(contrast(edge, WHITE) for edge in edges) >= 3, one["name"]


def test_what_is_known_of_contrast_and_sight_is_computed() -> None:
    black, grey = (0.0, 0.0, 0.0), colour("#767676")[0]
    assert contrast(black, WHITE) == pytest.approx(21)
    assert contrast(grey, WHITE) == pytest.approx(4.54, abs=0.01)
    red, green = colour("#c00000")[0], colour("#007000")[0]
    seen = [simulated(one, SEEN_WITH["deuteranopia"]) for one in (red, green)]
    assert distance(*seen) < 0.4 * distance(red, green)
    assert distance(WHITE, black) == pytest.approx(100, abs=0.1)


PAINT = "one => getComputedStyle(one).backgroundColor"


def test_colours_of_ones_own_still_tell_what_is_chosen(
    visit: Visit, results: Path
) -> None:
    page = visit(results / "two" / "report.html", forced_colors="active")
    for chosen, other in (
        ("#tab-run-1", "#tab-run-2"),
        ("[data-language=vi]", "[data-language=en]"),
        ("#run-1-map [data-time=whole]", "#run-1-map [data-time=p0]"),
    ):
        paints = [page.locator(one).evaluate(PAINT) for one in (chosen, other)]
        assert paints[0] != paints[1], chosen
    # What forced colours do to texts is not done to what is drawn behind them.
    drawn = page.locator("#run-1 .multiple svg").first
    paper = painted([drawn.evaluate(PAINT)])
    assert contrast(paper, WHITE) == pytest.approx(1)


def test_maps_do_not_paint_the_texts_of_charts(visit: Visit, results: Path) -> None:
    page = visit(results / "charts" / "report.html")
    tab(page, "extra").click()
    # As plotly writes texts of several lines.
    style = page.locator("#extra .drawn").first.evaluate(
        """place => {
          const space = 'http://www.w3.org/2000/svg';
          const made = name => document.createElementNS(space, name);
          const line = made('tspan');
          line.setAttribute('class', 'line');
          place.appendChild(made('svg')).appendChild(made('text')).appendChild(line);
          const { fill, stroke } = getComputedStyle(line);
          return [fill, stroke];
        }"""
    )
    assert style == ["rgb(0, 0, 0)", "none"]
