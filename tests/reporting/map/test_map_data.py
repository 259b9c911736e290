"""The map has every cluster that has a point, where the point says it is."""

import math
from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.outline import Outline
from optimizer.domain.pathway import Action
from optimizer.reading.distances import great_circle_km
from optimizer.reporting.map.map_data import MapData, map_data, maps_of
from optimizer.reporting.map.marks import Mark
from optimizer.reporting.record import Run
from tests.reporting.map import placed_case
from tests.solving.against_enumeration import same_in_every_run

POINT = st.tuples(st.floats(8.2, 23.4), st.floats(102.2, 109.4))


def found(run: Run) -> MapData:
    data = map_data(run)
    assert data is not None
    return data


def at_points(points: list[tuple[float, float]]) -> Run:
    """Copies of A at these points; candidates that are left out, to have no lines."""
    made = placed_case.run()
    (model,) = (one for one in made.scenario.clusters if one.id == "D")
    assert made.plan is not None
    clusters = tuple(
        replace(model, id=f"K{place:04}", place=f"K{place:04}", lat=lat, lon=lon)
        for place, (lat, lon) in enumerate(points)
    )
    done = {one.id: made.plan.clusters["D"] for one in clusters}
    scenario = replace(
        made.scenario,
        clusters=clusters,
        network=replace(made.scenario.network, places=(), links=()),
        coverage=None,
    )
    return replace(
        made,
        reading=replace(made.reading, scenario=scenario),
        outcome=replace(made.outcome, plan=replace(made.plan, clusters=done, links={})),
    )


def true_place(data: MapData, mark: Mark) -> tuple[float, float]:
    return data.frame.at(mark.lat, mark.lon)


@same_in_every_run(40)
@given(st.lists(POINT, min_size=1, max_size=12))
def test_every_cluster_with_a_point_is_on_the_map_once(
    points: list[tuple[float, float]],
) -> None:
    data = found(at_points(points))
    assert sorted(one.cluster for one in data.marks) == [
        f"K{place:04}" for place in range(len(points))
    ]
    for mark in data.marks:
        assert 0 <= mark.x <= data.frame.width
        assert 0 <= mark.y <= data.frame.height
        assert math.dist((mark.x, mark.y), true_place(data, mark)) <= 45


@same_in_every_run(40)
@given(st.lists(POINT, min_size=2, max_size=8, unique=True))
def test_north_is_up_and_east_is_right(points: list[tuple[float, float]]) -> None:
    data = found(at_points(points))
    for one in data.marks:
        for other in data.marks:
            (x, y), (u, v) = true_place(data, one), true_place(data, other)
            if one.lat > other.lat:
                assert y < v or math.isclose(y, v)
            if one.lon > other.lon:
                assert x > u or math.isclose(x, u)


@same_in_every_run(40)
@given(
    st.lists(
        st.tuples(st.floats(20.2, 20.8), st.floats(106.1, 106.7)),
        min_size=2,
        max_size=8,
        unique=True,
    )
)
def test_distances_on_the_map_are_those_on_earth(
    points: list[tuple[float, float]],
) -> None:
    data = found(at_points(points))
    km = data.scale.km / data.scale.units
    for one in data.marks:
        for other in data.marks:
            drawn = math.dist(true_place(data, one), true_place(data, other)) * km
            true = great_circle_km(one.lat, one.lon, other.lat, other.lon)
            assert math.isclose(drawn, true, rel_tol=0.005, abs_tol=1e-3)


def test_a_cluster_alone_stands_exactly_where_it_is() -> None:
    data = found(placed_case.run())
    for mark in data.marks:
        assert (mark.lat, mark.lon) == placed_case.POINTS[mark.cluster]
        assert (mark.x, mark.y) == true_place(data, mark)


def test_clusters_at_one_point_do_not_hide_each_other() -> None:
    run = at_points([(20.5, 106.3)] * 6 + [(20.9, 106.8), (20.1, 106.0)])
    data = found(run)
    places = np.array([(one.x, one.y) for one in data.marks])
    away = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    largest = max(one.whole.radius for one in data.marks)
    assert away.min() > largest


def test_a_cluster_does_not_hide_the_trunk_place_that_it_stands_on() -> None:
    lat, lon = placed_case.TRUNK_POINT
    data = found(placed_case.run(A={"lat": lat, "lon": lon}))
    (trunk,) = data.trunks
    assert (trunk.x, trunk.y) == data.frame.at(lat, lon)
    (mark,) = (one for one in data.marks if one.cluster == "A")
    assert math.dist((mark.x, mark.y), (trunk.x, trunk.y)) > mark.whole.radius


def test_clusters_without_a_point_are_named() -> None:
    data = found(placed_case.run(B={"lat": None, "lon": None}))
    assert [(one.cluster, one.action) for one in data.missing] == [
        ("B", "drop"),
        ("D", "leave_out"),
    ]
    assert {one.cluster for one in data.marks} == {"A", "C"}


