"""`optimizer check` on small files."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli.app import app

CLUSTERS = """\
id,name,status,area_ha,max_ha,industrial_share,leased_ha,output_per_ha
A,Cụm A,existing,30,60,0.5,10,20
B,Cụm B,candidate,,40,,,20
"""
SCENARIO = """\
tables: {clusters: clusters.csv}
defaults: {industrial_share: 0.6}
objective: {maximize: {output: 1}}
"""


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(SCENARIO, encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments])


def test_a_case_without_errors_exits_with_0_and_says_what_was_filled(
    case: Path,
) -> None:
    result = check("a.yaml")
    assert result.exit_code == 0, result.stderr
    line = next(x for x in result.stdout.splitlines() if "industrial_share" in x)
    assert " 1 " in line
    assert "0 errors" in result.stderr
    assert "Nothing was solved." in result.stderr
    assert not (case / "results").exists()


def test_all_errors_are_told_with_their_lines_and_exit_2(case: Path) -> None:
    text = SCENARIO.replace("output: 1", "outptu: 1") + "limit: []\n"
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = check("a.yaml")
    assert result.exit_code == 2
    assert "a.yaml:3" in result.stderr
    assert "a.yaml:4" in result.stderr
    assert "2 errors" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_missing_file_is_wrong_input(case: Path) -> None:
    result = check("missing.yaml")
    assert result.exit_code == 2
    assert "missing.yaml" in result.stderr


def test_every_file_is_checked_though_one_is_wrong(case: Path) -> None:
    result = check("missing.yaml", "a.yaml", "--json")
    made = json.loads(result.stdout)
    assert result.exit_code == made["exit"] == 2
    wrong, right = made["scenarios"]
    assert wrong["errors"] >= 1
    assert (right["errors"], right["clusters"]) == (0, 2)
    assert {cell["column"] for cell in right["filled"]} >= {"industrial_share"}


def test_vietnamese_tables_on_request(case: Path) -> None:
    assert "căn cứ" in check("a.yaml", "--lang", "vi").stdout


def test_a_vietnamese_planner_reads_the_headings_of_columns(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    shown = " ".join(check("a.yaml", "--lang", "vi").stdout.split())
    assert "Tỷ lệ đất công nghiệp (industrial_share) điền mặc định" in shown
    assert " cụm Tỷ lệ đất công nghiệp" in shown
