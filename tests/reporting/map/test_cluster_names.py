"""Names of clusters on the printed map stand beside their marks and cover nothing."""

from dataclasses import replace
from itertools import combinations

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from optimizer.domain.pathway import Headline
from optimizer.reporting.map.cluster_names import HEIGHT, LETTER, names_of, unnamed
from optimizer.reporting.map.map_data import MapData, map_data
from optimizer.reporting.map.sheet import CLUSTER_PT, FONT, Sheet
from tests.reporting.map import placed_case


def placed() -> MapData:
    data = map_data(placed_case.run())
    assert data is not None
    return data


def crowded(count: int) -> MapData:
    """Clusters one behind the other, a quarter of a name apart."""
    data = placed()
    mark = next(one for one in data.marks if one.action == Headline.EXPAND)
    marks = tuple(
        replace(mark, cluster=f"A{n:03d}", x=100.0 + 9 * n, y=300.0, action=action)
        for n in range(count)
        for action in [str(Headline.KEEP if n % 2 else Headline.DROP)]
    )
    return replace(data, marks=marks)


def test_every_cluster_with_room_beside_it_is_named() -> None:
    data = placed()
    names = names_of(data)
    assert {one.cluster for one in names} == {"A", "B", "C"}
    assert unnamed(data, names) == ()
    for name in names:
        mark = next(one for one in data.marks if one.cluster == name.cluster)
        half = len(name.text) * LETTER / 2
        assert abs(name.x - mark.x) <= half + mark.whole.radius + 5
        assert abs(name.y - mark.y) <= HEIGHT + mark.whole.radius + 5


def test_no_name_covers_a_mark_or_another_name() -> None:
    data = crowded(30)
    names = names_of(data)
    lost = {one.cluster for one in unnamed(data, names)}
    assert names
    assert len(names) + len(lost) == 30
    for one, other in combinations(names, 2):
        beside = (len(one.text) + len(other.text)) / 2 * LETTER
        apart = abs(one.x - other.x) >= beside or abs(one.y - other.y) >= HEIGHT
        assert apart
    for name in names:
        for mark in data.marks:
            beside = len(name.text) * LETTER / 2 + mark.whole.radius
            above = HEIGHT / 2 + mark.whole.radius
            assert abs(name.x - mark.x) >= beside or abs(name.y - mark.y) >= above


def test_what_changes_is_named_first() -> None:
    data = crowded(30)
    changing = {one.cluster for one in data.marks if one.action == Headline.DROP}
    named = {one.cluster for one in names_of(data)}
    assert len(named & changing) > len(named - changing)


def test_names_have_the_room_that_their_letters_take() -> None:
    sheet = Sheet(placed().frame, 0)
    font = FontProperties(fname=FONT)
    for text in (
        "Nam Châu Sơn",
        "Làng nghề Tiên Sơn",
        "Thị trấn Thạnh Phú",
        "Kim Bình",
    ):
        wide_pt = TextPath((0, 0), text, size=CLUSTER_PT, prop=font).get_extents().width
        assert len(text) * LETTER * sheet.points_per_unit >= wide_pt
