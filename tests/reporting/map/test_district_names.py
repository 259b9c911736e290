"""Names of districts stand amid their clusters, over no mark and over no other name."""

import math
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from optimizer.reporting.map.district_names import REACH, boxes_around, district_names
from optimizer.reporting.map.labels import HEIGHT, LETTER
from optimizer.reporting.map.map_data import MapData, map_data
from optimizer.reporting.map.marks import Mark
from optimizer.reporting.map.svg import map_svg
from optimizer.reporting.words import Words
from tests.reporting.map import placed_case
from tests.solving.against_enumeration import same_in_every_run

DISTRICTS = ("Đông Hưng", "Ân Thi", "Huyện Chiêm Hóa")
PLACES = st.lists(
    st.tuples(st.integers(0, 500), st.integers(0, 400), st.sampled_from(DISTRICTS)),
    min_size=1,
    max_size=12,
)


def drawn() -> MapData:
    data = map_data(placed_case.run())
    assert data is not None
    return data


@same_in_every_run(40)
@given(PLACES)
def test_no_name_covers_a_mark_or_another_name(
    places: list[tuple[int, int, str]],
) -> None:
    data = drawn()
    marks = [
        replace(data.marks[0], cluster=f"{at}", x=44.0 + x, y=44.0 + y, district=name)
        for at, (x, y, name) in enumerate(places)
    ]
    taken = [(one.x, one.y, 12.0) for one in marks]
    names = district_names(marks, data.frame, list(boxes_around(taken)), ())
    assert len({one.text for one in names}) == len(names)
    for one in names:
        half = len(one.text) * LETTER / 2
        for x, y, radius in taken:
            assert (
                abs(one.x - x) >= half + radius - 0.1
                or abs(one.y - y) >= HEIGHT / 2 + radius - 0.1
            )
        own = [mark for mark in marks if mark.district == one.text]
        middle = (
            sum(mark.x for mark in own) / len(own),
            sum(mark.y for mark in own) / len(own),
        )
        assert math.dist(middle, (one.x, one.y)) <= REACH + 0.1
    for one, other in combinations(names, 2):
        letters = len(one.text) + len(other.text)
        assert (
            abs(one.x - other.x) >= letters * LETTER / 2 - 0.1
            or abs(one.y - other.y) >= HEIGHT - 0.1
        )


def with_district(name: str) -> list[Mark]:
    return [replace(one, district=name) for one in drawn().marks]


def test_what_an_outline_names_is_not_named_twice() -> None:
    frame = drawn().frame
    assert district_names(with_district("Bắc"), frame, (), {"Bắc"}) == ()
    (name,) = district_names(with_district("Bắc"), frame, (), {"Nam"})
    assert name.text == "Bắc"
    assert not name.is_small


def test_no_name_and_names_that_no_map_has_room_for_are_left_out() -> None:
    frame = drawn().frame
    for name in ("", "x" * 300):
        assert district_names(with_district(name), frame, (), ()) == ()


def test_names_are_texts_whatever_stands_in_them() -> None:
    data = drawn()
    names = district_names(with_district("<b>&'\""), data.frame, (), ())
    svg = map_svg(replace(data, names=names), [Words("vi")])
    assert "&lt;b&gt;&amp;&#x27;&quot;</text>" in svg
