"""What every kind of entry asks, in both languages."""

from dataclasses import replace
from typing import Any

import pytest

from optimizer.analysis.entries import Kind, entries_of
from optimizer.analysis.repairs import Change
from optimizer.domain.choice import (
    AtMostOneOf,
    Decision,
    Obligation,
    Requires,
    TenantsMove,
    WithinKm,
)
from optimizer.domain.connectivity import (
    Connectivity,
    RequiredService,
    ServiceDemand,
)
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit
from optimizer.domain.measure import BUILT_IN, COST_KINDS, Quantity
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.reporting.entry_words import EntryWords
from optimizer.reporting.words import Words
from tests.reporting import hand_made

A = frozenset({"A"})
EVERYONE = hand_made.everyone()


def at(line: int) -> Origin:
    return Origin("plan.yaml", line, 1, f"entry {line}")


def limit(line: int, name: str, **stated: Any) -> Limit:
    made = Limit(BUILT_IN[name], "at_most", 1200.0, EVERYONE, 1, at(line))
    return replace(made, **stated)


def scenario() -> Scenario:
    fund = Fund("province", (800.0, 0.0), True, (at(30), at(31)))
    other = Fund("investors", (5.5, 6.0), False, (at(32), at(33)))
    pays = {kind: {"province": 1.0} for kind in COST_KINDS}
    quotas = [
        limit(11, "land", by="district", group=group, period=t)
        for group in ("Bắc", "Nam")
        for t in (0, 1)
    ]
    ratio = limit(
        12, "occupied", over=BUILT_IN["industrial_land"], amount=0.7, sense="at_least"
    )
    expand = frozenset({Headline.EXPAND})
    return replace(
        hand_made.with_law().scenario,
        limits=(
            limit(10, "jobs", sense="at_least", amount=60000.0, why="programme"),
            *quotas,
            ratio,
            limit(13, "cost", period=None, id="sum"),
            limit(14, "jobs", sense="at_least", change=True, members=A, group="Bắc"),
        ),
        demand=Demand("district", (DemandCap(A, 0, 12.5, at(20), "Bắc"),)),
        budget=Budget((fund, other), pays),
        decisions=(
            Decision("A", True, expand, at(40), by=0, area_ha=68.71),
            Decision("B", False, frozenset({Headline.KEEP, Headline.DROP}), at(41)),
            *(Decision(one, True, expand, at(42)) for one in sorted(EVERYONE)),
        ),
        relations=(
            AtMostOneOf(("A", "B"), at(50)),
            Requires("C", "A", at(51)),
            TenantsMove(("B",), "A", at(52)),
        ),
        obligations=(Obligation("wastewater", 0, EVERYONE, 1.0, 0.0, at(60)),),
        within_km=(WithinKm("interchange", 15.0, at(70)),),
        connectivity=Connectivity(
            (RequiredService("road", 1, False, at(80)),),
            (ServiceDemand("power", Quantity.HECTARE_OCCUPIED, 0.2, at(81)),),
            True,
            at(82),
        ),
    )


