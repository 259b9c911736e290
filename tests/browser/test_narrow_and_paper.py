"""The page on a telephone, and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import tab
from tests.browser.watching import Visit

PHONE = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
PAPER = {"viewport": {"width": 688, "height": 1000}}
"""The width of A4 between margins of 14 mm."""

OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"

SMALL = """least => [...document.querySelectorAll('button, select, input, summary')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }))
  .map(one => [one.closest('label') || one, one.outerHTML.slice(0, 80)])
  .filter(([one]) => Math.min(...['width', 'height']
    .map(side => one.getBoundingClientRect()[side])) < least)
  .map(([, what]) => what)"""


def open_all(page: Page) -> None:
    page.evaluate(
        "() => document.querySelectorAll('details').forEach(one => one.open = true)"
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_telephone_need_not_be_moved_sideways(
    visit: Visit, results: Path, language: str
) -> None:
    page = visit(results / "two" / "report.html", **PHONE)
    page.locator(f"[data-language={language}]").tap()
    open_all(page)
    for name in ("run-1", "run-2", "beside"):
        tab(page, name).tap()
        assert page.evaluate(OVERFLOW) <= 0, name
        # A finger is wider than 24 px, the least that WCAG 2.2 asks for.
        assert page.evaluate(SMALL, 24) == []


def test_a_finger_opens_a_row_from_the_map(visit: Visit, results: Path) -> None:
    page = visit(results / "two" / "report.html", **PHONE)
    page.locator("#run-1-map .cluster[data-cluster=C-01]").tap()
    item = page.locator("#run-1-ranking tbody[data-cluster=C-01]")
    expect(item.locator(".why")).to_be_in_viewport()
    box = item.locator(".why dl").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_paper_has_all_of_it(visit: Visit, results: Path) -> None:
    page = visit(results / "two" / "report.html", **PAPER)
    page.locator("#run-1-ranking input[name=text]").fill("dong la")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for name in ("run-1", "run-2", "beside"):
        expect(page.locator(f"#{name}")).to_be_visible()
    for one in page.locator(".control").all():
        expect(one).to_be_hidden()
    assert page.locator("details:not([open])").count() == 0
    for one in page.locator("#run-2-ranking .why").all():
        expect(one).to_be_visible()
    assert page.evaluate(OVERFLOW) <= 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator("details[open]").count() == 0
    expect(page.locator("#run-2")).to_be_hidden()


def test_charts_print_as_wide_as_paper(visit: Visit, results: Path) -> None:
    page = visit(results / "charts" / "report.html", **PAPER)
    assert page.locator("#extra .main-svg").count() == 0
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    places = page.locator("#extra .drawn")
    for place in places.all():
        svg = place.locator(".main-svg").first
        expect(svg).to_be_visible()
        box = svg.bounding_box()
        assert box is not None
        assert 0 < box["width"] <= 688
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#extra")).to_be_hidden()
    tab(page, "extra").click()
    expect(places.first.locator(".main-svg").first).to_be_visible()


def test_without_scripts_all_is_shown(visit: Visit, results: Path) -> None:
    page = visit(results / "charts" / "report.html", java_script_enabled=False)
    for name in ("run-1", "run-2", "beside", "extra"):
        expect(page.locator(f"#{name}")).to_be_visible()
    expect(page.locator("noscript .note, noscript p").first).to_be_visible()
    expect(page.locator("#run-1-ranking .why").first).to_be_visible()
    expect(page.locator(".control").first).to_be_hidden()
    for place in page.locator("#extra .drawn").all():
        expect(place).to_be_hidden()
    expect(page.locator("#extra h4").first).to_be_visible()


SPLIT = """most => [...document.querySelectorAll('.wide:not(.tall) td')]
.filter(cell => {
  const text = cell.innerText.trim();
  if (!text || text.length > most || !cell.checkVisibility()) { return false; }
  const range = document.createRange();
  range.selectNodeContents(cell);
  const tops = [...range.getClientRects()].map(one => one.top);
  return Math.max(...tops) - Math.min(...tops) > 9;
}).map(cell => cell.innerText)"""


def test_short_texts_stay_on_one_line(visit: Visit, results: Path) -> None:
    page = visit(results / "two" / "report.html", **PHONE)
    open_all(page)
    for name in ("run-1", "beside"):
        tab(page, name).tap()
        # As long as the name of a period: "2026-2030".
        assert page.evaluate(SPLIT, 9) == [], name
