"""Columns of the ranking sort as people would: names by alphabet, words by meaning."""

from dataclasses import replace

from optimizer.analysis.verdicts import Verdict
from optimizer.domain.pathway import Headline
from optimizer.reporting.content.reported import tables_of
from optimizer.reporting.record import Run
from optimizer.reporting.webpage.both import EN, VI
from optimizer.reporting.webpage.ranked import VERDICTS, RankingView, ranking_view
from tests.reporting import hand_made
from tests.reporting.webpage.cases import full, priced


def view(run: Run) -> RankingView:
    vi, en = (tables_of(run, words)["recommendations"] for words in (VI, EN))
    return ranking_view(run.scenario, vi, en, VI)


def named(*names: str) -> Run:
    run = full()
    clusters = tuple(
        replace(one, name=name, district=name)
        for one, name in zip(run.scenario.clusters, names, strict=True)
    )
    scenario = replace(run.scenario, clusters=clusters)
    return replace(run, reading=replace(run.reading, scenario=scenario))


def in_order(found: RankingView, key: str) -> list[str]:
    column = [one.key for one in found.headings].index(key)
    rows = sorted(found.rows, key=lambda row: row.places[column] or 0)
    assert all(row.places[column] is not None for row in rows)
    return [getattr(row, key) for row in rows]


def test_names_sort_by_the_vietnamese_alphabet() -> None:
    found = view(named("Đông", "Dũng", "Ân", "An"))
    assert in_order(found, "name") == ["An", "Ân", "Dũng", "Đông"]
    assert in_order(found, "district") == ["An", "Ân", "Dũng", "Đông"]
    assert [one.value for one in found.districts] == ["An", "Ân", "Dũng", "Đông"]


def test_actions_and_verdicts_sort_by_what_they_mean() -> None:
    run = priced(hand_made.scenario())
    assert run is not None
    found = view(run)
    order = [str(one) for one in Headline]
    actions = in_order(found, "action")
    assert actions == sorted(actions, key=order.index)
    verdicts = in_order(found, "verdict")
    assert verdicts == sorted(verdicts, key=VERDICTS.index)


def test_every_verdict_that_a_ranking_gives_can_be_sorted() -> None:
    known = {f"verdict_{one.name.lower()}" for one in Verdict}
    assert known == set(VERDICTS)


def test_filters_offer_what_occurs_with_its_count() -> None:
    found = view(full())
    offered = {one.value: one.count for one in found.actions}
    assert offered == {"expand": 1, "drop": 1, "add": 1, "leave_out": 1}
    assert {one.value: one.count for one in found.districts} == {"Bắc": 2, "Nam": 2}


def test_what_is_empty_sorts_last() -> None:
    found = view(full())
    column = [one.key for one in found.headings].index("period")
    by_action = {row.action: row.places[column] for row in found.rows}
    # The candidate that is left out has no period.
    assert by_action["leave_out"] == max(
        place for place in by_action.values() if place is not None
    )
