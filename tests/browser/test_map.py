"""The map shows each cluster as the plan has it, and leads to its recommendation."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import found
from tests.browser.pages import ranking, tab
from tests.browser.watching import Visit

RUN = "phuong-an-1"
TIMES = {"today": -1, "p0": 0, "p1": 1, "whole": 9}
"""What the map can be of, and the last period of it."""


@pytest.fixture(name="page")
def _page(visit: Visit, results: Path) -> Page:
    return visit(results / "two" / "report.html")


def mark(page: Page, cluster: str, run: int = 1) -> Locator:
    return page.locator(f"#run-{run}-map .cluster[data-cluster={cluster}]")


def is_led_to(page: Page, cluster: str, run: int = 1) -> None:
    """The row of the cluster is open, in view, and has the focus."""
    item = ranking(page, run).locator(f"tbody[data-cluster={cluster}]")
    button = item.locator("button.open")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()
    expect(item.locator(".why")).to_be_visible()


def test_a_click_on_a_cluster_leads_to_its_row(page: Page) -> None:
    for cluster in ("C-04", "C-02"):
        mark(page, cluster).click()
        is_led_to(page, cluster)


def test_enter_and_space_on_a_cluster_lead_to_its_row(page: Page) -> None:
    tab(page, "run-2").click()
    for cluster, key in (("C-03", "Enter"), ("C-01", "Space")):
        mark(page, cluster, run=2).press(key)
        is_led_to(page, cluster, run=2)


def test_a_row_that_was_filtered_out_comes_back(page: Page) -> None:
    ranking(page).locator("input[name=text]").fill("dong la")
    mark(page, "C-05").click()
    is_led_to(page, "C-05")


def test_a_row_leads_back_to_its_cluster(page: Page) -> None:
    mark(page, "C-05").click()
    item = ranking(page).locator("tbody[data-cluster=C-05]")
    item.locator("a.to-map").press("Enter")
    expect(mark(page, "C-05")).to_be_focused()
    expect(mark(page, "C-05")).to_be_in_viewport()


def test_the_map_is_one_stop_and_arrows_reach_every_cluster(page: Page) -> None:
    marks = page.locator("#run-1-map .cluster[data-cluster]")
    stops = page.locator("#run-1-map .cluster[data-cluster][tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    at = "document.activeElement.dataset.cluster"
    # From each cluster reached, each arrow: some way leads to every one.
    reached, new = set(), {str(page.evaluate(at))}
    while new:
        cluster = new.pop()
        reached.add(cluster)
        for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
            mark(page, cluster).focus()
            page.keyboard.press(key)
            there = str(page.evaluate(at))
            new |= {there} - reached
    assert len(reached) == marks.count() == 7


def look(page: Page, cluster: str) -> str:
    href = mark(page, cluster).locator("use").get_attribute("href") or ""
    return href.rpartition("-")[2]


def test_each_period_shows_what_is_done_by_then(page: Page, results: Path) -> None:
    done = {row["cluster"]: row for row in found.ranked(results / RUN)}
    plan = {
        (row["cluster"], row["period"]): row
        for row in found.rows(results / RUN, "plan.csv")
    }
    periods = sorted({period for _, period in plan})
    for time, last in TIMES.items():
        button = page.locator(f"#run-1-map [data-time={time}]")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        for cluster, row in done.items():
            until = periods.index(row["period"]) if row["period"] else None
            is_done = until is not None and until <= last
            begins = "waiting" if row["action"] == "add" else "keep"
            expected = row["action"] if is_done else begins
            if row["action"] == "leave_out":
                expected = "leave_out"
            assert look(page, cluster) == expected, (time, cluster)


def test_lines_appear_in_the_period_in_which_they_are_built(
    page: Page, results: Path
) -> None:
    built = found.rows(results / RUN, "built_links.csv")
    assert built
    for time in TIMES:
        page.locator(f"#run-1-map [data-time={time}]").click()
        for row in built:
            line = page.locator(f"#run-1-map [data-link={row['link']}]")
            if time == "today":
                expect(line).to_be_hidden()
            else:
                expect(line).to_be_visible()


def test_actions_that_are_switched_off_are_not_shown(page: Page) -> None:
    box = page.locator("#run-1-map .shown-actions input[name=drop]")
    box.press("Space")
    expect(mark(page, "C-03")).to_be_hidden()
    expect(mark(page, "C-04")).to_be_visible()
    box.press("Space")
    expect(mark(page, "C-03")).to_be_visible()


def test_a_row_switches_its_action_on_again_to_be_shown(page: Page) -> None:
    page.locator("#run-1-map .shown-actions input[name=drop]").press("Space")
    item = ranking(page).locator("tbody[data-cluster=C-03]")
    item.locator("button.open").click()
    item.locator("a.to-map").click()
    expect(mark(page, "C-03")).to_be_visible()
    expect(mark(page, "C-03")).to_be_focused()


def test_a_tap_beside_a_mark_means_the_nearest(page: Page) -> None:
    mark(page, "C-04").scroll_into_view_if_needed()
    box = mark(page, "C-04").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] + 6, box["y"] + box["height"] / 2)
    is_led_to(page, "C-04")


def test_zooming_shows_clusters_and_does_not_take_the_focus(page: Page) -> None:
    closer, back = (
        page.locator(f"#run-1-map [data-zoom={way}]") for way in ("in", "out")
    )
    for _ in range(4):
        closer.press("Enter")
    seen = page.evaluate(
        """() => {
          const map = document.querySelector('#run-1-map svg.plan-map');
          const box = map.getBoundingClientRect();
          return [...document.querySelectorAll('#run-1-map .cluster[data-cluster]')]
            .map(one => one.getBoundingClientRect())
            .filter(one => one.left < box.right && one.right > box.left
              && one.top < box.bottom && one.bottom > box.top).length;
        }"""
    )
    assert seen > 0
    for _ in range(6):
        back.press("Enter")
    expect(back).to_be_focused()
    expect(back).to_have_attribute("aria-disabled", "true")
    expect(closer).to_have_attribute("aria-disabled", "false")


def test_districts_without_outlines_are_named_beside_their_clusters(
    page: Page, results: Path
) -> None:
    names = page.locator("#run-1-map text.district")
    districts = page.locator("#run-1-ranking select[name=district] option")
    expected = {one.get_attribute("value") for one in districts.all()} - {""}
    assert {one.text_content() for one in names.all()} == expected
    boxes = [one.bounding_box() for one in names.all()]
    marks = page.locator("#run-1-map .cluster[data-cluster] .shape").all()
    boxes += [one.bounding_box() for one in marks]
    for place, name in enumerate(boxes[: len(expected)]):
        for other in boxes[place + 1 :]:
            assert name is not None
            assert other is not None
            beside = name["x"] + name["width"] < other["x"] or (
                other["x"] + other["width"] < name["x"]
            )
            above = name["y"] + name["height"] < other["y"] or (
                other["y"] + other["height"] < name["y"]
            )
            assert beside or above