def test_a_run_without_any_point_has_no_map() -> None:
    assert map_data(placed_case.without_points()) is None


def test_marks_tell_what_the_plan_does() -> None:
    run = placed_case.run()
    assert run.plan is not None
    data = found(run)
    for mark in data.marks:
        done = run.plan.clusters[mark.cluster]
        assert mark.action == done.headline
        assert [one.area_ha for one in mark.ends] == [s.area_ha for s in done.steps]
        assert list(mark.steps) == [str(step.action) for step in done.steps]
        for seen, step in zip(mark.ends, done.steps, strict=True):
            gone = seen.look in ("drop", "leave_out", "waiting")
            out = step.action in (Action.DROP, Action.GONE, Action.WAIT)
            assert gone == out
    counts = Counter(one.action for one in (*data.marks, *data.missing))
    assert counts == Counter(str(d.headline) for d in run.plan.clusters.values())


def test_a_cluster_looks_at_each_time_as_it_then_is() -> None:
    marks = {one.cluster: one for one in found(placed_case.run()).marks}
    looks = {
        key: (one.today.look, *(seen.look for seen in one.ends), one.whole.look)
        for key, one in marks.items()
    }
    assert looks == {
        "A": ("keep", "expand", "expand", "expand"),
        "B": ("keep", "keep", "drop", "drop"),
        "C": ("waiting", "add", "add", "add"),
    }
    assert marks["B"].whole.area_ha == 10.0


def test_areas_of_marks_are_as_hectares() -> None:
    marks = {one.cluster: one for one in found(placed_case.run()).marks}
    large, small = marks["A"].whole, marks["C"].whole
    assert (large.area_ha, small.area_ha) == (50.0, 20.0)
    assert math.isclose((large.radius / small.radius) ** 2, 50 / 20)


def test_lines_join_the_marks_and_stay_beside_each_other() -> None:
    data = found(placed_case.run())
    marks = {one.cluster: (one.x, one.y) for one in data.marks}
    lines = {one.link: one for one in data.lines}
    assert {key: one.period for key, one in lines.items()} == {
        "P1": 0,
        "R1": None,
        "R2": 1,
    }
    road, power = lines["R2"], lines["P1"]
    assert math.dist((road.x1, road.y1), marks["A"]) < 2
    assert math.dist((road.x2, road.y2), marks["C"]) < 2
    # Power is stated from C to A, and lies on the other side all the same.
    assert math.isclose(math.dist((road.x1, road.y1), (power.x2, power.y2)), 2.4)
    assert math.isclose(math.dist((road.x2, road.y2), (power.x1, power.y1)), 2.4)
    (trunk,) = data.trunks
    assert (lines["R1"].x1, lines["R1"].y1) == (trunk.x, trunk.y)


def test_lines_with_an_end_nowhere_are_counted() -> None:
    data = found(placed_case.run(C={"lat": None, "lon": None}))
    assert [one.link for one in data.lines] == ["R1"]
    assert data.lines_without_point == {"power": 1, "road": 1}


def test_a_place_is_covered_while_a_cluster_near_it_is_there() -> None:
    (village,) = found(placed_case.run()).covered
    assert (village.today, village.ends) == (True, (True, False))


def test_maps_side_by_side_have_a_cluster_at_one_place() -> None:
    one, other = placed_case.run(), placed_case.run(A={"area_ha": 400.0})
    first, second = maps_of((one, other))
    assert first is not None
    assert second is not None
    assert first.frame == second.frame
    places = [{m.cluster: (m.x, m.y) for m in data.marks} for data in (first, second)]
    assert places[0] == places[1]
    assert [data.letter for data in (first, second)] == ["A", "B"]


def test_the_frame_holds_the_districts_of_the_case_and_no_others() -> None:
    run = placed_case.run()
    square = ((20.0, 106.0), (20.0, 107.0), (21.0, 107.0), (21.0, 106.0), (20.0, 106.0))
    far = tuple((lat - 10, lon) for lat, lon in square)
    data = map_data(run, (Outline("Bắc", (square,)), Outline("", (far,))))
    assert data is not None
    (area,) = data.areas
    assert area.district == "Bắc"
    for x, y in area.rings[0]:
        assert 0 <= x <= data.frame.width
        assert 0 <= y <= data.frame.height
    alone = map_data(run, (Outline("", (far,)),))
    assert alone is not None
    assert alone.areas == ()
    assert alone.frame == found(run).frame


def test_one_cluster_alone_has_a_map() -> None:
    data = found(at_points([(20.5, 106.3)]))
    (mark,) = data.marks
    assert math.isclose(mark.x, data.frame.width / 2)
    assert data.scale.km > 0
