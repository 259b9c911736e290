"""Names of districts stand in them, and on no mark where there is room."""

from optimizer.reporting.map.areas import Area
from optimizer.reporting.map.labels import labelled_areas

WIDE = ((0.0, 0.0), (400.0, 0.0), (400.0, 200.0), (0.0, 200.0), (0.0, 0.0))
HORSESHOE = (
    (0.0, 0.0),
    (400.0, 0.0),
    (400.0, 400.0),
    (300.0, 400.0),
    (300.0, 100.0),
    (100.0, 100.0),
    (100.0, 400.0),
    (0.0, 400.0),
    (0.0, 0.0),
)


def label(ring: tuple[tuple[float, float], ...], *marks: tuple[float, float]) -> object:
    area = Area("Hưng Hà", (ring,), (200.0, 200.0 if ring is HORSESHOE else 100.0))
    taken = [(x, y, 10.0) for x, y in marks]
    (found,) = labelled_areas((area,), taken)
    return found.label


def test_a_name_stands_in_the_middle_where_it_is_free() -> None:
    assert label(WIDE) == (200.0, 100.0)


def test_a_name_makes_way_for_a_mark() -> None:
    x, y = label(WIDE, (200.0, 100.0))  # type: ignore[misc]
    half = len("Hưng Hà") * 7 / 2
    assert abs(x - 200) >= 10 + half or abs(y - 100) >= 10 + 8
    assert abs(x - 200) <= 70
    assert abs(y - 100) <= 70


def test_a_name_stands_within_a_district_that_bends_around_its_middle() -> None:
    x, y = label(HORSESHOE)  # type: ignore[misc]
    assert y <= 100 or not 100 < x < 300


def test_an_outline_without_a_name_stays_as_it_is() -> None:
    area = Area("", (WIDE,), (1.0, 2.0))
    assert labelled_areas((area,), ()) == (area,)
