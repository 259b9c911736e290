"""Recommendations are sorted, filtered and opened as the results say."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import found
from tests.browser.pages import order, ranking
from tests.browser.watching import Visit

RUN = "phuong-an-1"


@pytest.fixture(name="page")
def _page(visit: Visit, results: Path) -> Page:
    return visit(results / "two" / "report.html")


def heading(section: Locator, column: str) -> Locator:
    return section.locator(f"thead th[data-key={column}]")


def sorted_by(
    values: Mapping[str, float | None], ranks: list[str], *, large: bool
) -> list[str]:
    """Python's own order: what is missing last, equals by rank."""
    known = [one for one in ranks if values[one] is not None]
    sign = -1 if large else 1
    known.sort(key=lambda one: sign * (values[one] or 0.0))
    return known + [one for one in ranks if values[one] is None]


def test_every_column_sorts_as_its_values_do(page: Page, results: Path) -> None:
    section, run = ranking(page), results / RUN
    ranks = [one["cluster"] for one in found.ranked(run)]
    assert order(section) == ranks
    numbers, texts = found.numbers(run), found.places(run)
    shown = section.locator("thead th").evaluate_all(
        "all => all.map(one => one.dataset.key)"
    )
    assert set(shown) == {*numbers, *texts}
    for column in [*(one for one in shown if one != "rank"), "rank"]:
        values = numbers[column] if column in numbers else texts[column]
        large = column in numbers and column != "rank"
        for turn, descends in enumerate((large, not large)):
            heading(section, column).get_by_role("button").click()
            told = "descending" if descends else "ascending"
            expect(heading(section, column)).to_have_attribute("aria-sort", told)
            expected = sorted_by(values, ranks, large=descends)
            assert order(section) == expected, (column, turn)
    others = section.locator("thead th:not([aria-sort=none])")
    assert others.count() == 1


def choose(name: str, value: str) -> Callable[[Locator], object]:
    return lambda form: form.locator(f"select[name={name}]").select_option(value)


def write(text: str) -> Callable[[Locator], object]:
    return lambda form: form.locator("input[name=text]").fill(text)


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ([write("dong la")], {"C-01"}),
        ([write("ĐÔNG")], {"C-01", "C-02"}),
        ([write("c-0 cum")], {"C-04", "C-05"}),
        ([write("không có cụm nào như thế")], set()),
        ([choose("district", "Bình Giang")], {"C-05", "C-06", "C-07"}),
        ([choose("district", "Bình Giang"), write("an uong")], {"C-07"}),
    ],
)
def test_filters_leave_what_fits(
    page: Page, results: Path, asked: list[Callable[[Locator], object]], left: set[str]
) -> None:
    section = ranking(page)
    ranks = [one["cluster"] for one in found.ranked(results / RUN)]
    for one in asked:
        one(section.locator("form"))
    assert order(section) == [one for one in ranks if one in left]
    told = section.locator(".count b:visible")
    expect(told).to_have_text(str(len(left)))
    # Sorting keeps what is filtered out out of sight.
    heading(section, "cost").get_by_role("button").click()
    assert set(order(section)) == left
    section.locator("button[type=reset]").click()
    expect(told).to_have_text(str(len(ranks)))
    assert set(order(section)) == set(ranks)


@pytest.mark.parametrize("column", ["action", "verdict"])
def test_choices_leave_the_clusters_of_which_they_are_true(
    page: Page, results: Path, column: str
) -> None:
    section = ranking(page)
    rows = found.ranked(results / RUN)
    for value in {one[column] for one in rows}:
        key = value if column == "action" else f"verdict_{value.replace(' ', '_')}"
        choose(column, key)(section.locator("form"))
        left = [one["cluster"] for one in rows if one[column] == value]
        assert order(section) == left


def test_a_row_opens_to_its_reason_and_closes(page: Page, results: Path) -> None:
    section = ranking(page)
    for row in found.ranked(results / RUN):
        item = section.locator(f"tbody[data-cluster={row['cluster']}]")
        button, why = item.locator("button.open"), item.locator(".why")
        expect(why).to_be_hidden()
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(why).to_be_visible()
        assert button.get_attribute("aria-controls") == why.get_attribute("id")
        if row["reason"]:
            assert row["reason"] in why.inner_text()
        page.keyboard.press("Enter")
        expect(why).to_be_hidden()
