"""Two scenario files, their differences, and the scenarios between them."""

from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from optimizer.domain.sameness import asks_the_same
from optimizer.errors import InputError
from optimizer.reading.differences import leaves, mixed, tree_of
from optimizer.reading.layers import rendered
from optimizer.reading.scenario import read_scenario
from optimizer.reading.switched import Switchboard, switchboard
from tests.reading.cases import CLUSTERS

BASE = """\
title: Một
tables: {clusters: clusters.csv}
periods: [{name: p1, years: 5}, {name: p2, years: 5}]
objective: {maximize: {output: 1}, minimize: {cost: 0.3}}
limits:
  - {id: quota, measure: land, at_most: 200, why: first}
  - {measure: jobs, at_least: 10, period: end}
decisions: [{clusters: A, must: keep}, {clusters: C, must: leave_out}]
budget: {p1: 100, p2: 200}
law: {use: nd-32-2024}
"""


def board(folder: Path, old: str, new: str) -> Switchboard:
    (folder / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    for name, text in (("a", old), ("b", new)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return switchboard(folder / "a.yaml", folder / "b.yaml")


def told(made: Switchboard) -> list[tuple[str, str | None, str | None, int | None]]:
    return [(d.entry, d.old, d.new, d.origin.line) for d in made.differences]


def test_equal_files_differ_in_nothing(tmp_path: Path) -> None:
    assert board(tmp_path, BASE, "# other\n" + BASE).differences == ()


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("at_most: 200", "at_most: 150", ("limits.quota.at_most", "200", "150", 6)),
        ("at_least: 10,", "at_least: 9,", ("limits[1].at_least", "10", "9", 7)),
        ("cost: 0.3", "cost: 0.2", ("objective.minimize.cost", "0.3", "0.2", 4)),
        ("p2: 200}", "p2: 210}", ("budget.p2", "200", "210", 9)),
        ("years: 5}]", "years: 4}]", ("periods.p2.years", "5", "4", 3)),
        (
            "clusters: A, must",
            "clusters: B, must",
            ("decisions[0]", None, "{clusters: B, must: keep}", 8),
        ),
        ("title: Một\n", "title: Hai\n", ("title", "Một", "Hai", 1)),
    ],
)
def test_a_difference_has_its_place_and_both_values(
    tmp_path: Path, was: str, now: str, expected: tuple[object, ...]
) -> None:
    assert BASE.count(was) == 1
    assert told(board(tmp_path, BASE, BASE.replace(was, now)))[0] == expected


def test_what_is_gone_comes_last_with_its_place_in_the_first(tmp_path: Path) -> None:
    new = BASE.replace("budget: {p1: 100, p2: 200}\n", "discount_rate: 6%\n")
    made = board(tmp_path, BASE, new)
    assert told(made) == [
        ("discount_rate", None, "6%", 9),
        ("budget", "{p1: 100, p2: 200}", None, 9),
    ]
    assert [Path(d.origin.file).name for d in made.differences] == ["b.yaml", "a.yaml"]


def test_a_null_is_the_place_of_what_it_takes_away(tmp_path: Path) -> None:
    new = "extends: a.yaml\n\nbudget: null\n"
    made = board(tmp_path, BASE, new)
    assert told(made) == [("budget", "{p1: 100, p2: 200}", None, 3)]
    assert Path(made.differences[0].origin.file).name == "b.yaml"


def test_own_file_comes_before_what_it_extends(tmp_path: Path) -> None:
    (tmp_path / "under.yaml").write_text("discount_rate: 5%\n", encoding="utf-8")
    new = "extends: [a.yaml, under.yaml]\nbudget: {p1: 90}\n"
    assert [one[0] for one in told(board(tmp_path, BASE, new))] == [
        "budget.p1",
        "discount_rate",
    ]


def test_the_order_of_limits_is_no_difference(tmp_path: Path) -> None:
    first, second = BASE.splitlines()[5:7]
    swapped = BASE.replace(f"{first}\n{second}", f"{second}\n{first}")
    assert board(tmp_path, BASE, swapped).differences == ()


