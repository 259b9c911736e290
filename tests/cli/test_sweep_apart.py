"""`optimizer sweep` keeps apart what is told: files of planners, and scenarios."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli.app import app
from tests.running.small_sweep import write_sweep

IMPOSSIBLE = """\
extends: plan.yaml
limits:
  - {id: quota, measure: land, at_most: 150, period: end}
  - {measure: land, at_least: 100, period: end}
"""


def sweep(path: Path, *options: str) -> Result:
    out = ("--out", str(path.parent / "results"), "--processes", "1")
    return CliRunner().invoke(app, ["sweep", str(path), *out, *options])


def test_a_future_never_replaces_a_scenario_of_the_planner(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, 1)
    option = path.with_name("plan-1.yaml")
    path.with_name("plan.yaml").rename(option)
    for name in ("many.yaml", "other.yaml"):
        file = path.with_name(name)
        file.write_text(file.read_text().replace("plan.yaml", option.name))
    named = path.rename(path.with_name("plan.yaml"))
    before = option.read_bytes()
    told = sweep(named, "--future", "1")
    assert told.exit_code == 2
    assert "plan-1.yaml: this file is none that --future wrote" in told.stderr
    assert option.read_bytes() == before


def test_a_future_is_written_again_over_itself(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, 2)
    assert sweep(path, "--future", "2").exit_code == 0
    first = path.with_name("many-2.yaml").read_text()
    path.write_text(path.read_text().replace("seed: 3", "seed: 4"))
    assert sweep(path, "--future", "2").exit_code == 0
    assert path.with_name("many-2.yaml").read_text() != first


@pytest.fixture(scope="module")
def one_impossible(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sweep in which one scenario has no plan at the small quota, 60 ha."""
    path = write_sweep(tmp_path_factory.mktemp("impossible"), 8)
    path.with_name("other.yaml").write_text(IMPOSSIBLE)
    return path


def test_of_one_scenario_no_plan_of_another_is_missed(one_impossible: Path) -> None:
    both = json.loads(sweep(one_impossible, "--json", "--plans", "1").stdout)
    assert both["ended"] == {"infeasible": 8, "optimal": 24}
    assert both["loses"]["0"]["failures"] == 8
    of = ("--json", "--plans", "1", "--of")
    assert "0" not in json.loads(sweep(one_impossible, *of, "plan").stdout)["loses"]
    other = json.loads(sweep(one_impossible, *of, "other").stdout)["loses"]["0"]
    assert (other["failures"], other["futures"]) == (8, 16)


def test_futures_that_another_scenario_has_too_are_evaluated(tmp_path: Path) -> None:
    """A quota of the grid goes over that in which the two scenarios differ."""
    path = write_sweep(tmp_path, 3)
    quota = "{id: quota, measure: land, at_most: 99, period: end}"
    other = f"extends: plan.yaml\nlimits: [{quota}]\n"
    path.with_name("other.yaml").write_text(other)
    alone = path.with_name("alone.yaml")
    alone.write_text(path.read_text().replace("[plan.yaml, other.yaml]", "other.yaml"))
    told = json.loads(sweep(path, "--json", "--of", "other").stdout)
    expected = json.loads(sweep(alone, "--json").stdout)
    assert [row["unknown_in"] for row in told["plans"]] == [0] * len(told["plans"])
    for row in (*told["plans"], *expected["plans"]):
        del row["worst_run"]
    assert told["plans"] == expected["plans"]


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_a_plan_cannot_be_asked_to_be_worth_no_number(
    tmp_path: Path, value: str
) -> None:
    told = sweep(write_sweep(tmp_path, 1), f"--at-least={value}")
    assert told.exit_code == 2
    assert f"--at-least {value}: a number is expected" in told.stderr
