"""`optimizer judge` on small files."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli import judging
from optimizer.cli.app import app

CLUSTERS = """\
id,name,status,area_ha,max_ha,industrial_share,leased_ha,output_per_ha
A,Cụm A,existing,30,60,0.5,10,20
B,Cụm B,candidate,,40,0.5,,20
"""
SCENARIO = """\
tables: {clusters: clusters.csv}
limits:
  - {id: quota, measure: land, at_most: 80}
objective: {maximize: {output: 1}}
"""


@pytest.fixture(autouse=True)
def _case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    (tmp_path / "case").mkdir()
    (tmp_path / "case/clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    (tmp_path / "case/a.yaml").write_text(SCENARIO, encoding="utf-8")


def judge(*rows: str, options: tuple[str, ...] = (), head: str = "") -> Result:
    """Judge a plan that lies elsewhere than its case."""
    text = "\n".join([head or "cluster,action,area_ha", *rows, ""])
    Path("ours.csv").write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, ["judge", "case/a.yaml", "ours.csv", *options])


def test_a_plan_without_a_breach_is_measured_by_the_best() -> None:
    result = judge("A,keep,", "B,add,40")
    assert result.exit_code == 0, result.stderr
    assert "The plan breaks no rule." in result.stdout
    assert "Objective 700.00; the best plan has 800.00: 100.00 more" in result.stdout
    assert "+100.00" in result.stdout


def test_a_plan_that_breaks_rules_is_a_result() -> None:
    result = judge("A,expand,60", "B,add,50")
    assert result.exit_code == 0, result.stderr
    assert "clusters.csv:3" in result.stdout
    assert "a.yaml:3" in result.stdout
    assert "Traceback" not in result.stderr


def test_what_the_plan_leaves_open_is_told_and_chosen_in_its_favour() -> None:
    result = judge("A,expand,60")
    assert "1 cluster is not named" in result.stderr
    assert "The plan breaks no rule." in result.stdout


def test_a_limit_that_is_broken_is_told_by_its_title() -> None:
    titled = f"{SCENARIO}titles: {{quota: the land cap}}\n"
    Path("case/a.yaml").write_text(titled, encoding="utf-8")
    assert "the land cap" in judge("A,expand,60", "B,add,40").stdout


def test_json_is_all_that_stands_on_stdout() -> None:
    made = json.loads(judge("A,expand,60", "B,add,50", options=("--json",)).stdout)
    assert (made["exit"], made["valid"], made["folder"]) == (0, False, None)
    assert [one["rule"] for one in made["breaches"]] == ["max_ha", "limits"]
    assert made["breaches"][0]["has"] == 50
    assert made["exchanges"][0]["changes"] == []


def test_wrong_rows_are_told_with_exit_2() -> None:
    result = judge("A,add,", "X,keep,")
    assert result.exit_code == 2
    assert "ours.csv:2" in result.stderr
    assert "ours.csv:3" in result.stderr
    assert "2 errors" in result.stderr
    assert result.stdout == ""


def test_a_missing_plan_is_wrong_input() -> None:
    result = CliRunner().invoke(app, ["judge", "case/a.yaml", "our.csv"])
    assert result.exit_code == 2
    assert '"our.csv" does not exist' in result.stderr


def test_where_the_scenario_has_no_plan_breaches_are_told_with_exit_3() -> None:
    Path("case/a.yaml").write_text(
        SCENARIO.replace("at_most: 80", "at_least: 800"), encoding="utf-8"
    )
    result = judge("A,expand,60", "B,add,40")
    assert result.exit_code == 3
    assert "The scenario itself has no plan" in result.stdout
    assert "800.00" in result.stdout


def test_vietnamese_headings_and_answers() -> None:
    rows = ("A;giữ nguyên;", "B;bổ sung;40")
    head = "Cụm;Hành động;Diện tích"
    result = judge(*rows, head=head, options=("--lang", "vi"))
    assert result.exit_code == 0, result.stderr
    assert "Phương án không vi phạm quy định nào." in result.stdout


def test_a_folder_of_files_only_if_asked() -> None:
    judge("A,keep,", "B,add,40")
    assert not Path("results").exists()
    result = judge("A,keep,", "B,add,40", options=("--out", "judged"))
    folder = Path("judged/a-ours")
    assert "Written" in result.stderr
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["breaches.csv", "judgement.json", "plan.csv", "run.json"]
    record = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert record["plan"]["file"] == "ours.csv"
    assert len(record["plan"]["sha256"]) == 64
    again = CliRunner().invoke(app, ["judge", "case/a.yaml", str(folder / "plan.csv")])
    assert "The plan breaks no rule." in again.stdout


def test_the_same_plan_gives_the_same_bytes() -> None:
    rows = ("B,add,40", "A,keep,")
    first, second = judge(*rows).stdout, judge(*reversed(rows)).stdout
    assert first == second


def test_ctrl_c_before_anything_is_known_stops_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(judging, "judge", stopped)
    result = judge("A,keep,")
    assert result.exit_code == 1
    assert "Stopped" in result.stderr
