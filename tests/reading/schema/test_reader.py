"""Entries that are wrong: each is named with its place, what was expected, a hint."""

from pathlib import Path

import pytest

from tests.reading.cases import (
    SCENARIO,
    problems_of,
    refused,
    scenario_of,
    shown,
    write_case,
)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            "limts: []\n",
            'plan.yaml:8:1  limts: "limts" is no key that can stand at the top',
        ),
        ("limts: []\n", 'Did you mean "limits"?'),
        (
            "limits:\n  - {measure: land, at_most: 3, wher: {id: A}}\n",
            'plan.yaml:9:33  limits[0].wher: "wher" is no key that can stand here. '
            "Expected one of id, measure, over, at_most, at_least, period, by, where, "
            'change, why. Did you mean "where"?',
        ),
        (
            "limits: [{measure: land, at_most: 3 hc}]\n",
            'plan.yaml:8:35  limits[0].at_most: "3 hc" has an unknown unit, "hc".',
        ),
        (
            "limits: [{measure: land, at_most: [3]}]\n",
            "plan.yaml:8:26  limits[0].at_most: a list stands here. Expected an "
            "amount, or a map of groups or periods to amounts.",
        ),
        (
            "limits: [{measure: land}]\n",
            "limits[0]: the limit has no amount. Expected at_most or at_least",
        ),
        (
            "limits: {measure: land, at_most: 3}\n",
            "limits: a map stands here. Expected a list. Begin each item with a dash.",
        ),
        ("limits: [land]\n", 'limits[0]: "land" stands here. Expected a map such as'),
        ("limits: [~]\n", "limits[0]: the item is empty. Delete the dash."),
        (
            "budget: {2021-2025: 800 ha}\n",
            'plan.yaml:8:21  budget.2021-2025: "800 ha" is an area; expected an amount '
            "of money",
        ),
        (
            "discount_rate: 6\n",
            'discount_rate: "6" is out of range. Expected a share from 0 to 1, such as '
            '0.65 or "65%".',
        ),
        ("solve: {time_limit: 0}\n", 'solve.time_limit: "0" is out of range.'),
        (
            "relations: [{if: A}]\n",
            'relations[0]: "then" is missing. Expected a map such as {if: A, then: B}.',
        ),
        (
            "relations: [{if: A, drop: B}]\n",
            "relations[0]: this is not one relation. Expected one of "
            "{at_most_one_of: [A, B]}, {if: A, then: B} and {drop: [A, C], moves_to: "
            "D}.",
        ),
        (
            "decisions: [{clusters: A, must: xpand}]\n",
            'decisions[0].must: "xpand" is not known here. Expected one of keep, '
            'expand, reduce, drop, add, leave_out. Did you mean "expand"?',
        ),
        (
            "decisions: [{clusters: A, must: keep, must_not: drop}]\n",
            "decisions[0]: both of must and must_not is given.",
        ),
        (
            "decisions: [{clusters: A, must_not: drop, by: 2021-2025}]\n",
            "decisions[0]: by belongs to must, not to must_not.",
        ),
        ("actions: {grow: {}}\n", 'actions.grow: "grow" is no key that can stand'),
        (
            "actions: {expand: yes}\n",
            'actions.expand: "yes" stands here. Expected a map such as {min_step: 5}.',
        ),
        (
            "measures: {m: {column: area_ha, per: hectare}}\n",
            'measures.m.per: "hectare" is not known here. Expected one of cluster_open',
        ),
        ("measures: {m: {terms: []}}\n", "measures.m.terms: the list is empty."),
        (
            "assume: [{column: fill, times: 2, set: 3}]\n",
            "assume[0]: 2 of times, plus and set are given.",
        ),
        (
            "assume: [{column: fill}]\n",
            "assume[0]: none of times, plus and set is given.",
        ),
        (
            "defaults: {fill: 40 km}\n",
            'defaults.fill: "40 km" is a length; expected a share such as "15%".',
        ),
    ],
)
def test_a_wrong_entry_is_told(tmp_path: Path, entries: str, expected: str) -> None:
    assert any(expected in error for error in refused(tmp_path, entries))


@pytest.mark.parametrize(
    ("objective", "expected"),
    [
        (
            "{maximize: {output: 1}, balance: {jobs: 1}}",
            "objective: the objective has several forms.",
        ),
        ("{}", "objective: the objective names no measure."),
        ("{maximize: {output: x}}", 'objective.maximize.output: "x" is not a number.'),
        ("{in_order: [{give_up: 2%}]}", "objective.in_order[0]: the stage has no"),
        ("{maximise: jobs}", 'Did you mean "maximize"?'),
    ],
)
def test_a_wrong_objective_is_told(
    tmp_path: Path, objective: str, expected: str
) -> None:
    text = SCENARIO.replace("{maximize: {output: 1}}", objective)
    problems = problems_of(write_case(tmp_path, text))
    assert any(expected in str(problem) for problem in problems)


@pytest.mark.parametrize("section", ["objective", "tables"])
def test_a_scenario_without_what_it_needs_is_refused(
    tmp_path: Path, section: str
) -> None:
    lines = [line for line in SCENARIO.splitlines() if not line.startswith(section)]
    problems = problems_of(write_case(tmp_path, "\n".join(lines)))
    assert f"{section}: the scenario has no such entry." in str(problems[0])


def test_a_duplicate_key_is_an_error(tmp_path: Path) -> None:
    errors = refused(tmp_path, "discount_rate: 6%\ndiscount_rate: 7%\n")
    assert "plan.yaml:9" in errors[0]
    assert "discount_rate" in errors[0]


