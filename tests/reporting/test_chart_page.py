"""The page of charts opens without a network, and shows what it is given."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from optimizer.analysis.coded import Coded
from optimizer.analysis.shares import shares_of
from optimizer.reporting.chart_page import chart_page
from optimizer.reporting.charts.action_shares import share_chart
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.fan import fan_charts
from optimizer.reporting.charts.pareto import pareto_chart
from optimizer.reporting.charts.regrets import regret_chart
from optimizer.reporting.tables.fan import fan_table
from optimizer.reporting.tables.future_shares import share_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting import hand_made_futures as invented

NASTY = invented.NASTY
LIBRARY = 4_000_000
"""Letters that only plotly.js has."""


class Page(HTMLParser):
    """What a browser would take from the page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._script: dict[str, str | None] | None = None
        self._parts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self._script, self._parts = dict(attrs), []

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.scripts.append((self._script, "".join(self._parts)))
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._parts.append(data)
        else:
            self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def charts(language: str = "en", name: str = "Cụm A") -> list[Chart]:
    words, futures = Words(language), invented.mixed(40)
    shares = share_table(shares_of(Coded.of(futures)), {**invented.names(), "A": name})
    made = [
        *fan_charts(
            fan_table(futures, {"hand-made": hand_made.scenario()}), "hand-made", words
        ),
        share_chart(shares, words),
        pareto_chart(
            invented.pareto(5, third=True),
            {"cost": "bn VND", "jobs": "people", "land": "ha"},
            words,
        ),
        regret_chart(invented.regrets([name, "2"], 20), words),
    ]
    return [one for one in made if one is not None]


@pytest.fixture(scope="module", name="vietnamese")
def _vietnamese() -> str:
    return chart_page("Nhiều tình huống", charts("vi"), Words("vi"))


def test_nothing_is_asked_of_a_network(vietnamese: str) -> None:
    page = Page(vietnamese)
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & {
        tag for tag, _ in page.tags
    }
    for _, attrs in page.tags:
        assert not {"src", "srcset", "data", "action", "poster", "background"} & set(
            attrs
        )
        assert (attrs.get("href") or "#").startswith("#")
    ours = "".join(s for _, s in page.scripts if len(s) < LIBRARY) + page.text
    assert "http" not in ours
    (style,) = re.findall(r"<style>(.*?)</style>", vietnamese, re.DOTALL)
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_the_scripts_of_the_page_and_no_others(
    vietnamese: str,
) -> None:
    page = Page(vietnamese)
    (policy,) = [
        m["content"]
        for m in page.named("meta")
        if m.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy is not None
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    run = [text for attrs, text in page.scripts if "type" not in attrs]
    hashes = [b64encode(sha256(one.encode()).digest()).decode() for one in run]
    assert rules["script-src"] == " ".join(f"'sha256-{one}'" for one in hashes)
    assert rules["default-src"] == "'none'"
    assert "http" not in policy
    assert "*" not in policy
    assert not any(one.startswith("on") for _, attrs in page.tags for one in attrs)


def test_the_library_stands_there_once(vietnamese: str) -> None:
    assert sum(len(text) > LIBRARY for _, text in Page(vietnamese).scripts) == 1


def test_the_page_says_its_language_and_writes_numbers_in_it(vietnamese: str) -> None:
    page = Page(vietnamese)
    assert page.named("html") == [{"lang": "vi"}]
    data = {a["id"]: text for a, text in page.scripts if "type" in a}
    settings = json.loads(data["page-data"])
    assert settings["locale"]["format"] == {"decimal": ",", "thousands": "."}
    assert settings["locale"]["dictionary"] == {
        "Download plot as a PNG": "Lưu thành hình ảnh"
    }
    figures = [json.loads(t) for name, t in data.items() if name != "page-data"]
    assert {one["layout"]["separators"] for one in figures} == {",."}


def test_every_chart_has_its_heading_caption_and_table(vietnamese: str) -> None:
    page, made = Page(vietnamese), charts("vi")
    counts = [
        len(page.named(tag))
        for tag in ("h2", "figure", "figcaption", "details", "table")
    ]
    assert counts == [len(made)] * 5
    for chart in made:
        assert chart.finding in page.text
        assert all(cell in page.text for row in chart.table.rows for cell in row)
        (place,) = [d for d in page.named("div") if d.get("id") == chart.name]
        assert place["aria-label"] == chart.finding
    assert len(page.named("noscript")) == 1


def test_every_place_of_a_chart_has_its_figure(vietnamese: str) -> None:
    page = Page(vietnamese)
    places = [d["id"] for d in page.named("div") if d.get("class") == "chart"]
    data = [attrs["id"] for attrs, _ in page.scripts if "type" in attrs]
    assert [f"{one}-data" for one in places] == [d for d in data if d != "page-data"]


def test_names_from_a_case_are_text_and_never_markup() -> None:
    page = Page(chart_page(NASTY, charts(name=NASTY), Words("en")))
    assert page.text.count(NASTY) > 3
    assert not page.named("b")
    # the data of each chart and of the page, and the two scripts
    assert len(page.scripts) == len(charts()) + 3
    for attrs, text in page.scripts:
        if "type" in attrs:
            assert "<" not in text
            json.loads(text)


def test_the_same_charts_give_the_same_bytes() -> None:
    one, other = (chart_page("x", charts(), Words("en")) for _ in range(2))
    assert one == other


def test_without_a_chart_the_page_says_so_and_needs_no_script() -> None:
    page = Page(chart_page("x", [], Words("en")))
    assert "There is nothing to draw" in page.text
    assert page.scripts == []


def test_two_charts_of_one_name_are_refused() -> None:
    (first, *_) = charts()
    with pytest.raises(ValueError, match="different names: fan-1, fan-1"):
        chart_page("x", [first, first], Words("en"))
