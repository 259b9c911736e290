"""Texts of a case are shown letter by letter, and nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import hostile
from tests.browser.cases import commanded
from tests.browser.pages import seen, tab
from tests.browser.watching import Visit

MADE_OF_TEXT = """() => [...document.querySelectorAll('*')]
  .filter(one => one.matches('img, iframe, object, embed, base, form[action]')
    || [...one.attributes].some(each => each.name.startsWith('on'))
    || /^\\s*[a-z]+:/i.test(one.getAttribute('href') || '') && one.tagName !== 'LINK'
    || one.tagName === 'I')
  .map(one => one.outerHTML.slice(0, 200))"""

OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"

RUNS = ("run-1", "run-2", "beside")

USE_ALL = """name => {
  const panel = document.getElementById(name);
  const click = one => one.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  panel.querySelectorAll('.cluster[data-cluster], button').forEach(click);
  panel.querySelectorAll('details').forEach(one => { one.open = true; });
}"""


@pytest.fixture(scope="module", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the case, with both frontiers and a sweep beside the runs."""
    folder = tmp_path_factory.mktemp("hostile")
    case = hostile.written(folder / "case")
    first, second = (str(case / f"phuong-an-{n}.yaml") for n in (1, 2))
    out = str(folder / "results")
    commanded("run", first, second, "--out", out, "--no-rank")
    sweep = ("sweep", str(case / "nhieu.yaml"), "--out", out, "--processes", "1")
    commanded(*sweep, "--plans", "0")
    runs = [f"{out}/{name}" for name in ("phuong-an-1", "phuong-an-2", "nhieu")]
    commanded("report", *runs, "--to", "html", "--out", str(folder))
    return folder


def use(page: Page) -> None:
    """Whatever can be done on the page is done; charts are drawn in one language."""
    for language, names in (("vi", RUNS), ("en", (*RUNS, "extra"))):
        page.locator(f"[data-language={language}]").click()
        for name in names:
            tab(page, name).click()
            page.evaluate(USE_ALL, name)


def test_names_in_a_report_are_text(visit: Visit, folder: Path) -> None:
    page = visit(folder / "report.html")
    assert page.evaluate(MADE_OF_TEXT) == []
    texts = " ".join(seen(page))
    for name in (*hostile.NAMES[:-1], hostile.ID):
        assert " ".join(name.split()) in texts
    for name in RUNS:
        tab(page, name).click()
        assert page.evaluate(OVERFLOW) <= 0, name
    paper_is_wide_enough(page)
    # What turns the letters after it round is not among them.
    assert not {"\u202e", "\u202c"} & set(texts)
    use(page)
    assert page.evaluate(MADE_OF_TEXT) == []
    rows = page.locator("#run-1-ranking tbody.item")
    shown = rows.evaluate_all("all => all.map(one => one.dataset.cluster)")
    assert hostile.ID in shown
    filters_take_such_names_as_they_are(page)


def paper_is_wide_enough(page: Page) -> None:
    """Nothing is, though a word of 200 letters stands in the tables."""
    size = page.viewport_size
    page.set_viewport_size({"width": 688, "height": 1000})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(OVERFLOW) <= 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert size is not None
    page.set_viewport_size(size)


def filters_take_such_names_as_they_are(page: Page) -> None:
    tab(page, "run-1").click()
    section = page.locator("#run-1-ranking")
    section.locator("select[name=district]").select_option(hostile.SCRIPT)
    left = section.locator("tbody.item:visible")
    assert left.count() == 2
    section.locator("input[name=text]").fill("<script>")
    assert left.count() == 2


def test_names_on_the_page_of_a_sweep_are_text(visit: Visit, folder: Path) -> None:
    page = visit(folder / "results" / "nhieu" / "charts.html")
    assert page.evaluate(MADE_OF_TEXT) == []
    page.locator(".chart").first.hover()
    assert page.evaluate(MADE_OF_TEXT) == []
