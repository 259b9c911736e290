"""One scenario is shown at a time, or all side by side."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import found
from tests.browser.pages import order, ranking, tab
from tests.browser.watching import Visit

PANELS = ("run-1", "run-2", "beside")


@pytest.fixture(name="page")
def _page(visit: Visit, results: Path) -> Page:
    return visit(results / "two" / "report.html")


def shown(page: Page) -> list[str]:
    """The panels that are shown, whose tab must be the one chosen."""
    seen = [name for name in PANELS if page.locator(f"#{name}").is_visible()]
    for name in PANELS:
        chosen = str(name in seen).lower()
        expect(tab(page, name)).to_have_attribute("aria-selected", chosen)
    return seen


def test_a_click_on_a_tab_shows_its_scenario(page: Page, results: Path) -> None:
    assert shown(page) == ["run-1"]
    for number in (2, 1):
        tab(page, f"run-{number}").click()
        assert shown(page) == [f"run-{number}"]
        rows = found.ranked(results / f"phuong-an-{number}")
        assert order(ranking(page, number)) == [one["cluster"] for one in rows]
    tab(page, "beside").click()
    assert shown(page) == ["beside"]


def test_arrows_lead_from_tab_to_tab_and_round(page: Page) -> None:
    tab(page, "run-1").focus()
    for key, name in (
        ("ArrowRight", "run-2"),
        ("ArrowRight", "beside"),
        ("ArrowRight", "run-1"),
        ("ArrowLeft", "beside"),
        ("Home", "run-1"),
        ("End", "beside"),
    ):
        page.keyboard.press(key)
        assert shown(page) == [name]
        expect(tab(page, name)).to_be_focused()


def test_a_link_into_what_is_not_shown_shows_it(page: Page) -> None:
    page.evaluate("location.hash = 'run-2-measures'")
    expect(page.locator("#run-2-measures")).to_be_in_viewport()
    assert shown(page) == ["run-2"]


def test_what_is_sorted_in_one_stays_as_it_was_in_the_other(page: Page) -> None:
    before = order(ranking(page))
    tab(page, "run-2").click()
    ranking(page, 2).locator("th[data-key=name] button").click()
    ranking(page, 2).locator("input[name=text]").fill("dong")
    tab(page, "run-1").click()
    assert order(ranking(page)) == before


def test_a_cluster_on_the_map_of_differences_leads_to_its_row(
    page: Page, results: Path
) -> None:
    one, other = (
        {row["cluster"]: row["action"] for row in found.ranked(results / name)}
        for name in ("phuong-an-1", "phuong-an-2")
    )
    differ = {name for name in one if one[name] != other[name]}
    assert differ
    tab(page, "beside").click()
    rows = page.locator("#beside tr[data-cluster]")
    told = rows.evaluate_all("all => all.map(one => one.dataset.cluster)")
    assert differ <= set(told)
    name = min(differ)
    page.locator(f"#beside .cluster[data-cluster={name}]").press("Enter")
    expect(page.locator(f"#beside tr[data-cluster={name}]")).to_be_focused()
