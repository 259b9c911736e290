"""The SVG says of every cluster what the plan does, and no name does anything."""

import re
from collections import Counter
from html.parser import HTMLParser
from xml.etree import ElementTree

from optimizer.domain.outline import Outline
from optimizer.reporting.map.legend_html import map_legend
from optimizer.reporting.map.map_data import map_data
from optimizer.reporting.map.svg import map_svg
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from tests.reporting.map import placed_case

VI, EN = Words("vi"), Words("en")
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</title></svg><script>alert(1)</script>\"' onload=x &amp; \u202e\x00=1"


def drawn(run: Run, outlines: tuple[Outline, ...] = ()) -> str:
    data = map_data(run, outlines)
    assert data is not None
    return map_svg(data, (VI, EN))


def clusters_in(svg: str) -> dict[str, ElementTree.Element]:
    found = [
        one
        for one in ElementTree.fromstring(svg).iter(f"{SVG}g")
        if "data-cluster" in one.attrib
    ]
    keys = [one.attrib["data-cluster"] for one in found]
    assert len(set(keys)) == len(keys)
    return dict(zip(keys, found, strict=True))


class Tags(HTMLParser):
    """Every tag and attribute that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}


def seen_in(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    return tags


def test_each_cluster_stands_once_with_all_that_happens_to_it() -> None:
    run = placed_case.run()
    assert run.plan is not None
    found = clusters_in(drawn(run))
    assert set(found) == {"A", "B", "C"}
    for key, one in found.items():
        done, told = run.plan.clusters[key], one.attrib
        assert told["data-actions"].split() == [str(s.action) for s in done.steps]
        assert told["class"].split()[:2] == ["cluster", f"a-{done.headline}"]
        for t, step in enumerate(done.steps):
            _, hectares, radius = told[f"data-p{t}"].split()
            assert float(hectares) == step.area_ha
            assert float(radius) > 0
        assert told["tabindex"] == "0"
        assert told["aria-label"] == told["data-vi"] != told["data-en"]
        (title,) = one.iter(f"{SVG}title")
        assert title.text == told["aria-label"]
    assert found["A"].attrib["data-en"] == (
        "A Cụm A, Bắc: expand 2026-2030, 40.0 → 50.0 ha"
    )
    assert (
        found["B"].attrib["data-vi"].endswith("rút khỏi phương án 2031-2035, 10,0 ha")
    )


def test_places_are_those_of_the_data() -> None:
    run = placed_case.run()
    data = map_data(run)
    assert data is not None
    found = clusters_in(map_svg(data, (EN,)))
    for mark in data.marks:
        place = re.fullmatch(
            r"translate\(([\d.]+) ([\d.]+)\)", found[mark.cluster].attrib["transform"]
        )
        assert place is not None
        assert abs(float(place[1]) - mark.x) <= 0.05
        assert abs(float(place[2]) - mark.y) <= 0.05


def test_every_shape_used_is_defined() -> None:
    svg = ElementTree.fromstring(drawn(placed_case.run()))
    ids = [one.attrib["id"] for one in svg.iter() if "id" in one.attrib]
    assert len(set(ids)) == len(ids)
    used = {one.attrib["href"] for one in svg.iter(f"{SVG}use")}
    assert {one.removeprefix("#") for one in used} <= set(ids)


def test_lines_say_when_they_are_there() -> None:
    svg = ElementTree.fromstring(drawn(placed_case.run()))
    lines = [
        one for one in svg.iter(f"{SVG}path") if "line" in one.get("class", "").split()
    ]
    built = {
        one.attrib["data-link"]: one.attrib["data-since"]
        for one in lines
        if "data-link" in one.attrib
    }
    assert built == {"P1": "0", "R2": "1"}
    (existing,) = (one for one in lines if "existing" in one.attrib["class"])
    assert existing.attrib["data-en"] == "road: 1 existing"


def test_names_do_nothing() -> None:
    plain = seen_in(drawn(placed_case.run()))
    square = ((20.0, 106.0), (20.0, 107.0), (21.0, 107.0), (20.0, 106.0))
    changed = {"name": HOSTILE, "district": HOSTILE}
    svg = drawn(placed_case.run(A=changed), (Outline(HOSTILE, (square,)),))
    hostile = seen_in(svg)
    assert hostile.attributes - plain.attributes <= {"fill-rule"}
    assert "script" not in hostile.tags
    assert hostile.tags["g"] == plain.tags["g"] + 1  # the layer of outlines
    assert hostile.tags["title"] == plain.tags["title"]
    assert "\u202e" not in svg
    assert "\x00" not in svg
    ElementTree.fromstring(svg)


def test_the_map_has_no_style_and_no_script_of_its_own() -> None:
    tags = seen_in(drawn(placed_case.run()))
    assert not tags.tags.keys() & {"script", "style", "image", "foreignobject", "a"}
    assert not {"style", "src", "onclick", "onload"} & tags.attributes


def test_in_one_language_nothing_is_said_twice() -> None:
    data = map_data(placed_case.run())
    assert data is not None
    alone = map_svg(data, (EN,))
    assert "data-en" not in alone
    assert "data-vi" not in alone


def test_the_legend_counts_all_clusters_and_says_which_are_not_shown() -> None:
    data = map_data(placed_case.run(B={"lat": None, "lon": None}))
    assert data is not None
    html = map_legend(data, (EN,))
    texts = re.findall(r"<span>(.*?)</span>", html)
    assert "expand: 1" in texts
    assert "drop: 1 (1 without a point)" in texts
    assert "road: 1 existing, 1 built" in texts
    assert any("B =B[red] (drop), D Cụm D (leave out)" in one for one in texts)


def test_the_legend_says_the_same_in_both_languages() -> None:
    data = map_data(placed_case.run())
    assert data is not None
    spans = re.findall(
        r'<span data-vi="(.*?)" data-en="(.*?)">', map_legend(data, (VI, EN))
    )
    assert ("mở rộng: 1", "expand: 1") in spans
    assert len(spans) >= 8
