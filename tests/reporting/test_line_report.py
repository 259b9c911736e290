"""What the terminal shows of lines."""

from dataclasses import replace

import pytest

from optimizer.domain.network import Network
from optimizer.domain.plan import Plan
from optimizer.reporting.line_report import MOST_ROWS
from optimizer.reporting.plan_report import plan_report
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.hand_made_lines import LINKS, PLACES, link, plan, run, scenario


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def line_of(text: str, *starts: str) -> str:
    """The one line that starts with these cells."""
    rows = [
        line for line in text.splitlines() if line.split()[: len(starts)] == [*starts]
    ]
    assert len(rows) == 1
    return " ".join(rows[0].split())


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "R1 road T Trạm J Ngã ba 2026-2030 3.0 ≈30.0 A Cụm A, C Cụm C"),
        ("vi", "R1 đường T Trạm J Ngã ba 2026-2030 3,0 ≈30,0 A Cụm A, C Cụm C"),
    ],
)
def test_a_line_shows_its_ends_length_cost_and_who_hangs_on_it(
    language: str, expected: str
) -> None:
    assert line_of(plan_report(run(), Words(language)), "R1") == expected


@pytest.mark.parametrize(
    ("language", "none"),
    [("en", "none at the end"), ("vi", "cuối kỳ không có cụm nào")],
)
def test_a_line_on_which_nobody_hangs_says_so(language: str, none: str) -> None:
    # beside R2, which does as well
    made = run()
    both = Plan(plan().clusters, {**plan().links, "R4": 0}, plan().flows)
    made = replace(made, outcome=replace(made.outcome, plan=both))
    assert line_of(plan_report(made, Words(language)), "R4").endswith(none)


@pytest.mark.parametrize(
    ("language", "carried"), [("en", "2.0 / 5.0"), ("vi", "2,0 / 5,0")]
)
def test_a_line_of_a_demanded_service_shows_what_it_carries(
    language: str, carried: str
) -> None:
    assert carried in line_of(plan_report(run(), Words(language)), "P1")


def with_capacity(name: str, capacity: float) -> Run:
    """The case with another capacity of one line."""
    links = tuple(
        replace(one, capacity=capacity if one.id == name else one.capacity)
        for one in LINKS
    )
    made = run()
    case = replace(scenario(), network=Network(PLACES, links))
    return replace(made, reading=replace(made.reading, scenario=case))


@pytest.mark.parametrize(
    ("language", "binding"), [("en", "binding"), ("vi", "chạm giới hạn")]
)
def test_a_line_built_that_is_full_is_marked(language: str, binding: str) -> None:
    full = line_of(plan_report(with_capacity("P1", 2.0), Words(language)), "P1")
    assert binding in full
    roomy = line_of(plan_report(with_capacity("P1", 2.1), Words(language)), "P1")
    assert binding not in roomy


@pytest.mark.parametrize(
    ("language", "title", "row"),
    [
        ("en", "Existing lines at their capacity", "P2 power A Cụm A T Trạm 3.0 4.0 "),
        ("vi", "Các tuyến hiện có đã đầy tải", "P2 điện A Cụm A T Trạm 3,0 4,0 "),
    ],
)
def test_an_existing_line_that_is_full_has_a_row(
    language: str, title: str, row: str
) -> None:
    text = plan_report(with_capacity("P2", 4.0), Words(language))
    assert title in text
    assert line_of(text, "P2").startswith(row)
    assert title not in plan_report(with_capacity("P2", 4.1), Words(language))
    assert title not in plan_report(run(), Words(language))


