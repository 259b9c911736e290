"""`optimizer explain` on a small case."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli import explaining
from optimizer.cli.app import app

CLUSTERS = """\
id,name,status,district,area_ha,max_ha,industrial_share,leased_ha,output_per_ha
A,Cụm A,existing,Bắc,30,60,0.5,10,20
B,Cụm B,candidate,Bắc,,40,0.5,,20
"""
SCENARIO = """\
tables: {clusters: clusters.csv}
defaults: {infra_cost_per_ha: 5, fixed_cost: 10}
budget: {plan: 120}
limits: [{id: quota, measure: land, at_most: 60}]
actions: {keep: {}, expand: {}, add: {}}
objective: {maximize: {output: 1}, minimize: {cost: 0.1}}
"""


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    (tmp_path / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(SCENARIO, encoding="utf-8")
    return tmp_path


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["explain", *arguments])


def test_a_cluster_is_explained_and_nothing_is_written(case: Path) -> None:
    result = explain("a.yaml", "cum b")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("B Cụm B · candidate · Bắc")
    assert "Where the action changes" in result.stdout
    assert "quota: land in the plan" in result.stdout
    assert sorted(path.name for path in case.iterdir()) == ["a.yaml", "clusters.csv"]


def test_the_same_call_says_the_same(case: Path) -> None:
    one, other = explain("a.yaml", "A", "--json"), explain("a.yaml", "A", "--json")
    assert one.stdout == other.stdout
    made = json.loads(one.stdout)
    assert (made["exit"], made["cluster"]) == (0, "A")
    assert made["flips"]


def test_flip_points_can_be_left_out(case: Path) -> None:
    made = json.loads(explain("a.yaml", "A", "--no-flips", "--json").stdout)
    assert (made["flips"], made["interrupted"]) == ([], False)
    assert made["prices"]


def test_vietnamese_on_request(case: Path) -> None:
    result = explain("a.yaml", "A", "--no-flips", "--lang", "vi")
    assert "Mất bao nhiêu nếu chọn từng hành động" in result.stdout


def test_an_unknown_cluster_is_wrong_input_and_nothing_is_solved(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explaining, "solve", None)
    result = explain("a.yaml", "Cụm C")
    assert result.exit_code == 2
    assert "Nearest: A Cụm A; B Cụm B" in result.stderr


def test_a_wrong_scenario_is_wrong_input(case: Path) -> None:
    (case / "a.yaml").write_text(SCENARIO + "limit: []\n", encoding="utf-8")
    result = explain("a.yaml", "A")
    assert result.exit_code == 2
    assert "a.yaml:7" in result.stderr


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "decisions: [{clusters: A, must: drop}]\n",
            "nothing is left to do with it:\n    a decision says: must drop",
        ),
        (
            "decisions: [{clusters: B, must_not: [add, leave_out]}]\n",
            "Nothing is left to do with B.",
        ),
        (
            "relations: [{at_most_one_of: [A, B]}]\n"
            "decisions: [{clusters: B, must: add}]\n",
            "Open to A Cụm A by itself: keep, expand.",
        ),
    ],
)
def test_without_a_plan_the_part_of_the_cluster_is_told(
    case: Path, entry: str, told: str
) -> None:
    (case / "a.yaml").write_text(SCENARIO + entry, encoding="utf-8")
    result = explain("a.yaml", "A")
    assert result.exit_code == 3, result.stderr
    assert told in result.stderr
    assert result.stdout == ""


def test_without_a_plan_a_program_is_told_too(case: Path) -> None:
    lock = "decisions: [{clusters: A, must: drop}]\n"
    (case / "a.yaml").write_text(SCENARIO + lock, encoding="utf-8")
    result = explain("a.yaml", "A", "--json")
    assert result.exit_code == json.loads(result.stdout)["exit"] == 3


def test_without_a_plan_the_planner_is_told_in_vietnamese(case: Path) -> None:
    both = (
        "relations: [{at_most_one_of: [A, B]}]\ndecisions: [{clusters: B, must: add}]\n"
    )
    (case / "a.yaml").write_text(SCENARIO + both, encoding="utf-8")
    told = explain("a.yaml", "A", "--lang", "vi").stderr
    assert "a.yaml: không có phương án nào." in told
    assert "Xét riêng A Cụm A, vẫn có thể chọn: giữ nguyên, mở rộng." in told