def test_problems_of_all_parts_are_reported_together(tmp_path: Path) -> None:
    entries = (
        "limits:\n"
        "  - {measure: lnad, at_most: 3}\n"
        "  - {measure: land, at_most: x}\n"
        "solve: {gap: wide}\n"
        "budget: {2021: 5}\n"
    )
    clusters = "id,name,status,area_ha,leased_ha\nA,An,existing,x,1\nA,B,candidate,,\n"
    errors = "\n".join(refused(tmp_path, entries, clusters=clusters))
    for part in (
        '"lnad" is no measure',
        "limits[1].at_most",
        "solve.gap",
        '"2021" is no period',
        "clusters.csv:2",
        'the id "A" is already',
    ):
        assert part in errors


def test_a_broken_item_does_not_move_its_neighbours(tmp_path: Path) -> None:
    entries = "limits:\n  - {measure: land}\n  - {measure: lnad, at_most: 3}\n"
    errors = refused(tmp_path, entries)
    assert any("plan.yaml:10" in one and "limits[1].measure" in one for one in errors)


def test_a_broken_measure_is_not_reported_as_unknown_too(tmp_path: Path) -> None:
    entries = "measures: {m: {per: x}}\nlimits: [{measure: m, at_most: 3}]\n"
    assert len(refused(tmp_path, entries)) == 1


def test_problems_come_in_the_order_of_their_lines(tmp_path: Path) -> None:
    path = write_case(tmp_path, SCENARIO + "solve: {gap: x}\nlimits: [{at_most: 1}]\n")
    lines = [problem.origin.line for problem in problems_of(path)]
    assert lines == [8, 9]


def test_words_for_yes_and_names_like_numbers_are_read(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,district,area_ha,leased_ha\n"
        "01,NO,existing,2025,10,1\nNO,yes,existing,2026,10,1\n"
    )
    entries = (
        "limits:\n"
        "  - {measure: land, at_least: 5, change: có, where: NO}\n"
        "  - {measure: land, by: district, at_most: {2025: 10}}\n"
        "relations: [{if: 01, then: NO}]\n"
    )
    scenario = scenario_of(tmp_path, entries, clusters=clusters)
    assert scenario.limits[0].change
    assert scenario.limits[0].members == {"NO"}
    assert scenario.limits[-1].group == "2025"
    assert [cluster.name for cluster in scenario.clusters] == ["NO", "yes"]


def test_a_map_with_several_unknown_keys_names_each(tmp_path: Path) -> None:
    problems = problems_of(write_case(tmp_path, SCENARIO + "solve: {gab: 1, lmit: 2}"))
    assert [line.split()[1] for line in shown(tmp_path, list(problems))] == [
        "solve.gab:",
        "solve.lmit:",
    ]


@pytest.mark.parametrize(
    ("entries", "parts"),
    [
        (
            "limits: [{measure: lnad, at_most: 12 hc, period: x}]\n",
            ['"12 hc" has', '"lnad" is no measure', '"x" is no period'],
        ),
        (
            "limits: [{measure: land, by: district, at_most: {Nort: 3, South: y}}]\n",
            ['"y" is not a number', 'no cluster has "Nort"'],
        ),
        (
            "demand: {by: distrct, hectares: {North: y}}\n",
            ['"y" is not a number', '"distrct" is no column'],
        ),
        (
            "budget: {2021-2025: -3, 2026-203: 4, carry_over: perhaps}\n",
            ['"-3" is out of range', '"perhaps" is neither', '"2026-203" is no period'],
        ),
        (
            "budget: {funds: {a: {2021-2025: 1, 2026-2030: 1}}, "
            "pays: {clearance: {a: y}, fixd: {a: 1}, drop: {b: 1}}}\n",
            ['"y" is not a number', '"fixd" is no kind', '"b" is no fund'],
        ),
        (
            "obligations: [{column: wastewatr, by: 2021, fixed_cost: -8}]\n",
            ['"-8" is out of range', '"wastewatr" is no column', '"2021" is no period'],
        ),
        (
            "preferences: [{clusters: Q, action: keep, bonus: much}]\n",
            ['"much" is not a number', 'no cluster has the id "Q"'],
        ),
    ],
)
def test_names_beside_a_wrong_number_are_checked_too(
    tmp_path: Path, entries: str, parts: list[str]
) -> None:
    errors = refused(tmp_path, entries)
    for part in parts:
        assert len([error for error in errors if part in error]) == 1
    assert len(errors) == len(parts)


def test_names_beside_a_missing_number_are_checked_too(tmp_path: Path) -> None:
    first, second = refused(tmp_path, "preferences: [{clusters: Q, action: keep}]\n")
    assert 'preferences[0]: "bonus" is missing.' in first
    assert 'no cluster has the id "Q"' in second


def test_measures_beside_a_wrong_weight_are_checked_too(tmp_path: Path) -> None:
    goal = "{maximize: {jobz: 1, output: x}}"
    text = SCENARIO.replace("{maximize: {output: 1}}", goal)
    errors = shown(tmp_path, list(problems_of(write_case(tmp_path, text))))
    assert len(errors) == 2
    assert '"jobz" is no measure' in errors[0]
    assert '"x" is not a number' in errors[1]


def test_a_second_period_of_a_name_is_told_beside_a_wrong_length(
    tmp_path: Path,
) -> None:
    periods = "periods: [{name: a, years: x}, {name: a, years: 2}]\n"
    text = f"tables: {{clusters: clusters.csv}}\n{periods}objective: {{maximize: jobs}}"
    problems = problems_of(write_case(tmp_path, text + "\nlaw: {use: nd-32-2024}\n"))
    errors = shown(tmp_path, [one for one in problems if one.severity == "error"])
    assert len(errors) == 2
    assert '"a" is already the name of a period' in errors[1]