def test_the_order_of_assumptions_is_one_difference(tmp_path: Path) -> None:
    one = "{column: jobs_per_ha, times: 2}"
    other = "{column: jobs_per_ha, plus: 1}"
    made = board(
        tmp_path, f"{BASE}assume: [{one}, {other}]\n", f"{BASE}assume: [{other}, {one}]"
    )
    assert [one[0] for one in told(made)] == ["assume"]


def test_a_table_differs_by_its_bytes_and_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "same.csv").write_text(CLUSTERS, encoding="utf-8")
    other = CLUSTERS.replace("A,An,existing,North,50", "A,An,existing,North,55")
    (tmp_path / "other.csv").write_text(other, encoding="utf-8")
    same = BASE.replace("clusters.csv", "same.csv")
    assert board(tmp_path, BASE, same).differences == ()
    made = board(tmp_path, BASE, BASE.replace("clusters.csv", "other.csv"))
    assert [one[0] for one in told(made)] == ["tables.clusters"]
    areas = [
        made.read(switched).scenario.cluster_of["A"].area_ha
        for switched in ([], made.differences)
    ]
    assert areas == [50, 55]


def test_tables_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for name, area in (("one", 50), ("two", 55)):
        (tmp_path / name).mkdir()
        text = CLUSTERS.replace("North,50", f"North,{area}")
        (tmp_path / name / "clusters.csv").write_text(text, encoding="utf-8")
        (tmp_path / name / "plan.yaml").write_text(
            BASE.replace("cost: 0.3", f"cost: {area}"), encoding="utf-8"
        )
    made = switchboard(tmp_path / "one" / "plan.yaml", tmp_path / "two" / "plan.yaml")
    table, weight = made.differences
    assert (table.entry, weight.entry) == ("tables.clusters", "objective.minimize.cost")
    assert made.read([table]).scenario.cluster_of["A"].area_ha == 55
    assert made.read([weight]).scenario.cluster_of["A"].area_ha == 50


def test_entries_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    new = BASE.replace("name: p2", "name: p3").replace("p2: 200", "p3: 200")
    made = board(tmp_path, BASE, new)
    with pytest.raises(InputError):
        made.read([one for one in made.differences if one.entry == "budget.p3"])
    assert made.read(made.differences).scenario.periods[1].name == "p3"


def test_places_are_those_of_the_file_that_says_so(tmp_path: Path) -> None:
    new = "\n\n" + BASE.replace("at_most: 200", "at_most: 150")
    made = board(tmp_path, BASE, new)
    limits = made.read(made.differences[:1]).scenario.limits
    assert {Path(limit.origin.file).name for limit in limits[:2]} == {"b.yaml"}


LINES = (
    ("at_most: 200", "at_most: 180"),
    ("at_least: 10,", "at_least: 5,"),
    ("cost: 0.3", "cost: 0.1"),
    ("p1: 100", "p1: 70"),
    ("{clusters: A, must: keep}, ", ""),
    ("clusters: C, must: leave_out", "clusters: C, must: add"),
    ("  - {measure: jobs, at_least: 10, period: end}\n", ""),
    ("title: Một", "discount_rate: 3%"),
    ("budget:", "actions: {keep: {}, add: {}}\nbudget:"),
)


@pytest.mark.parametrize("seed", range(20))
def test_no_switch_gives_the_first_and_all_give_the_other(
    tmp_path: Path, seed: int
) -> None:
    dice = Random(seed)
    texts = []
    for _ in "ab":
        text = BASE
        for was, now in dice.sample(LINES, dice.randrange(5)):
            text = text.replace(was, now)
        texts.append(text)
    made = board(tmp_path, *texts)
    for switched, name in (((), "a"), (made.differences, "b")):
        own = read_scenario(tmp_path / f"{name}.yaml").scenario
        assert asks_the_same(made.read(switched).scenario, own)
    for some in combinations(made.differences, 2):
        if len(made.differences) > 2:
            assert_mixed(made, {one.path for one in some})


def assert_mixed(made: Switchboard, paths: set[tuple[str | int, ...]]) -> None:
    """What is switched, and no more, is as in the other file."""
    root = mixed(made.tree, paths)
    again = tree_of(root, made.other.root, lambda _, node: rendered(node))
    left = {leaf.shown for leaf in leaves(again)}
    indexed = {one.entry for one in made.differences if one.path not in paths}
    assert len(left) == len(indexed)
