"""Everything wrong with a sweep is told, with its place, before anything is solved."""

from pathlib import Path

import pytest

from optimizer.errors import InputError
from optimizer.reading.sweeping.files import read_sweep
from tests.reading.sweeping.messages import COSTS, MESSAGES
from tests.reading.sweeping.sweeps import refused, sweep_of, write_sweep


@pytest.mark.parametrize(("text", "message"), MESSAGES)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, message: str) -> None:
    found = refused(tmp_path, f"{text}\n")
    assert any(message in one for one in found), found


def test_a_sweep_names_scenarios(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, "")
    path.write_text("vary: {discount_rate: [5%]}\n")
    with pytest.raises(InputError, match='"scenarios" is missing'):
        read_sweep(path)


def test_all_that_is_wrong_is_told_together(tmp_path: Path) -> None:
    text = (
        "sample: 3\nseed: x\n"
        "vary: {limits.quta.at_most: [1], law.use: [nd-1], discount_rate: 7}\n"
        f"uncertain: [{{column: infra, times: [1, 2]}}, {{{COSTS}, times: [-1]}}]\n"
        "correlated: [{between: [a, b], by: 3}]\n"
    )
    (tmp_path / "other.yaml").write_text("extends: plan.yaml\nlimit: 3\n")
    found = refused(tmp_path, f"scenarios: [plan.yaml, other.yaml]\n{text}")
    for part in (
        '"sample"',
        'seed: "x"',
        "limits.quta",
        "discount_rate: ",
        '"infra" is no column',
        "a factor of -1",
        "3 is no correlation",
        "what is uncertain is drawn",
        "other.yaml:2:1  limit:",
        "nd-1",
    ):
        assert any(part in one for one in found), (part, found)


def test_an_entry_is_in_every_scenario(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("extends: plan.yaml\nlimits: null\n")
    grid = "vary: {limits.quota.at_most: [120]}\n"
    found = refused(tmp_path, f"scenarios: [plan.yaml, other.yaml]\n{grid}")
    assert len(found) == 1
    assert 'other.yaml has no entry "limits.quota.at_most"' in found[0]


@pytest.mark.parametrize("hectares", ["40", "{2026-2030: 40}"])
def test_a_value_that_takes_away_what_is_drawn_is_told(
    tmp_path: Path, hectares: str
) -> None:
    text = (
        "vary:\n  demand:\n    - {hectares: {2021-2025: 4}}\n"
        f"    - {{hectares: {hectares}}}\n"
        "uncertain: [{entry: demand.hectares.2021-2025, times: [1, 2]}]\nsamples: 2\n"
    )
    found = refused(tmp_path, text)
    assert len(found) == 1
    assert 'there is no entry "demand.hectares.2021-2025" here: another v' in found[0]


def test_what_is_doubtful_is_a_warning(tmp_path: Path) -> None:
    text = "uncertain: [{column: jobs_per_ha, times: {normal: [1, 0.5]}}]\nsamples: 2\n"
    (warning,) = sweep_of(tmp_path, text).warnings
    assert "2.3% of this distribution lies below 0; it is cut off." in str(warning)
    (warning,) = sweep_of(tmp_path, "samples: 5\n").warnings
    assert "nothing is uncertain, so every sample would be the same" in str(warning)
    (warning,) = sweep_of(tmp_path, "vary:\n").warnings
    assert '"vary" is empty, so it counts as not given.' in str(warning)


def test_what_the_scenarios_warn_of_is_told_once(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, "vary: {discount_rate: [1%, 2%, 3%]}\n")
    plan = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(plan + "coverage:\n", encoding="utf-8")
    (warning,) = read_sweep(path).warnings
    assert '"coverage" is empty' in str(warning)


def test_names_that_two_items_share_are_told_apart(tmp_path: Path) -> None:
    text = (
        "vary: {demand.hectares: [{2021-2025: 60}]}\nsamples: 2\nuncertain:\n"
        f"  - {{id: n, {COSTS}, times: [1, 2], where: {{district: North}}}}\n"
        f"  - {{id: s, {COSTS}, times: [1, 2], where: {{district: South}}}}\n"
        f"  - {{{COSTS}, times: [1, 2]}}\n"
        f"  - {{{COSTS}, times: [1, 2]}}\n"
        "  - {entry: demand.hectares, times: [1, 2]}\n"
    )
    name = "clusters.infra_cost_per_ha"
    assert sweep_of(tmp_path, text).entries == (
        "demand.hectares",
        f"{name} (n)",
        f"{name} (s)",
        f"{name} (times)",
        f"{name} (times) 2",
        "demand.hectares (times)",
    )


def test_what_several_samples_make_wrong_is_told_once(tmp_path: Path) -> None:
    text = "uncertain: [{column: industrial_share, times: {uniform: [1.8, 2]}}]\n"
    found = refused(tmp_path, f"samples: 8\n{text}")
    assert len(found) == 3
    assert all("(In plan, with sample 1.)" in one for one in found)


def test_a_scenario_is_told_from_a_sweep(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("extends: base.yaml\nlimits: []\n", encoding="utf-8")
    with pytest.raises(InputError) as refusal:
        read_sweep(path)
    (problem,) = refusal.value.problems
    assert "this is a scenario, not a sweep" in str(problem)
    assert "scenarios: plan.yaml" in str(problem)
