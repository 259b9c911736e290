"""Figures of lines, against sums made by hand."""

import csv
import io
from dataclasses import replace

import pytest

from optimizer.domain.measure import COST_KINDS
from optimizer.domain.network import Network
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.reporting.files import result_files
from optimizer.reporting.reasons import own_lines
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.lines import (
    TOTAL,
    built_link_table,
    line_table,
    line_total_table,
)
from optimizer.reporting.tables.province import (
    change_table,
    spending_table,
    total_table,
)
from optimizer.reporting.tables.recommendations import recommendation_table
from optimizer.reporting.tables.supply import supply_table
from optimizer.reporting.tables.written import plan_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.hand_made_lines import (
    COST_BY_PERIOD,
    COSTS,
    HANGING,
    LINKS,
    PLACES,
    link,
    plan,
    run,
    scenario,
)


def with_links(*links: object) -> Scenario:
    return replace(scenario(), network=Network(PLACES, tuple(links)))  # type: ignore[arg-type]


def written(case: Scenario) -> list[dict[str, str]]:
    made = run()
    made = replace(made, reading=replace(made.reading, scenario=case))
    text = str(result_files(made, Words("vi"))["built_links.csv"])
    return list(csv.DictReader(io.StringIO(text)))


def test_built_links_csv_has_what_is_built_by_id_with_its_period_and_cost() -> None:
    assert [tuple(row.values()) for row in written(scenario())] == [
        ("P1", "power", "T", "C", "2026-2030", "50.0"),
        ("R1", "road", "T", "J", "2026-2030", "30.0"),
        ("R2", "road", "J", "C", "2026-2030", "20.25"),
        ("R3", "road", "J", "A", "2031-2035", "12.0"),
    ]


def test_built_links_csv_has_these_headings_even_if_nothing_is_built() -> None:
    table = built_link_table(scenario(), hand_made.plan())
    assert table.empty
    assert list(table.columns) == ["link", "service", "from", "to", "period", "cost"]


def test_costs_of_lines_keep_full_precision() -> None:
    dear = replace(LINKS[0], cost_bn=1 / 3)
    assert written(with_links(dear))[0]["cost"] == repr(1 / 3)


def test_ends_are_written_as_the_table_of_links_names_them() -> None:
    # B stands on T, so that the link starts at the node T
    named = replace(link("R1", ("B", "J"), "road", 1.0), start="T")
    assert written(with_links(named))[0]["from"] == "B"


def test_text_of_lines_that_a_spreadsheet_would_run_is_disarmed() -> None:
    (row,) = written(with_links(link("R1", ("=T", "J"), "+road", 1.0)))
    assert (row["from"], row["service"]) == ("'=T", "'+road")


def test_lines_come_by_service_and_the_dearest_first() -> None:
    rows = rows_of(line_table(scenario(), plan(), HANGING))
    assert [row["link"] for row in rows] == ["P1", "R1", "R2", "R3"]
    cheap = [replace(one, cost_bn=-one.cost_bn) for one in LINKS]
    rows = rows_of(line_table(with_links(*cheap), plan(), HANGING))
    assert [row["link"] for row in rows] == ["P1", "R3", "R2", "R1"]


def test_a_line_shows_what_it_carries_at_the_end_and_who_hangs_on_it() -> None:
    rows = {
        row["link"]: row for row in rows_of(line_table(scenario(), plan(), HANGING))
    }
    assert (rows["P1"]["carried"], rows["P1"]["capacity"]) == (2.0, 5.0)
    assert rows["R1"]["clusters"] == ("A", "C")
    assert rows["R1"]["cost_estimate"]
    assert not rows["R2"]["cost_estimate"]


def test_a_flow_from_end_to_start_is_carried_all_the_same() -> None:
    back = Plan(plan().clusters, plan().links, {"P1": (-1.0, -2.0)})
    (power, *_) = rows_of(line_table(scenario(), back, HANGING))
    assert power["carried"] == 2.0


def test_the_run_finds_the_clusters_that_hang_on_lines() -> None:
    assert dict(run().hanging) == HANGING