@pytest.mark.parametrize(
    ("language", "title", "supply"),
    [
        ("en", "What trunk places supply", "power T Trạm 4.8 6.0 6.0 binding"),
        ("vi", "Các điểm đầu mối", "điện T Trạm 4,8 6,0 6,0 chạm giới hạn"),
    ],
)
def test_supply_stands_beside_the_capacity_of_its_trunk_place(
    language: str, title: str, supply: str
) -> None:
    text = plan_report(run(), Words(language))
    assert title in text
    assert line_of(text, supply.split()[0], "T") == supply


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Lines cost ≈112.2 bn VND besides: they are in no cluster's cost."),
        ("vi", "các tuyến kết nối tốn ≈112,2 tỷ đồng: không tính vào chi phí của cụm"),
    ],
)
def test_the_reader_is_told_that_no_cluster_has_the_cost_of_lines(
    language: str, told: str
) -> None:
    assert told in plan_report(run(), Words(language))


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_plan_without_lines_says_nothing_of_them(language: str) -> None:
    text, words = plan_report(hand_made.run(), Words(language)), Words(language)
    for key in ("title_lines", "title_line_totals", "title_supply", "hanging"):
        assert words[key] not in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "road: 2 more, 3.0 bn VND, in built_links.csv."),
        ("vi", "đường: còn 2 tuyến, 3,0 tỷ đồng, ở built_links.csv."),
    ],
)
def test_of_many_lines_the_cheapest_are_counted_only(language: str, told: str) -> None:
    many = tuple(
        link(f"L{number:02}", ("T", "J"), "road", float(number), 1.0)
        for number in range(1, MOST_ROWS + 3)
    )
    made = run()
    case = replace(scenario(), network=Network(PLACES, many))
    built = Plan(plan().clusters, {one.id: 0 for one in many})
    made = replace(
        made,
        reading=replace(made.reading, scenario=case),
        outcome=replace(made.outcome, plan=built),
    )
    text = plan_report(made, Words(language))
    assert told in text
    assert "L01" not in text
    assert "L02" not in text
    assert "L03" in text


def test_of_many_clusters_the_first_are_named_and_the_others_counted() -> None:
    more = tuple(hand_made.cluster(key, place="C") for key in ("C2", "C3", "C4"))
    case = replace(scenario(), clusters=(*scenario().clusters, *more))
    clusters = plan().clusters
    built = Plan(
        {**clusters, **{c.id: replace(clusters["A"], cluster=c.id) for c in more}},
        {"R1": 0, "R2": 0},
    )
    made = run()
    made = replace(
        made,
        reading=replace(made.reading, scenario=case),
        outcome=replace(made.outcome, plan=built),
    )
    found = line_of(plan_report(made, Words("en")), "R2")
    assert found.endswith("C Cụm C, C2 Cụm C2, C3 Cụm C3 and 1 more")


def test_lines_of_unknown_length_are_counted_apart() -> None:
    text = plan_report(run(), Words("en"))
    assert "Lines without a length, left out of the kilometres: 1." in text
    measured = tuple(replace(one, length_km=1.0) for one in LINKS)
    made = run()
    case = replace(scenario(), network=Network(PLACES, measured))
    made = replace(made, reading=replace(made.reading, scenario=case))
    assert "without a length" not in plan_report(made, Words("en"))


def test_every_figure_of_a_line_that_is_an_estimate_is_marked() -> None:
    doubt = frozenset({"cost", "length_km", "capacity"})
    links = tuple(replace(one, uncertain=doubt) for one in LINKS)
    places = tuple(
        replace(one, uncertain=frozenset({"capacity.power"})) for one in PLACES
    )
    clusters = tuple(
        replace(one, uncertain=frozenset({"fill"} if one.id == "C" else ()))
        for one in scenario().clusters
    )
    network = Network(places, links)
    case = replace(scenario(), network=network, clusters=clusters)
    made = run()
    text = plan_report(
        replace(made, reading=replace(made.reading, scenario=case)), Words("en")
    )
    assert "≈3.0 ≈30.0" in line_of(text, "R1")
    assert "≈50.0 ≈2.0 / ≈5.0" in line_of(text, "P1")
    assert line_of(text, "power", "T") == "power T Trạm ≈4.8 ≈6.0 ≈6.0 binding"


def test_covered_places_are_named_by_kind_and_reach() -> None:
    text = plan_report(run(), Words("en"))
    assert line_of(text, "covered").startswith("covered (village ≤ 10 km)")
