"""A future is the scenario that a planner gets by writing its entries."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from optimizer.errors import InputError
from optimizer.reading.scenario import read_scenario
from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.futures import as_file, resolved_at, scenario_at
from optimizer.reading.sweeping.sweep import Sweep
from tests.reading.sweeping.sweeps import PLAN, content, sweep_of
from tests.solving.against_enumeration import same_in_every_run

GRID = """\
vary:
  limits.quota.at_most: {from: 120 ha, to: 160 ha, steps: 3}
  objective: [{maximize: jobs}, {balance: {jobs: 60, output: 40}}]
  discount_rate: [3%, 6%]
uncertain:
  - {id: c, column: infra_cost_per_ha, times: {triangular: [0.8, 1, 1.4]}, each: yes}
  - {id: j, column: jobs_per_ha, plus: {normal: [0, 2]}, where: {district: South}}
  - {entry: demand.hectares, times: {uniform: [0.6, 1.2]}}
  - {entry: "limits[1].at_least.North", set: [5, 7]}
samples: 3
correlated: [{between: [j, demand.hectares], by: -0.5}]
"""

PATHS: dict[str, tuple[tuple[str | int, ...], list[object]]] = {
    "limits.quota.at_most": (("limits", 0, "at_most"), [120, "1.3 km2", {"end": 9}]),
    "limits[0].period": (("limits", 0, "period"), ["2021-2025", "end"]),
    "limits[1].at_least.South.2026-2030": (
        ("limits", 1, "at_least", "South", "2026-2030"),
        [5, 25],
    ),
    "limits[1].at_least.South": (("limits", 1, "at_least", "South"), [7]),
    "limits": (("limits",), [[], [{"measure": "land", "at_most": 130}]]),
    "periods.2026-2030.years": (("periods", 1, "years"), [4, 6]),
    "budget.funds.province.2021-2025": (
        ("budget", "funds", "province", "2021-2025"),
        [500, "0.7 nghìn tỷ"],
    ),
    "budget.funds.investors.carry_over": (
        ("budget", "funds", "investors", "carry_over"),
        [True],
    ),
    "budget.pays.infrastructure": (
        ("budget", "pays", "infrastructure"),
        [{"province": 1}, {"province": 0.5, "investors": 0.5}],
    ),
    "objective.minimize.cost.fund.province": (
        ("objective", "minimize", "cost.fund.province"),
        [0.2, 1],
    ),
    "objective.minimize.cost": (("objective", "minimize", "cost"), [0.1]),
    "objective.minimize": (("objective", "minimize"), [{"cost": 1}, {}]),
    "assume.dear.times": (("assume", 0, "times"), [1, 2, {"A": 3}]),
    "assume": (("assume",), [[]]),
    "defaults.infra_cost_per_ha": (("defaults", "infra_cost_per_ha"), [5, 20]),
    "law": (("law",), [{"use": "nd-303-2026", "mode": "enforce"}]),
    "law.mode": (("law", "mode"), ["enforce", "off"]),
    "actions": (("actions",), [{"keep": {}, "reduce": {}}]),
    "demand.hectares": (("demand", "hectares"), [40, {"2021-2025": 30}]),
}
"""Paths of a sweep: the keys that a planner would go along, and values."""


def _edited(data: Any, steps: tuple[str | int, ...], value: object) -> None:
    """Change an entry of a scenario as a planner would."""
    for step in steps[:-1]:
        data = data[step]
    data[steps[-1]] = value


@st.composite
def grids(draw: st.DrawFn) -> dict[str, object]:
    """Paths of which none lies in another, each with a value."""
    chosen: dict[str, object] = {}
    for path in draw(st.permutations(sorted(PATHS)))[:4]:
        steps, values = PATHS[path]
        others = [PATHS[one][0] for one in chosen]
        if all(steps[: len(one)] != one[: len(steps)] for one in others):
            chosen[path] = draw(st.sampled_from(values))
    return chosen


@same_in_every_run(40)
@given(grids())
def test_a_future_is_as_read_from_the_edited_file(
    tmp_path: Path, chosen: dict[str, object]
) -> None:
    data = yaml.load(PLAN, yaml.BaseLoader)
    for path, value in chosen.items():
        _edited(data, PATHS[path][0], value)
    grid = json.dumps({path: [value] for path, value in chosen.items()})
    try:
        sweep = sweep_of(tmp_path, f"vary: {grid}\n")
    except InputError as error:
        sweep, wrong = None, error
    (tmp_path / "edited.yaml").write_text(yaml.safe_dump(data, sort_keys=False))
    try:
        edited = read_scenario(tmp_path / "edited.yaml").scenario
    except InputError:
        assert sweep is None
        return
    assert sweep is not None, wrong
    made = scenario_at(sweep, sweep.point(1))
    assert content(made) == content(edited)
    assert made.resolved == edited.resolved
    assert made.resolved == resolved_at(sweep, sweep.point(1))


@pytest.fixture
def sweep(tmp_path: Path) -> Sweep:
    return sweep_of(tmp_path, GRID)


def test_runs_are_numbered_by_grid_and_sample(sweep: Sweep) -> None:
    points = list(sweep.futures())
    assert len(points) == len(sweep) == 3 * 2 * 2 * 3
    assert [one.run for one in points] == list(range(1, 37))
    assert [sweep.point(one.run) for one in points] == points
    first = [dict(one.inputs) for one in points[:7]]
    assert [one["discount_rate"] for one in first] == [0.03] * 3 + [0.06] * 3 + [0.03]
    assert first[0]["objective"] == "{maximize: jobs}"
    assert first[6]["objective"] == "{balance: {jobs: 60, output: 40}}"
    assert [one.inputs[0][1] for one in points[::12]] == [120, 140, 160]
    assert points[0].draws == points[3].draws == points[33].draws
    with pytest.raises(IndexError):
        sweep.point(37)


def test_inputs_are_named_after_what_they_change(sweep: Sweep) -> None:
    assert sweep.entries == (
        "limits.quota.at_most",
        "objective",
        "discount_rate",
        "clusters.infra_cost_per_ha[A]",
        "clusters.infra_cost_per_ha[B]",
        "clusters.infra_cost_per_ha[C]",
        "clusters.jobs_per_ha",
        "demand.hectares",
        "limits[1].at_least.North",
    )
    assert tuple(name for name, _ in sweep.point(5).inputs) == sweep.entries


def test_what_is_drawn_is_in_the_scenario(sweep: Sweep) -> None:
    for run in range(1, 4):
        point = sweep.point(run)
        drawn = dict(point.inputs)
        made = scenario_at(sweep, point)
        a, b, c = made.clusters
        costs = [one.infra_cost_bn_per_ha for one in (a, b, c)]
        factors = [float(drawn[f"clusters.infra_cost_per_ha[{one}]"]) for one in "ABC"]
        stated = [10, 8 * 1.2, 12 * 1.2]
        assert costs == pytest.approx(
            [one * other for one, other in zip(stated, factors, strict=True)]
        )
        more = float(drawn["clusters.jobs_per_ha"])
        assert [one.jobs_per_ha for one in (a, b, c)] == pytest.approx(
            [70, 60 + more, 80 + more]
        )
        assert made.demand is not None
        factor = float(drawn["demand.hectares"])
        demand = [cap.hectares for cap in made.demand.caps]
        assert demand == pytest.approx([60 * factor, 120 * factor])
        assert drawn["limits[1].at_least.North"] in ("5", "7")


def test_a_file_of_a_future_reads_to_the_same(sweep: Sweep, tmp_path: Path) -> None:
    for run in (1, 14, 36):
        point = sweep.point(run)
        path = tmp_path / "future.yaml"
        path.write_text(as_file(sweep, point), encoding="utf-8")
        read = read_scenario(path).scenario
        made = scenario_at(sweep, point)
        assert content(read) == content(made)
        assert read.resolved == made.resolved == resolved_at(sweep, point)
        assert read.title == made.title


@same_in_every_run(20)
@given(grids())
def test_any_point_of_a_grid_can_be_written(
    tmp_path: Path, chosen: dict[str, object]
) -> None:
    grid = json.dumps({path: [value] for path, value in chosen.items()})
    try:
        sweep = sweep_of(tmp_path, f"vary: {grid}\n")
        made = scenario_at(sweep, sweep.point(1))
    except InputError:
        return
    path = tmp_path / "future.yaml"
    path.write_text(as_file(sweep, sweep.point(1)), encoding="utf-8")
    assert content(read_scenario(path).scenario) == content(made)


def test_nothing_is_read_again(
    sweep: Sweep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [content(scenario_at(sweep, sweep.point(run))) for run in (1, 20)]
    sent = pickle.loads(pickle.dumps(sweep))
    assert sent == sweep
    for file in tmp_path.iterdir():
        file.unlink()
    for one in (sweep, sent):
        again = [content(scenario_at(one, one.point(run))) for run in (1, 20)]
        assert again == made


def test_a_table_can_be_varied(tmp_path: Path) -> None:
    inner = tmp_path / "more"
    inner.mkdir()
    text = "id,name,status,area_ha\nA,An,existing,10\n"
    (inner / "few.csv").write_text(text, encoding="utf-8")
    plan = (
        "tables: {clusters: clusters.csv}\nobjective: {maximize: land}\n"
        "law: {use: nd-32-2024}\n"
    )
    grid = "vary: {tables.clusters: [clusters.csv, more/few.csv]}\n"
    sweep = sweep_of(tmp_path, grid, plan)
    hashed = {Path(one).name for one in sweep.bases[0].inputs}
    assert hashed == {"plan.yaml", "clusters.csv", "few.csv"}
    (inner / "few.csv").unlink()
    made = [scenario_at(sweep, one) for one in sweep.futures()]
    assert [len(one.clusters) for one in made] == [3, 1]
    (inner / "few.csv").write_text(text, encoding="utf-8")
    path = tmp_path / "future.yaml"
    path.write_text(as_file(sweep, sweep.point(2)), encoding="utf-8")
    assert content(read_scenario(path).scenario) == content(made[1])


def test_several_scenarios_come_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(
        "extends: plan.yaml\nassume: null\ntitle: Other\ntables: {clusters: few.csv}\n",
        encoding="utf-8",
    )
    few = "id,name,status,area_ha,infra_cost_per_ha\nB,Binh,existing,10,5\n"
    (tmp_path / "few.csv").write_text(few, encoding="utf-8")
    plan = PLAN[: PLAN.index("  - {measure: jobs")] + PLAN[PLAN.index("budget:") :]
    sweep = sweep_of(
        tmp_path,
        "scenarios: [plan.yaml, other.yaml]\nsamples: 2\nuncertain:\n"
        "  - {column: infra_cost_per_ha, each: yes, times: {uniform: [0.5, 1]}}\n",
        plan,
    )
    points = list(sweep.futures())
    assert [one.scenario for one in points] == ["plan", "plan", "other", "other"]
    assert [len(one.draws) for one in points] == [3] * 4
    assert points[0].draws == points[2].draws
    alone = scenario_at(sweep, points[2]).clusters
    assert [one.id for one in alone] == ["B"]
    drawn = dict(points[2].inputs)["clusters.infra_cost_per_ha[B]"]
    assert alone[0].infra_cost_bn_per_ha == pytest.approx(5 * float(drawn))
    assert [base.name for base in sweep.bases] == ["plan", "other"]
    assert sorted(map(Path, sweep.bases[1].inputs)) == sorted(
        tmp_path / name for name in ("few.csv", "other.yaml", "plan.yaml")
    )


def test_a_sweep_may_lie_beside_the_folder_of_its_scenarios(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "sweeps").mkdir()
    sweep_of(tmp_path / "case", "")
    path = tmp_path / "sweeps" / "s.yaml"
    path.write_text("scenarios: ../case/plan.yaml\nvary: {law.mode: [warn, enforce]}\n")
    sweep = read_sweep(path)
    assert (sweep.name, len(sweep)) == ("s", 2)
    assert scenario_at(sweep, sweep.point(1)).law is not None


def test_the_format_s_own_example_is_read(tmp_path: Path) -> None:
    (tmp_path / "phuong-an-2.yaml").write_text("extends: plan.yaml\n")
    sweep = sweep_of(
        tmp_path,
        """\
scenarios: [plan.yaml, phuong-an-2.yaml]
vary:
  budget.funds.province.2021-2025: [600, 800, 1000]
  limits.quota.at_most: {from: 1200, to: 1600, steps: 5}
uncertain:
  - {table: clusters, column: infra_cost_per_ha, times: {triangular: [0.8, 1.0, 1.4]}, each: no}
  - {entry: demand.hectares, times: {uniform: [0.6, 1.2]}}
samples: 200
method: sobol                  # or random
seed: 1
""",  # noqa: E501 - as written in the format
    )
    assert len(sweep) == 2 * 3 * 5 * 200
    assert (sweep.samples, sweep.method, sweep.seed) == (200, "sobol", 1)