def test_totals_of_lines_add_up_by_service_and_period() -> None:
    rows = rows_of(line_total_table(scenario(), plan()))
    assert [(row["service"], row["period"], row["lines"]) for row in rows] == [
        ("power", "2026-2030", 1),
        ("road", "2026-2030", 2),
        ("road", "2031-2035", 1),
        (TOTAL, "", 4),
    ]
    assert [row["cost"] for row in rows] == [50.0, 50.25, 12.0, 112.25]
    assert [row["km"] for row in rows][1:] == [5.0, 4.5, 9.5]
    assert rows[-1]["unmeasured"] == 1


def test_trunk_places_supply_what_leaves_by_line_and_what_is_used_there() -> None:
    (row,) = rows_of(supply_table(scenario(), plan()))
    assert (row["service"], row["place"]) == ("power", "T")
    assert row["0"] == pytest.approx(3 + 1 + 0.2 * 4)
    assert row["1"] == pytest.approx(4 + 2)
    assert row["binding"]


def test_supply_without_a_limit_never_binds() -> None:
    free = tuple(replace(one, capacities={}) for one in PLACES)
    case = replace(scenario(), network=Network(free, LINKS))
    (row,) = rows_of(supply_table(case, plan()))
    assert not row["binding"]


def test_the_cost_of_the_province_has_the_lines_and_no_cluster_has() -> None:
    case = scenario()
    rows = {row["measure"]: row for row in rows_of(total_table(case, plan()))}
    clusters = plan_table(case, plan())
    for t, period in enumerate(case.periods):
        assert rows["cost.links"][str(t)] == pytest.approx(COST_BY_PERIOD[t])
        of_clusters = clusters[clusters["period"] == period.name]["cost"].sum()
        assert rows["cost"][str(t)] == pytest.approx(of_clusters + COST_BY_PERIOD[t])
        kinds = [rows.get(f"cost.{kind}") for kind in COST_KINDS]
        by_kind = sum(float(str(row[str(t)])) for row in kinds if row)
        assert rows["cost"][str(t)] == pytest.approx(by_kind)
    changes = rows_of(change_table(case, plan()))
    assert {row["cluster"]: row["cost"] for row in changes} == pytest.approx(
        {"A": 170.0, "B": 30.0, "C": 245.0}
    )


def test_spending_of_a_fund_has_its_share_of_the_lines() -> None:
    first, second = rows_of(spending_table(scenario(), plan()))
    assert first["spent"] == pytest.approx(120 + 245.0 + COST_BY_PERIOD[0])
    assert second["spent"] == pytest.approx(50 + 30.0 + COST_BY_PERIOD[1])
    assert second["carried"] == pytest.approx(500 - 365 - COST_BY_PERIOD[0])


def test_what_is_left_of_a_fund_is_marked_if_what_was_spent_is() -> None:
    # R1 is an estimate, and paid in the first period
    columns = [f"{name}_estimate" for name in ("carried", "spent", "left")]
    marks = [
        [row[column] for column in columns]
        for row in rows_of(spending_table(scenario(), plan()))
    ]
    assert marks == [[False, True, True], [True, False, True]]


def test_covered_places_stand_among_the_measures() -> None:
    rows = {row["measure"]: row for row in rows_of(total_table(scenario(), plan()))}
    covered = rows["covered"]
    assert (covered["today"], covered["0"], covered["1"]) == (160.0, 160.0, 120.0)


def test_a_reason_names_the_lines_on_which_a_cluster_hangs_alone() -> None:
    case, words = scenario(), Words("en")
    opened = open_pathways(case)
    table = recommendation_table(case, plan(), opened, HANGING, words)
    reasons = {str(row["cluster"]): str(row["reason"]) for row in rows_of(table)}
    assert "it alone hangs on line P1 (power, 50.0 bn VND, 2026-2030)" in reasons["C"]
    assert "line R2" in reasons["C"]
    assert "line R3 (road, 12.0 bn VND, 2031-2035)" in reasons["A"]
    assert not any("line R1" in reason for reason in reasons.values())
    assert "line" not in reasons["B"]


def test_lines_of_one_cluster_are_the_dearest_first() -> None:
    lines = own_lines(scenario(), HANGING)
    assert {name: [one.id for one in found] for name, found in lines.items()} == {
        "C": ["P1", "R2"],
        "A": ["R3"],
    }
    assert sum(COSTS[one.id] for found in lines.values() for one in found) == 82.25
