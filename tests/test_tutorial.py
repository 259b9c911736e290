"""Whoever copies the tutorial's blocks in order gets what the tutorial says."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from optimizer.analysis.verdicts import Verdict
from tests.following.blocks import ROOT, blocks_of, rows_of
from tests.following.followed import Followed, follow
from tests.following.planner import CASE, Planner, put_entries, put_rows

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
BLOCKS = [*blocks_of(PAGE)]
ONE, TWO, DEARER = "phuong-an-1", "phuong-an-2", "phuong-an-1-gia"
RUN_ONE = f"optimizer run my-case/{ONE}.yaml"
WORDS = {"hiện có": "existing", "dự kiến": "candidate"}
After = Callable[[int], Planner]


def told(words: str) -> bool:
    """Whether the page says so, wherever its lines break."""
    return words in " ".join(PAGE.split())


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    folder = tmp_path_factory.mktemp("tutorial")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "110")
        return follow(BLOCKS, folder)


@pytest.fixture
def after(followed: Followed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> After:
    """A planner with a case as it is after a chapter, free to change it."""
    monkeypatch.chdir(tmp_path)

    def planner(chapter: int) -> Planner:
        shutil.copytree(followed.case_after(chapter), CASE)
        return Planner()

    return planner


def contents(case: Path) -> dict[str, Any]:
    """The entries of a case's files and the rows of its sheets; reasons left out."""
    found: dict[str, Any] = {}
    for path in case.glob("*.yaml"):
        found[path.name] = entries = yaml.safe_load(path.read_text("utf-8"))
        for limit in entries.get("limits", []):
            limit.pop("why", None)
    for sheet in openpyxl.load_workbook(case / "case.xlsx").worksheets:
        found[sheet.title] = [
            [WORDS.get(str(cell), cell) for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
    return found


def test_every_block_is_followed() -> None:
    assert {block.kind for block in BLOCKS} == {"commands", "yaml", "table", "text"}
    for block in BLOCKS:
        lines = block.text.splitlines()
        if block.kind == "commands":
            assert all(line.startswith("optimizer ") for line in lines)
        if block.kind == "yaml":
            assert lines[0].startswith("# my-case/")
        copied = lines[0].startswith(("| id |", "| cluster |"))
        if block.kind == "table" and not copied:
            assert lines[0] == "| file | for |"  # of the new case, looked at below


def test_commands_end_well_where_nothing_else_is_said(followed: Followed) -> None:
    codes = {
        chapter: [one.code for one in ran] for chapter, ran in followed.ran.items()
    }
    told_of = {2: [2, 0, 0], 6: [3, 0, 3]}
    assert codes == {chapter: [0] * len(codes[chapter]) for chapter in codes} | told_of
    assert told("Errors must be corrected")
    assert told("With exit code 3 this is a result")
    assert "warning:" not in followed.printed


def test_what_is_shown_as_printed_is_printed(followed: Followed) -> None:
    assert sum(block.kind == "text" for block in BLOCKS) > 4
    assert followed.unlike == []


def test_a_new_case_has_the_files_listed(followed: Followed) -> None:
    (files,) = (block for block in BLOCKS if block.text.startswith("| file |"))
    there = {path.name for path in followed.case_after(1).iterdir()}
    assert {row["file"] for row in rows_of(files.text)} == there
    assert "Phương án 1 ·" in followed.ran[1][1].text


def test_a_slip_put_right_leaves_the_new_case(followed: Followed) -> None:
    after, new = (contents(followed.case_after(chapter)) for chapter in (2, 1))
    # What the chapter writes down of reports changes nothing else.
    assert len(after["base.yaml"].pop("published")) == 2
    assert after == new


def test_the_first_option_shown_is_that_of_a_new_case(followed: Followed) -> None:
    name = f"{ONE}.yaml"
    assert (
        contents(followed.case_after(3))[name] == contents(followed.case_after(1))[name]
    )
    assert told("In the new case it reads, but for the remarks:")


def test_the_roads_shown_are_those_of_a_new_case(after: After) -> None:
    planner = after(4)
    before = contents(CASE)
    roads, asked, *_ = (block for block in BLOCKS if block.chapter.startswith("5."))
    planner.do(roads)
    planner.do(asked)
    assert contents(CASE) == before


def test_the_tables_come_in_the_order_told(followed: Followed) -> None:
    (ran,) = followed.ran[4]
    headings = (
        "Actions by district",
        "Recommendations",
        "What changes",
        "Lines built",
        "The province",
        "Spending against the budget",
        "Limits and demand",
        "To be confirmed before establishment or expansion",
    )
    first, _, _ = ran.text.partition("\nOption 2 ")
    places = [first.index(f"\n{heading}") for heading in headings]
    assert places == sorted(places)
    assert "Option 1 " in first
    assert told(
        "actions by district; the recommendations; every cluster that changes, with "
        "hectares before and after, and cost; the lines built; the province by period; "
        "spending by fund, with what is carried over; every limit with what is left "
        "(`binding`: nothing); and what the law still asks."
    )


def test_the_options_differ_as_told(followed: Followed) -> None:
    (ran,) = followed.ran[4]
    for option in (ONE, TWO):
        row = ran.last_row(option, "CCN-01")
        assert (row["action"], float(row["area_ha"])) == ("expand", 60)
    assert float(ran.last_row(ONE, "CCN-02")["area_ha"]) == pytest.approx(50)
    assert float(ran.last_row(TWO, "CCN-02")["area_ha"]) == 0
    spent = ran.summary(ONE)["measures"]["cost"]["2026-2030"]
    budget = contents(followed.case_after(4))["base.yaml"]["budget"]
    assert spent == pytest.approx(budget["2026-2030"])
    assert told(
        "Both options expand CCN-01 to 60 ha; option 1 also adds CCN-02 with 50 ha, "
        "and then spends all that the budget has in 2026-2030."
    )


def test_a_reason_names_the_line_told(followed: Followed) -> None:
    (ran,) = followed.ran[4]
    reasons = {
        row["cluster"]: row["reason"] for row in ran.rows(TWO, "recommendations.csv")
    }
    assert "drop ruled out" in reasons["CCN-01"]
    assert "(phuong-an-2.yaml:8 " in reasons["CCN-01"]
    assert told("that CCN-01 is not dropped (phuong-an-2.yaml:8).")


@pytest.mark.parametrize(("investor", "area"), [("", 50), ("no", 0)])
def test_enforced_law_rules_out_what_the_figures_contradict(
    after: After, investor: str, area: float
) -> None:
    planner = after(4)
    put_entries("# my-case/base.yaml\nlaw: {use: nd-303-2026, mode: enforce}\n")
    put_rows("clusters", [{"id": "CCN-02", "investor": investor}])
    ran = planner.run(RUN_ONE)
    assert float(ran.last_row(ONE, "CCN-02")["area_ha"]) == pytest.approx(area)
    assert told("here whether CCN-02 has an investor")
    assert told(
        "With `mode: enforce` actions that the figures contradict are ruled out; what "
        "nobody knows is still only listed."
    )


def test_result_tables_are_what_excel_is_told(followed: Followed) -> None:
    (ran,) = followed.ran[4]
    for name in ("plan.csv", "recommendations.csv", "built_links.csv"):
        assert not ran.files[ONE][name].startswith("\ufeff")
        assert len(ran.rows(ONE, name)[0]) > 1
    assert "." in ran.last_row(ONE, "CCN-01")["area_ha"]
    assert told("are UTF-8 text with commas between columns and decimal points.")


def test_the_cheaper_road_is_built_at_the_cost_stated(
    followed: Followed, after: After
) -> None:
    assert followed.ran[4][0].built(ONE) == {"TUYEN-01": 60}
    planner = after(4)
    put_rows("links", [{"id": "TUYEN-01", "cost": "90"}])
    assert planner.run(RUN_ONE).built(ONE) == {"TUYEN-03": 75}
    assert told("TUYEN-01 is built with it for 60 bn VND.")
    assert told("`cost_per_km: {road: 15}`, 75 bn VND.")
    assert told("Were TUYEN-01 to cost 90, TUYEN-03 would be built.")


def test_clusters_draw_what_is_stated_and_the_line_stated_is_built(
    followed: Followed,
) -> None:
    ran, _, _ = followed.ran[5]
    assert ran.built(ONE) == {"TUYEN-01": 60, "DIEN-02": 20}
    for cluster, leased, drawn in (("CCN-01", 39, 7.8), ("CCN-02", 32.5, 6.5)):
        at_the_end = float(ran.last_row(ONE, cluster)["occupied_ha"])
        assert at_the_end == pytest.approx(leased)
        assert 0.2 * at_the_end == pytest.approx(drawn)
    assert told(
        "CCN-01 has 39 ha leased and draws 7.8 MVA, CCN-02 has 32.5 ha and draws 6.5."
    )


def test_a_trunk_place_that_gives_less_leaves_land_without_tenants(
    followed: Followed,
) -> None:
    before, now, _ = followed.ran[5]
    assert before.at_the_end(ONE, "occupied") == pytest.approx(71.5)
    assert now.at_the_end(ONE, "occupied") == pytest.approx(70)
    assert told("Now 70 ha are leased at the end instead of 71.5.")


def test_as_many_households_are_covered_as_stated(followed: Followed) -> None:
    joined = followed.ran[5][-1]
    assert joined.at_the_end(ONE, "covered") == 520
    assert followed.ran[6][1].at_the_end(TWO, "covered") == 300
    assert told("300 households lie within 10 km of a cluster today, 520 with CCN-02.")


def test_without_a_plan_the_folder_holds_what_is_told(followed: Followed) -> None:
    none, _, _ = followed.ran[6]
    assert none.summary(TWO)["status"] == "infeasible"
    files = ("summary.json", "run.json", "conflict.json")
    assert {*none.files[TWO]} == {*files}
    assert told("now holds {}, {} and {}.".format(*files))


def test_dearer_infrastructure_leaves_as_much_leased_as_told(
    followed: Followed,
) -> None:
    ran, _ = followed.ran[7]
    leased = ran.at_the_end(DEARER, "occupied")
    assert "Option 1, costs up by 20 % ·" in ran.text
    assert told(f"{leased:.1f} ha are leased at the end instead of 70.")
    cases = [contents(followed.case_after(chapter)) for chapter in (6, 7)]
    assert {**cases[0], f"{DEARER}.yaml": cases[1][f"{DEARER}.yaml"]} == cases[1]
    assert told("The tables themselves stay as they are.")


def test_a_change_shown_gives_the_plan_told(after: After) -> None:
    planner = after(6)
    put_entries(
        "# my-case/phuong-an-3.yaml\n"
        "budget: {2026-2030: 135, 2031-2035: 30, carry_over: true}\n"
    )
    ran = planner.run("optimizer run my-case/phuong-an-3.yaml --no-rank")
    assert ran.summary("phuong-an-3")["objective"] == pytest.approx(3047.14, abs=0.01)


def test_verdicts_told_are_those_shown(followed: Followed) -> None:
    (ran,) = followed.ran[4]
    shown = {row["verdict"] for row in ran.rows(ONE, "recommendations.csv")}
    assert shown == {"always"}
    for verdict in Verdict:
        assert f"\n- `{verdict}`: " in PAGE


def test_a_plan_put_right_breaks_no_rule(followed: Followed) -> None:
    wrong, right = followed.ran[10]
    assert "The plan breaks the rules in one way" in wrong.text
    assert "The plan breaks no rule." in right.text
    assert told("It breaks a rule:")


def test_a_larger_budget_brings_what_is_told(followed: Followed) -> None:
    (_, curve) = followed.ran[9]
    assert "5.77" in curve.text
    assert told("From 550 to 1,100 bn VND each further billion adds 5.77")


def test_of_many_futures_shares_and_regrets_are_those_told(followed: Followed) -> None:
    sweep, _, one, _ = followed.ran[11]
    shares = sweep.rows("many", "shares.csv")
    (added,) = (row for row in shares if row["cluster"] == "CCN-02")
    assert (added["action"], float(added["share"])) == ("add", 1)
    assert told("CCN-02 is added in all of them")
    best, sure = sweep.rows("many", "regrets.csv")
    assert (best["best_in"], best["near_in"], best["fails_in"]) == ("53", "62", "1")
    assert told("Plan 1 is best in 53 futures, and within 5 % of the best in 62 of 63")
    assert float(sure["mean_regret"]) == pytest.approx(522.81, abs=0.01)
    assert told("Plan 2 never fails, but loses 522.81 on average")
    assert (sure["fails_in"], sure["worst_run"]) == ("0", "25")
    assert one.last_row("many-25", "CCN-01")["action"] == "expand"
    assert told("--future 25")