ENGLISH = {
    10: "jobs, 2031-2035 at least 60,000 people (programme)",
    11: "land in the plan, in each group of district, in every period at most 1,200 ha",
    12: "occupied / industrial land (built), 2031-2035 at least 70 %",
    13: "sum: cost, in total at most 1,200 bn VND",
    14: "change of jobs, Bắc, 2031-2035 at least 1,200 people",
    20: "newly occupied land, Bắc, 2026-2030 at most 12.5 ha",
    30: "budget of province 2026-2030 (what is left carries over) at most 800 bn VND",
    32: "budget of investors 2026-2030 at most 5.5 bn VND",
    40: "A Cụm A must expand by 2026-2030, with 68.71 ha",
    41: "B =B[red] must not drop or keep",
    42: "A Cụm A, B =B[red], C Cụm C and 1 more must expand",
    50: "at most one of A Cụm A, B =B[red] is in the plan",
    51: "C Cụm C is in the plan only if A Cụm A is",
    52: "tenants of B =B[red], if dropped, move to A Cụm A",
    60: "wastewater is paid by 2026-2030 for existing clusters that stay and lack it "
    "(4)",
    70: "distance of a new cluster to the nearest interchange at most 15 km",
    80: "every cluster in the plan is joined to road from 2031-2035",
    81: "power drawn per ha occupied at least 0.2",
    82: "lines lead only through clusters in the plan",
}
VIETNAMESE = {
    10: "việc làm, 2031-2035 tối thiểu 60.000 người (programme)",
    12: "tối thiểu 70 %",
    30: "nguồn province 2026-2030 (phần còn lại chuyển sang kỳ sau) tối đa 800",
    40: "A Cụm A phải mở rộng chậm nhất trong 2026-2030, với 68,71 ha",
    50: "nhiều nhất một trong A Cụm A, B =B[red] có trong phương án",
}


def told(language: str) -> dict[int, str]:
    case = scenario()
    words = EntryWords(case, Words(language))
    return {one.origin.line or 0: words.asks(one) for one in entries_of(case)}


@pytest.mark.parametrize("line", list(ENGLISH))
def test_every_kind_of_entry_is_told(line: int) -> None:
    assert told("en")[line] == ENGLISH[line]


@pytest.mark.parametrize("line", list(VIETNAMESE))
def test_entries_are_told_in_vietnamese(line: int) -> None:
    assert VIETNAMESE[line] in told("vi")[line]


def test_every_kind_is_among_them() -> None:
    kinds = {entry.kind for entry in entries_of(scenario())}
    assert kinds == set(Kind) - {Kind.RULE}


def test_a_rule_is_told_by_its_title_and_article() -> None:
    case = scenario()
    assert case.law is not None
    (kind,) = case.law.modes
    case = replace(case, law=replace(case.law, modes={kind: "enforce"}))
    rule = next(one for one in entries_of(case) if one.kind is Kind.RULE)
    words = EntryWords(case, Words("en"))
    assert words.asks(rule) == "An investor applies (Điều 8(1)b)"
    assert words.change(Change(rule, None)).startswith("let the law only warn")


@pytest.mark.parametrize(
    ("line", "to", "expected"),
    [
        (10, 41200.0, "at least 41,200 instead of 60,000 people (-31 %)"),
        (10, 200.0, "at least 200 instead of 60,000 people (-99.7 %)"),
        (10, 20.0, "at least 20 instead of 60,000 people (-99.97 %)"),
        (10, 0.0, "at least 0 instead of 60,000 people (-100 %)"),
        (12, 0.643, "at least 64.3 % instead of 70 % (-8.1 %)"),
        (30, 1350.0, "at most 1,350 instead of 800 bn VND (+69 %)"),
        (31, 20.0, "at most 20 instead of 0 bn VND"),
        (40, None, "leave out “A Cụm A must expand by 2026-2030, with 68.71 ha”"),
        (12, None, "leave out “occupied / industrial land (built)"),
    ],
)
def test_changes_say_from_where_to_where(
    line: int, to: float | None, expected: str
) -> None:
    case = scenario()
    entry = next(one for one in entries_of(case) if one.origin.line == line)
    told = EntryWords(case, Words("en")).change(Change(entry, to))
    assert expected in told


@pytest.mark.parametrize(
    ("amount", "expected"), [(1.0, "at least 1 cluster"), (2.0, "at least 2 clusters")]
)
def test_one_cluster_is_not_several(amount: float, expected: str) -> None:
    asked = limit(11, "clusters", amount=amount, sense="at_least")
    case = replace(scenario(), limits=(asked,))
    entry = next(one for one in entries_of(case) if one.kind is Kind.LIMIT)
    assert EntryWords(case, Words("en")).asks(entry).endswith(expected)
