"""What the table of `optimizer run` says below the recommendations."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli import exactness
from optimizer.cli.app import app

CLUSTERS = """\
id,name,status,area_ha,max_ha,leased_ha,output_per_ha,conversion
A,An,existing,20,20,10,5,rice
B,Bình,existing,30,30,10,9,rice
C,Cam,existing,10,10,5,7,rice
"""
SCENARIO = """\
tables: {clusters: clusters.csv}
decisions: [{clusters: C, must: keep}]
objective: {maximize: {output: 1}}
"""


def test_clusters_without_a_choice_are_not_counted_among_the_positions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "140")
    Path("clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    Path("a.yaml").write_text(SCENARIO, encoding="utf-8")
    shown = CliRunner().invoke(app, ["run", "a.yaml"]).stdout
    assert "Certain in their place: 2 of 2;" in shown


@pytest.mark.parametrize(
    ("most", "told"),
    [(500, "(one more cluster: +"), (2, "(one more cluster: not known). Not known")],
)
def test_of_many_clusters_what_binds_is_told_though_no_step_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.setattr(exactness, "RANKED_EXACTLY", most)
    Path("clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    limit = "limits: [{measure: clusters, at_most: 2}]\n"
    Path("a.yaml").write_text(SCENARIO + limit, encoding="utf-8")
    assert told in CliRunner().invoke(app, ["run", "a.yaml"]).stdout


def test_where_nothing_is_at_stake_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To keep all three costs nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "140")
    Path("clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    cheap = SCENARIO.replace("maximize: {output: 1}", "minimize: {cost: 1}")
    for text, said in ((cheap, True), (SCENARIO, False)):
        Path("a.yaml").write_text(text, encoding="utf-8")
        shown = CliRunner().invoke(app, ["run", "a.yaml"]).stdout
        assert ("beside nothing no loss is small" in shown) is said
