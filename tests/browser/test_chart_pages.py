"""The pages of charts as a browser shows them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watching import Visit, until

PAGES = ("nhieu/charts.html", "curve/frontier.html", "pareto/pareto.html")

OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"
DRAWN = """() => [...document.querySelectorAll('.chart')].map(one => ({
  name: one.id,
  marks: one.querySelectorAll('.trace path, .trace rect, .trace text, .point').length,
  wide: one.querySelector('svg.main-svg')?.getBoundingClientRect().width ?? 0,
  room: one.getBoundingClientRect().width,
}))"""


def drawn(page: Page) -> list[dict[str, float]]:
    made: list[dict[str, float]] = page.evaluate(DRAWN)
    return made


@pytest.mark.parametrize("name", PAGES)
def test_every_chart_is_drawn_and_told(visit: Visit, results: Path, name: str) -> None:
    page = visit(results / name)
    charts = drawn(page)
    assert charts
    for one in charts:
        assert one["marks"] > 1, one
        assert one["wide"] == pytest.approx(one["room"], abs=1), one
    for caption in page.locator("figcaption > p:first-child").all():
        assert caption.inner_text().strip().endswith(".")
    table = page.locator("details").first
    expect(table.locator("tbody tr").first).to_be_hidden()
    table.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(table.locator("tbody tr").first).to_be_visible()
    # The same on a telephone: nothing is wider than it.
    page.set_viewport_size({"width": 360, "height": 740})
    until(page, lambda: all(one["wide"] <= 360 for one in drawn(page)))
    assert page.evaluate(OVERFLOW) <= 0


def test_without_scripts_the_findings_and_tables_are_there(
    visit: Visit, results: Path
) -> None:
    page = visit(results / PAGES[1], java_script_enabled=False)
    expect(page.locator("noscript .warning").first).to_be_visible()
    page.locator("summary").first.click()
    expect(page.locator("tbody tr").first).to_be_visible()


def test_printing_opens_the_tables_and_closes_them_again(
    visit: Visit, results: Path
) -> None:
    page = visit(results / PAGES[1])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
