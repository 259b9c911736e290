"""Figures that rest on estimates of links and places are marked."""

from dataclasses import replace

from optimizer.domain.measure import BUILT_IN, COVERED, Measure, Quantity, Term
from optimizer.domain.network import Network
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import (
    capacity_rests_on_estimate,
    line_rests_on_estimate,
    may_rest_on_estimate,
    need_rests_on_estimate,
    today_rests_on_estimate,
    total_rests_on_estimate,
)
from tests.reporting import hand_made
from tests.reporting.hand_made_lines import (
    LINKS,
    PLACES,
    TRUNK_PLACE,
    plan,
    scenario,
)

LINES = BUILT_IN["cost.links"]


def marked(measure: Measure, period: int | None, members: str | None = None) -> bool:
    return total_rests_on_estimate(scenario(), plan(), measure, period, members)


def test_the_cost_of_lines_is_marked_where_a_line_built_is_an_estimate() -> None:
    # R1 is an estimate, and built in the first period
    assert marked(LINES, 0)
    assert not marked(LINES, 1)
    assert marked(LINES, None)


def test_what_some_clusters_cost_rests_on_no_line() -> None:
    assert marked(BUILT_IN["cost"], 0, "ABC")
    assert not marked(BUILT_IN["cost"], 0, "AB")


def test_lines_that_are_not_built_mark_nothing() -> None:
    links = tuple(
        replace(one, uncertain=frozenset({"cost"} if one.id == "R4" else ()))
        for one in LINKS
    )
    case = replace(scenario(), network=Network(PLACES, links))
    assert not total_rests_on_estimate(case, plan(), LINES, None)


def test_the_number_of_lines_is_no_estimate() -> None:
    count = Measure("lines", "", (Term(Quantity.LINK_BUILT),), "flow")
    assert not marked(count, None)
    assert not line_rests_on_estimate(LINKS[2], None)
    assert line_rests_on_estimate(LINKS[2])


def test_coverage_is_marked_while_a_doubtful_place_is_covered() -> None:
    # V1 is an estimate, and covered by A and C
    assert marked(COVERED, 1)
    assert today_rests_on_estimate(scenario(), COVERED)
    assert not total_rests_on_estimate(surely_placed(), plan(), COVERED, 1)
    assert not today_rests_on_estimate(surely_placed(), COVERED)


def surely_placed(**points: str) -> Scenario:
    """The case with places beyond doubt; of clusters these columns are estimates."""
    sure = tuple(replace(one, uncertain=frozenset()) for one in PLACES)
    clusters = tuple(
        replace(one, uncertain=frozenset({points[one.id]} if one.id in points else ()))
        for one in scenario().clusters
    )
    network = Network(sure, LINKS)
    return replace(scenario(), clusters=clusters, network=network)


def test_coverage_is_marked_where_only_clusters_at_estimated_points_cover() -> None:
    # in the second period A and C cover V1, and B, which is dropped then, no V2
    for points, rests in (
        ({"A": "lat", "C": "lon"}, True),
        ({"A": "lat"}, False),
        ({"A": "lat", "C": "fill"}, False),
        ({"B": "lat"}, False),
    ):
        found = total_rests_on_estimate(surely_placed(**points), plan(), COVERED, 1)
        assert found is rests, points


def test_what_clusters_need_rests_on_what_is_not_known_of_them() -> None:
    # power is demanded per hectare occupied
    for column, rests in (("fill", True), ("jobs_per_ha", False), ("area_ha", False)):
        case = surely_placed(C=column)
        for clusters in ("AC", "C", "AB"):
            found = need_rests_on_estimate(case, plan(), clusters, "power", 1)
            assert found is (rests and "C" in clusters)
        assert not need_rests_on_estimate(case, plan(), "C", "water", 1)
    dropped = surely_placed(B="fill")
    assert need_rests_on_estimate(dropped, plan(), "B", "power", 0)
    assert not need_rests_on_estimate(dropped, plan(), "B", "power", 1)


def test_what_a_trunk_place_can_supply_is_marked_by_its_service() -> None:
    place = replace(TRUNK_PLACE, uncertain=frozenset({"capacity.power", "lat"}))
    assert capacity_rests_on_estimate(place, "power")
    assert not capacity_rests_on_estimate(place, "water")


def test_what_is_marked_in_a_plan_may_be_marked_in_some_plan() -> None:
    for case, done in ((scenario(), plan()), (hand_made.scenario(), hand_made.plan())):
        everyone = frozenset(done.clusters)
        for measure in (*case.measures.values(), COVERED):
            if total_rests_on_estimate(case, done, measure, None):
                assert may_rest_on_estimate(case, measure, everyone), measure.name


def test_what_rests_on_no_estimate_in_any_plan_is_not_marked() -> None:
    everyone = frozenset(hand_made.plan().clusters)
    # Only A's jobs per hectare are an estimate there.
    assert may_rest_on_estimate(hand_made.scenario(), BUILT_IN["jobs"], everyone)
    assert not may_rest_on_estimate(hand_made.scenario(), BUILT_IN["jobs"], "B")
    assert not may_rest_on_estimate(hand_made.scenario(), BUILT_IN["land"], everyone)


def test_what_is_counted_by_a_blank_column_rests_on_no_estimate_today() -> None:
    built = Term(Quantity.HECTARE_BUILT, "rice_per_ha")
    rice = Measure("rice", "ha", (built,), "state")

    def case(rate: float | None) -> Scenario:
        one = hand_made.cluster("A", uncertain=frozenset({"built_ha"}))
        own = replace(one, columns={"rice_per_ha": rate})
        return replace(hand_made.scenario(), clusters=(own,))

    assert today_rests_on_estimate(case(0.2), rice)
    assert not today_rests_on_estimate(case(None), rice)
