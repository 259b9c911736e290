"""Everything wrong with a sweep is told, with its place, before anything is solved."""

from pathlib import Path

import pytest

from optimizer.errors import InputError
from optimizer.reading.sweeping.files import read_sweep
from tests.reading.sweeping.sweeps import refused, sweep_of, write_sweep

DRAW = "samples: 4\nuncertain:\n  - {id: a, column: jobs_per_ha, times: [1, 2]}\n"
TWO = "samples: 2\nuncertain: ["
COSTS = "column: infra_cost_per_ha"

MESSAGES = [
    (
        "vary: {limits.quta.at_most: [1]}",
        'sweep.yaml:2:8  vary.limits.quta.at_most: plan.yaml has no entry "limits.quta.'
        'at_most". Did you mean "limits.quota.at_most"?',
    ),
    (
        "vary: {budget.funds.province.2021-2025: [600, -5]}",
        'vary.budget.funds.province.2021-2025[1]: "-5" is out of range.',
    ),
    (
        "vary: {budget.funds.province.2021-2026: [600]}",
        'sweep.yaml:2:8  vary.budget.funds.province.2021-2026: "2021-2026" is no perio',
    ),
    (
        "vary: {law: [{use: nd-32-2024}, {use: nd-23-2024}]}",
        'sweep.yaml:2:39  vary.law[1]: there is no rule set "nd-23-2024".',
    ),
    (
        "vary: {objective: [{maximize: jobs}, {maximize: jobs, balance: {jobs: 1}}]}",
        "sweep.yaml:2:38  vary.objective[1]: the objective has several forms.",
    ),
    (
        "vary: {limits.quota.at_most: {from: 100, to: 50 km, steps: 3}}",
        '"100" and "50 km" are in two units.',
    ),
    (
        "vary: {limits.quota.at_most: {from: 100, to: x, steps: 3}}",
        'vary.limits.quota.at_most: "x" is not a number.',
    ),
    (
        "vary: {limits.quota.at_most: {from: 5, to: 5, steps: 3}}",
        'the range starts and ends at "5"',
    ),
    (
        "vary: {limits.quota.at_most: {from: 5, to: 6, steps: 1}}",
        'steps: "1" is out of range. Expected a whole number from 2 to 10,000.',
    ),
    (
        "vary: {limits.quota.at_most: {from: 5, to: 6}}",
        'vary.limits.quota.at_most: "steps" is missing.',
    ),
    ("vary: {discount_rate: 5%}", 'discount_rate: "5%" stands here. Expected a list'),
    ("vary: {discount_rate: []}", "discount_rate: the list has 0 values."),
    ("vary: {discount_rate: [5%, 5%]}", 'discount_rate[1]: the value "5%" stands her'),
    ("vary: {discount_rate: [5%, null]}", "discount_rate[1]: the value is empty."),
    ("vary: {discount_rate: }", "vary.discount_rate: there are no values."),
    (
        'vary: {limits.quota.at_most: [1], "limits[0]": [{measure: land, at_most: 2}]}',
        '"limits[0]" and "limits.quota.at_most" change the same entry.',
    ),
    (
        f"uncertain: [{{{COSTS}, times: {{uniform: [1, 2]}}}}]",
        "sweep.yaml:1:1  samples: what is uncertain is drawn, but it is not said how",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{triangular: [1, 3, 2]}}}}]",
        "uncertain[0]: times: the lowest, most likely and highest value are 1, 3",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{triangular: [1, 3]}}}}]",
        "times.triangular: a list of 2 stands here. Expected 3 numbers: lowest, most l",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [2, 1]}}}}]",
        "uncertain[0]: times: the lowest and highest value are 2 and 1",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{normal: [1, 0]}}}}]",
        "times: the standard deviation is 0; it must be above 0.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{normal: [1, 1], within: [5, 4]}}}}]",
        "times: the bounds are 5 and 4, which do not rise.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [-1, 1]}}}}]",
        "times: a factor of -1 would turn amounts negative.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [1, 2], within: [1, 2]}}}}]",
        "within is for a normal distribution.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{weights: [1, 2]}}}}]",
        "none is given. Expected one of triangular, uniform, normal, list.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{list: [1, 2], weights: [1]}}}}]",
        "times: values: 2, weights: 1; each value needs one",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{list: [1, 2], uniform: [1, 2]}}}}]",
        "uniform and list are given. Expected one of",
    ),
    (
        f"{TWO}{{{COSTS}, times: [dear]}}]",
        'times: "dear" is not a number.',
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [1 ha, 2]}}}}]",
        '"1 ha" has a unit; a draw is in the unit of the entry itself.',
    ),
    (
        f"{TWO}{{{COSTS}, times: [1], plus: [2]}}]",
        "2 of times, plus and set are given. Expected one of times, plus and set.",
    ),
    (
        "samples: 2\nuncertain: [{table: clusters, times: [1]}]",
        "neither of column and entry given.",
    ),
    (
        "samples: 2\nuncertain: [{entry: budget, each: yes, times: [1]}]",
        "each goes with a column, not with an entry.",
    ),
    (
        "samples: 2\nuncertain: [{column: infra_cost, times: [1, 2]}]",
        'uncertain[0].column: "infra_cost" is no column of the clusters.',
    ),
    (
        f"{TWO}{{{COSTS}, where: {{district: Nort}}, times: [1, 2]}}]",
        'uncertain[0].where.district: no cluster has "Nort" in column district.',
    ),
    (
        "samples: 2\nuncertain: [{column: industrial_share, times: [1, 2]}]",
        'uncertain[0]: clusters.csv:2 industrial_share: "1.2" is out of range',
    ),
    (
        "samples: 2\nuncertain: [{entry: law.use, times: [1, 2]}]",
        'plan.yaml: "law.use" is "nd-32-2024", in which there is no amount.',
    ),
    (
        "samples: 2\nuncertain: [{entry: discount_rate, times: [1, 2]}]",
        'plan.yaml does not say "discount_rate", so there is nothing to change.',
    ),
    (
        "samples: 2\nuncertain: [{entry: demand.hectars, times: [1, 2]}]",
        'Did you mean "demand.hectares"?',
    ),
    ("samples: 2\nuncertain: [null]", "uncertain[0]: it is empty. Delete it."),
    (
        f"{DRAW}correlated: [{{between: [a, b], by: 0.5}}]",
        'correlated[0].between[1]: no item of `uncertain` has the id or entry "b".',
    ),
    (
        f"{DRAW}correlated: [{{between: [a, a], by: 0.5}}]",
        "correlated[0]: the same item is named twice, or only one.",
    ),
    (
        f"{DRAW}correlated: [{{between: [a, b], by: 2}}]",
        "correlated[0]: 2 is no correlation. Expected a number from -1 to 1.",
    ),
    (
        f"{DRAW}  - {{id: b, {COSTS}, each: yes, times: [1, 2]}}\n"
        "correlated: [{between: [a, b], by: 0.5}]",
        "clusters.jobs_per_ha and clusters.infra_cost_per_ha are not drawn for the",
    ),
    (
        f"{DRAW}  - {{id: b, {COSTS}, times: [1, 2]}}\n"
        "correlated: [{between: [a, b], by: 0.5}, {between: [b, a], by: 0.4}]",
        "are correlated twice, by 0.5 and by 0.4.",
    ),
    (
        f"{DRAW}  - {{id: a, {COSTS}, times: [1, 2]}}\n"
        "correlated: [{between: [a, clusters.jobs_per_ha], by: 0.5}]",
        'several items of `uncertain` are called "a".',
    ),
    (
        f"{DRAW}  - {{id: b, {COSTS}, times: [1, 2]}}\n"
        "  - {id: c, entry: demand.hectares, times: [1, 2]}\n"
        "correlated: [{between: [a, b], by: 0.9}, {between: [b, c], by: 0.9}]",
        "clusters.jobs_per_ha, clusters.infra_cost_per_ha, demand.hectares cannot all",
    ),
    ("samples: 1.5", 'samples: "1.5" is out of range.'),
    ("samples: 3 ha", 'samples: "3 ha" stands here. Expected a whole number'),
    ("seed: -1", 'seed: "-1" is out of range.'),
    ("method: sobl", 'Did you mean "sobol"?'),
    ("sample: 3", '"sample" is no key that can stand at the top of a sweep.'),
    ("scenarios: []", "scenarios: no scenario is named."),
    ("scenarios: [plan.yaml, ./plan.yaml]", '"./plan.yaml" has the same name as'),
    ("scenarios: [pln.yaml]", 'sweep.yaml:1:13  scenarios[0]: the file "'),
    ("scenarios: [/etc/plan.yaml]", '"/etc/plan.yaml" is an absolute path'),
    ("scenarios: [clusters.csv]", '"clusters.csv" does not end in .yaml or .yml.'),
]


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
