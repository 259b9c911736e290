"""Everything can be reached and used without a mouse, and one sees where one is."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import tab
from tests.browser.watching import Visit

MOST_STOPS = 400

STOP = """() => {
  const one = document.activeElement;
  if (one === document.body) { return null; }
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const ring = one.querySelector(':scope > .shape');
  const order = [...document.querySelectorAll('*')].indexOf(one);
  return {
    order,
    what: one.outerHTML.slice(0, 90),
    outlined: ring ? parseFloat(getComputedStyle(ring).strokeWidth) >= 2
      : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    named: Boolean((one.innerText || '').trim() || one.getAttribute('aria-label')
      || one.getAttribute('aria-labelledby') || (one.labels && one.labels.length)),
  };
}"""

CAN_BE_USED = """() => [...document.querySelectorAll(
  'a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(one => one.checkVisibility({ visibilityProperty: true })
    && one.tabIndex >= 0 && !one.disabled)
  .map(one => [...document.querySelectorAll('*')].indexOf(one))"""


@pytest.fixture(name="page")
def _page(visit: Visit, results: Path) -> Page:
    return visit(results / "two" / "report.html", reduced_motion="reduce")


def test_tab_goes_through_all_in_order_and_shows_where_it_is(page: Page) -> None:
    usable = set(page.evaluate(CAN_BE_USED))
    stops: list[dict[str, object]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (stops and stop["order"] == stops[0]["order"]):
            break
        stops.append(stop)
    for stop in stops:
        assert stop["outlined"], stop["what"]
        assert stop["seen"], stop["what"]
        assert stop["named"], stop["what"]
    orders = [int(str(stop["order"])) for stop in stops]
    assert orders == sorted(orders)
    assert usable <= set(orders)


def test_the_first_stop_leads_past_the_heading(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_language_sorting_and_folds_work_with_the_keyboard(page: Page) -> None:
    page.locator("[data-language=en]").press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    heading = page.locator("#run-1-ranking th[data-key=name]")
    heading.get_by_role("button").press("Space")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    fold = page.locator("#run-1 details").first
    fold.locator("summary").press("Enter")
    expect(fold).to_have_attribute("open", "")
    page.locator("#run-1-map [data-time=p0]").press("Enter")
    pressed = page.locator("#run-1-map [data-time][aria-pressed=true]")
    expect(pressed).to_have_attribute("data-time", "p0")


def test_tabs_are_one_stop(page: Page) -> None:
    tab(page, "run-1").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.activeElement.closest('[data-run]')?.id")
    assert inside == "run-2"
