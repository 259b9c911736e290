"""Plans made by people: what their rows say, and what is wrong with them."""

from pathlib import Path

import pytest

from optimizer.domain.pathway import Action, Headline
from optimizer.errors import InputError
from optimizer.reading.people_plan import PeoplePlan, read_people_plan
from tests.reading.cases import scenario_of
from tests.reading.workbooks import packed

KEEP, EXPAND, GONE = Action.KEEP, Action.EXPAND, Action.GONE
ADD, WAIT, DROP = Action.ADD, Action.WAIT, Action.DROP
ACTIONS = "actions: {keep: {}, expand: {}, reduce: {}, drop: {}, add: {}}\n"


def read(folder: Path, text: str, name: str = "plan.csv") -> PeoplePlan:
    """A plan for A (50 ha), B (40 ha) and the candidate C, over two periods."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_people_plan(str(folder / name), scenario_of(folder, ACTIONS))


def told(folder: Path, *rows: str) -> list[str]:
    """What is wrong, each with its line and column."""
    with pytest.raises(InputError) as error:
        read(folder, "\n".join(["cluster,action,area_ha,period", *rows, ""]))
    return [
        f"{one.origin.line} {one.origin.entry}: {one.what} {one.expected} {one.hint}"
        for one in error.value.problems
    ]


def actions(plan: PeoplePlan, cluster: str) -> set[tuple[Action, ...]]:
    return {one.actions for one in plan.stated.courses[cluster].pathways}


def test_a_headline_leaves_its_time_and_hectares_open(tmp_path: Path) -> None:
    plan = read(tmp_path, "cluster,action\nA,expand\nB,drop\nC,leave_out\n")
    a = plan.stated.courses["A"]
    assert a.headlines == (Headline.EXPAND,)
    assert {one.period for one in a.pathways} == {0, 1}
    assert a.area_ha == {}
    assert (a.origin.line, a.origin.file) == (2, str(tmp_path / "plan.csv"))
    assert actions(plan, "B") == {(DROP, GONE), (KEEP, DROP)}
    assert actions(plan, "C") == {(WAIT, WAIT)}
    assert plan.warnings == ()


def test_a_period_is_the_one_in_which_it_happens(tmp_path: Path) -> None:
    text = "cluster,action,area_ha,period\nA,expand,60,2021-2025\nB,keep,,2026-2030\n"
    plan = read(tmp_path, text)
    assert actions(plan, "A") == {(EXPAND, KEEP), (EXPAND, EXPAND)}
    assert plan.stated.courses["A"].area_ha == {1: 60.0}
    assert actions(plan, "B") == {(KEEP, KEEP)}


def test_a_row_for_each_period_says_what_happens_in_it(tmp_path: Path) -> None:
    """As plan.csv does, other columns and the areas that actions say included."""
    text = """\
cluster,period,action,area_ha,added_ha,built_ha,occupied_ha,cost
A,2021-2025,keep,50,0,50,20,0
A,2026-2030,expand,61.25,11.25,50,20,1
B,2021-2025,drop,0,0,0,0,0
B,2026-2030,gone,0,0,0,0,0
C,2021-2025,add,15,15,15,5,1
C,2026-2030,keep,15,0,15,5,0
"""
    plan = read(tmp_path, text)
    assert actions(plan, "A") == {(KEEP, EXPAND)}
    assert plan.stated.courses["A"].area_ha == {1: 61.25}
    assert actions(plan, "B") == {(DROP, GONE)}
    assert plan.stated.courses["B"].area_ha == {}
    assert actions(plan, "C") == {(ADD, KEEP)}
    assert plan.stated.courses["C"].area_ha == {0: 15.0}


def test_vietnamese_words_and_decimal_commas_are_read(tmp_path: Path) -> None:
    text = (
        "\ufeffCụm;Hành động;Diện tích (ha);Giai đoạn\n"
        "A;Mở rộng;62,5;2026-2030\nB;rút khỏi phương án;;\nC;không bổ sung;;\n"
    )
    plan = read(tmp_path, text)
    assert plan.stated.courses["A"].area_ha == {1: 62.5}
    headlines = [one.headlines for one in plan.stated.courses.values()]
    assert headlines == [(Headline.EXPAND,), (Headline.DROP,), (Headline.LEAVE_OUT,)]


def test_a_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plans.xlsx"
    rows = [["cluster", "action"], ["A", "keep"]]
    path.write_bytes(packed({"Other": [["x"]], "Option 2": rows}))
    plan = read_people_plan(f"{path}#Option 2", scenario_of(tmp_path, ACTIONS))
    assert list(plan.stated.courses) == ["A"]


def test_clusters_that_are_not_named_are_told(tmp_path: Path) -> None:
    plan = read(tmp_path, "cluster,action\nB,keep\nA,\n")
    assert list(plan.stated.courses) == ["B"]
    (warning,) = plan.warnings
    assert "2 clusters are not named" in warning.what
    assert "A, C" in warning.what


def test_a_name_that_run_wrote_with_a_quote_is_known(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha\n=A,An,existing,50\n"
    (tmp_path / "plan.csv").write_text("cluster,action\n'=A,keep\n", encoding="utf-8")
    scenario = scenario_of(tmp_path, clusters=clusters)
    plan = read_people_plan(str(tmp_path / "plan.csv"), scenario)
    assert list(plan.stated.courses) == ["=A"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("D,keep,,", '2 cluster: the case has no cluster "D".'),
        ("Bin,keep,,", 'Did you mean "B"?'),
        ("A,expnd,60,", 'Did you mean "expand"?'),
        ("A,expand,sixty,", '2 area_ha: "sixty" is not a number.'),
        ("A,expand,-5,", '2 area_ha: "-5" is negative'),
        ("A,expand,60,2026", '2 period: there is no period "2026".'),
        ("C,keep,,", "2 action: C is a candidate; its action cannot be keep. add or"),
        ("B,add,20,", "B is an existing cluster; its action cannot be add."),
        (",keep,,", "2 cluster: no cluster is named"),
        ("A,,60,", "2 action: A has area_ha here, but no action."),
        ("A,expand,45,", "2 area_ha: A would have 45 ha, 50 before: expanding adds"),
        ("A,reduce,55,", "reducing gives land back"),
        ("A,keep,55,", "keeping changes no area"),
        ("A,drop,55,", "it has no area outside the plan"),
    ],
)
def test_a_wrong_row_is_told(tmp_path: Path, row: str, expected: str) -> None:
    assert expected in told(tmp_path, row)[0]


def test_rows_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    found = told(
        tmp_path, "A,keep,,", "A,drop,,", "B,keep,,2021-2025", "B,gone,,2026-2030"
    )
    assert any("3 : A is named twice, and row 2 says another" in one for one in found)
    assert any(
        "5 action: B is an existing cluster; it cannot keep, then gone." in one
        for one in found
    )


def test_rows_that_say_the_same_are_a_warning(tmp_path: Path) -> None:
    plan = read(tmp_path, "cluster,action\nA,keep\nB,keep\nC,add\nA,keep\n")
    (warning,) = plan.warnings
    assert "A has 2 rows that say the same" in warning.what


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    assert len(told(tmp_path, "D,keep,,", "A,expnd,,", "C,keep,,", "B,keep,x,")) == 4


def test_a_plan_that_says_nothing_is_refused(tmp_path: Path) -> None:
    (only,) = told(tmp_path, "A,,,")
    assert "says nothing of any cluster" in only
