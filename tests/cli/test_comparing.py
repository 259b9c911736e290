"""`optimizer compare` on small cases whose causes are known."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli import comparing
from optimizer.cli.app import app

CLUSTERS = """\
id,name,status,district,area_ha,min_ha,max_ha,clearance_cost_per_ha,infra_cost_per_ha,output_per_ha,quality
A,An,existing,North,20,20,20,,,1,sourced
B,Bình,candidate,North,,10,10,1,2,3,sourced
C,Cam,candidate,South,,10,10,1,2,2,estimated
"""
BASE = """\
title: {vi: Gốc, en: Base}
tables: {clusters: clusters.csv}
periods: [{name: p1, years: 1}]
defaults: {fill: 1}
objective: {maximize: {output: 1}}
budget: {p1: 60}
"""


@pytest.fixture(autouse=True)
def _in_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    Path("clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    Path("base.yaml").write_text(BASE, encoding="utf-8")


def scenario(name: str, text: str) -> None:
    Path(f"{name}.yaml").write_text(f"extends: base.yaml\n{text}\n", encoding="utf-8")


def compare(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["compare", *arguments])
    return result.exit_code, result.stdout, result.stderr


def causes(text: str, *options: str) -> list[tuple[list[str], list[str]]]:
    """Entries switched in one step and clusters that change, for base and another."""
    scenario("other", text)
    code, out, _ = compare("base.yaml", "other.yaml", "--json", *options)
    assert code == 0
    (found,) = json.loads(out)["causes"]
    assert found["complete"]
    return [
        (
            [f"{e['entry']}@{e['line']}" for e in step["entries"]],
            [change["cluster"] for change in step["changes"]],
        )
        for step in found["steps"]
    ]


def test_a_smaller_budget_drops_the_cluster_that_earns_less() -> None:
    assert causes("title: Other\nbudget: {p1: 30}") == [
        (["title@2"], []),
        (["budget.p1@3"], ["C"]),
    ]


def test_two_entries_that_only_together_change_something() -> None:
    text = (
        "limits: [{id: n, measure: clusters, at_most: 3}]\n"
        "relations: [{at_most_one_of: [B, C]}]"
    )
    assert causes(text) == [(["limits.n@2"], []), (["relations[0]@3"], ["C"])]


def test_a_lock_an_assumption_and_a_weight_have_their_own_changes() -> None:
    text = (
        "decisions: [{clusters: C, must: leave_out}]\n"
        "assume: [{column: output_per_ha, set: 0, where: {id: B}}]\n"
        "objective: {minimize: {cost: 1}}"
    )
    assert causes(text) == [
        (["decisions[0]@2"], ["C"]),
        (["assume[0]@3"], []),
        (["objective.minimize@4"], ["B"]),
    ]


def test_another_table_is_one_entry() -> None:
    other = CLUSTERS.replace(
        "B,Bình,candidate,North,,10,10,1", "B,Bình,candidate,North,,10,10,9"
    )
    Path("dear.csv").write_text(other, encoding="utf-8")
    assert causes("tables: {clusters: dear.csv}") == [(["tables.clusters@2"], ["B"])]


def test_entries_that_need_each_other_are_switched_together() -> None:
    assert causes("periods: [{name: p2, years: 1}]\nbudget: {p1: null, p2: 30}") == [
        (["periods@2", "budget@3"], ["B", "C"])
    ]


def test_a_budget_said_in_another_way_is_one_entry() -> None:
    text = (
        "budget:\n"
        "  p1: null\n"
        "  funds: {province: {p1: 30}}\n"
        "  pays: {infrastructure: {province: 1}, clearance: {province: 1},"
        " fixed: {province: 1}, drop: {province: 1}}"
    )
    assert causes(text) == [(["budget@2"], ["C"])]


def test_scenarios_are_ranked_and_shown_side_by_side() -> None:
    scenario("less", "budget: {p1: 30}")
    code, out, err = compare("less.yaml", "base.yaml")
    assert code == 0
    scenarios, _, rest = out.partition("At the end of the last period")
    assert scenarios.index("base") < scenarios.index("less")
    assert "≈" in rest
    assert "less.yaml:" not in out.split("Clusters with which")[0]
    assert "base.yaml:6" in out
    assert "C  leave out → add ≈10.0 p1" in out.replace("add 10.0", "add ≈10.0")
    assert err == ""
    assert max(map(len, out.splitlines())) <= 100


def test_vietnamese_has_every_word() -> None:
    scenario("less", "budget: {p1: 30}")
    _, out, _ = compare("base.yaml", "less.yaml", "--lang", "vi")
    assert "Các phương án" in out
    assert "không bổ sung" in out


def test_what_is_wrong_or_without_a_plan_is_shown_and_the_rest_compared() -> None:
    scenario("wrong", "limits: [{measure: lnad, at_most: 1}]")
    scenario("none", "limits: [{measure: land, at_least: 999}]")
    scenario("less", "budget: {p1: 30}")
    code, out, err = compare("wrong.yaml", "none.yaml", "base.yaml", "less.yaml")
    assert code == 2
    assert "wrong input" in out
    assert "no plan exists" in out
    assert "What makes D act otherwise than C" in out
    assert "wrong.yaml:2" in err
    assert compare("none.yaml", "base.yaml")[0] == 3


def test_no_causes_leaves_them_out() -> None:
    scenario("less", "budget: {p1: 30}")
    _, out, _ = compare("base.yaml", "less.yaml", "--no-causes")
    assert "leave out" in out
    assert "What makes" not in out


@pytest.mark.parametrize("paths", [["base.yaml"], ["base.yaml"] * 13])
def test_a_number_of_scenarios_that_cannot_be_compared_is_told(
    paths: list[str],
) -> None:
    code, _, err = compare(*paths)
    assert code == 2
    assert "from 2 to 12" in err


def test_out_writes_what_was_shown_and_replaces_it() -> None:
    scenario("less", "budget: {p1: 30}")
    for _ in range(2):
        assert compare("base.yaml", "less.yaml", "--out", "cmp")[0] == 0
    assert sorted(path.name for path in Path("cmp").iterdir()) == [
        "actions.csv",
        "causes.csv",
        "compare.json",
        "measures.csv",
        "run.json",
        "scenarios.csv",
    ]
    assert [path.name for path in Path().glob("cmp*")] == ["cmp"]
    rows = Path("cmp/causes.csv").read_text(encoding="utf-8").splitlines()
    assert rows[1].startswith(
        "B,less,1,less.yaml,2,budget.p1,60,30,C,False,add,p1,10.0"
    )


def test_the_order_of_rows_changes_no_byte(tmp_path: Path) -> None:
    scenario("less", "budget: {p1: 30}")
    _, before, _ = compare("base.yaml", "less.yaml", "--json")
    head, *rows = CLUSTERS.splitlines()
    text = "\n".join([head, *reversed(rows)])
    (tmp_path / "clusters.csv").write_text(text, encoding="utf-8")
    assert compare("base.yaml", "less.yaml", "--json")[1] == before


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    Path("in").mkdir()
    Path("in/clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    Path("in/base.yaml").write_text(BASE.replace("60", "30"), encoding="utf-8")
    _, out, _ = compare("base.yaml", "in/base.yaml")
    assert "in/base.yaml" in out.splitlines()[4] + out.splitlines()[5]


def test_ctrl_c_shows_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario("less", "budget: {p1: 30}")
    asked = []

    def read(path: str) -> object:
        asked.append(path)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return original(path)

    original = comparing.read_scenario
    monkeypatch.setattr(comparing, "read_scenario", read)
    code, out, err = compare("base.yaml", "less.yaml", "base.yaml")
    assert code == 1
    assert out.count("not run") == 2
    assert "Stopped" in err


def test_a_warning_that_scenarios_share_is_told_once() -> None:
    measure = "measures: {rice: {column: rice, per: hectare_added}}\n"
    Path("base.yaml").write_text(BASE + measure, encoding="utf-8")
    table = CLUSTERS.replace("quality\n", "quality,rice\n")
    Path("clusters.csv").write_text(table, encoding="utf-8")
    scenario("less", "budget: {p1: 30}")
    _, _, err = compare("base.yaml", "less.yaml")
    assert err.count("rice is blank for 3 clusters") == 1
