"""The page speaks one language at a time, all of it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import cases
from tests.browser.pages import seen
from tests.browser.watching import Visit, until

NEUTRAL = re.compile(
    r"""[^\w]*                      # signs
    | [^\w]*\d+(\s?(%|ha|km))?[^\w]*  # whole numbers
    | \d+\ ha\ \(\d+\ -\ \d+\ ha\)  # hectares, and those that the law allows
    | \d{4}-\d{4}                   # periods
    | [AB]:? | ha | km | SHA-256
    | Tiếng\ Việt | English         # each language is called so in itself
    | [0-9a-f]{64}                  # sums of files
    | (\S+,\ )?\S+\.(yaml|csv)(:\d+)*  # files, and an entry in one
    """,
    re.VERBOSE,
)
"""Texts that are the same in both languages."""

OPEN_ALL = """() => {
  document.querySelectorAll('[data-run]').forEach(one => { one.hidden = false; });
  document.querySelectorAll('details').forEach(one => { one.open = true; });
  document.querySelectorAll('button.open').forEach(one => { one.click(); });
}"""


def own_words() -> list[str]:
    """What the case's files say: it is shown as written in either language."""
    texts = (cases.CLUSTERS, cases.MORE, cases.FACTS, cases.PLACES, cases.LINKS)
    cells = [cell for text in texts for cell in re.split(r"[,\n]", text)]
    case = (cases.BASE, cases.FIRST, cases.SECOND, cases.SWEEP)
    words = [word for text in case for word in re.findall(r"[\w.-]+", text)]
    files = ["clusters.csv", "places.csv", "links.csv", "base.yaml"]
    named = ["phuong-an-1.yaml", "phuong-an-2.yaml", "chỉ tiêu sử dụng đất"]
    simple = ["tỉnh", "nhà đầu tư", "nhieu"]
    every = {*cells, *words, *files, *named, *simple} - {""}
    return sorted(every, key=len, reverse=True)


def rest_of(text: str, own: list[str]) -> str:
    """What is left of a text without the names and words of the case."""
    for word in own:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "", text, flags=re.I)
    return text


def in_language(page: Page, language: str) -> list[str]:
    page.locator(f"[data-language={language}]").click()
    expect(page.locator("html")).to_have_attribute("lang", language)
    return seen(page)


@pytest.fixture(name="page")
def _page(visit: Visit, results: Path) -> Page:
    page = visit(results / "two" / "report.html")
    page.evaluate(OPEN_ALL)
    return page


def test_every_text_changes_with_the_language(page: Page) -> None:
    vietnamese, english = (in_language(page, name) for name in ("vi", "en"))
    assert len(vietnamese) == len(english) > 1000
    own = own_words()
    same = {
        text
        for text in set(vietnamese) & set(english)
        if not NEUTRAL.fullmatch(text)
        and not NEUTRAL.fullmatch(rest_of(text, own).strip())
    }
    law = {text for text in same if text.startswith("Điều ")}
    # Articles of the law are quoted as they are called.
    assert same - law == set()


def test_the_page_goes_back_to_what_it_was(page: Page) -> None:
    before = in_language(page, "vi")
    assert in_language(page, "en") != before
    assert in_language(page, "vi") == before


def test_numbers_change_their_separators(page: Page) -> None:
    figures = "all => all.map(one => [one.dataset.v, one.lastChild.data])"
    texts = {}
    for language in ("vi", "en"):
        in_language(page, language)
        texts[language] = page.locator("[data-v]").evaluate_all(figures)
    assert len(texts["vi"]) > 200
    for (value, vietnamese), (_, english) in zip(texts["vi"], texts["en"], strict=True):
        swapped = vietnamese.translate(str.maketrans(".,", ",."))
        assert english == swapped
        digits = re.sub(r"[^\d.-]", "", english.replace("−", "-"))
        shown, exact = float(digits), float(value)
        if "." not in digits:
            assert abs(shown - exact) <= 0.5 or abs(shown - 100 * exact) <= 0.5
        else:
            place = 10.0 ** -len(digits.partition(".")[2])
            near = (abs(shown - exact), abs(shown - 100 * exact))
            assert min(near) <= 0.5001 * place, (value, english)


def test_the_choice_of_language_is_told(page: Page) -> None:
    for language, other in (("en", "vi"), ("vi", "en")):
        in_language(page, language)
        for name in (language, other):
            button = page.locator(f"[data-language={name}]")
            pressed = str(name == language).lower()
            expect(button).to_have_attribute("aria-pressed", pressed)
            expect(button).to_have_attribute("lang", name)


def test_a_page_made_in_english_opens_in_english(
    visit: Visit, results: Path, tmp_path: Path
) -> None:
    run = str(results / "phuong-an-1")
    cases.commanded(
        "report", run, "--to", "html", "--lang", "en", "--out", str(tmp_path)
    )
    page = visit(tmp_path / "report.html")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    english = seen(page)
    assert "Recommendations" in english
    assert in_language(page, "en") == english
    assert in_language(page, "vi") != english


def test_charts_are_drawn_anew_in_the_other_language(
    visit: Visit, results: Path
) -> None:
    page = visit(results / "charts" / "report.html")
    page.locator("#tab-extra").click()
    text = page.locator("#extra .xtitle, #extra .ytitle")
    until(page, lambda: text.count() == 4)
    titles: dict[str, list[str]] = {}
    for language in ("vi", "en", "vi"):
        in_language(page, language)
        drawn = page.locator(f"#extra .drawn[data-drawn^='{language},']")
        until(page, lambda drawn=drawn: drawn.count() == charts(page))  # type: ignore[misc]
        told = text.all_text_contents()
        assert titles.setdefault(language, told) == told
    assert len(titles["vi"]) == len(titles["en"])
    assert titles["vi"] != titles["en"]


def charts(page: Page) -> int:
    return page.locator("#extra .drawn").count()
