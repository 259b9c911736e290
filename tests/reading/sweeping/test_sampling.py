"""Samples: the first of more are the same, and they go together as was said."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from optimizer.domain.distribution import Normal, Triangular, Uniform
from optimizer.reading.sweeping.sampling import unit_points
from optimizer.reading.sweeping.sweep import Sweep
from tests.reading.sweeping.sweeps import sweep_of
from tests.solving.against_enumeration import same_in_every_run

TOGETHER = """\
uncertain:
  - {id: a, column: infra_cost_per_ha, each: yes, times: {triangular: [0.8, 1, 1.4]}}
  - {id: b, column: jobs_per_ha, each: yes, times: {normal: [1, 0.1]}}
  - {id: c, column: leased_ha, where: A, times: {uniform: [0.5, 1]}}
  - {id: d, entry: demand.hectares, times: {normal: [1, 0.2], within: [0.7, 1.5]}}
  - {id: e, entry: discount_rate, set: [3%, 4%, 8%]}
samples: 4096
correlated:
  - {between: [a, b], by: 0.7}
  - {between: [c, d], by: -0.4}
"""


@same_in_every_run(40)
@given(
    st.sampled_from(["sobol", "random"]),
    st.integers(1, 200),
    st.integers(1, 200),
    st.integers(1, 20),
    st.integers(0, 1000),
)
def test_the_first_samples_of_more_are_the_same(
    method: str, few: int, many: int, inputs: int, seed: int
) -> None:
    few, many = min(few, many), max(few, many)
    some = unit_points(method, few, inputs, seed)
    all_of_them = unit_points(method, many, inputs, seed)
    assert some.shape == (few, inputs)
    assert (some == all_of_them[:few]).all()
    assert (some >= 0).all()
    assert (some < 1).all()


def test_another_seed_draws_other_samples() -> None:
    for method in ("sobol", "random"):
        one, other = (unit_points(method, 8, 3, seed) for seed in (1, 2))
        assert (one != other).any()


def test_sobol_has_one_sample_in_each_of_equal_parts() -> None:
    points = unit_points("sobol", 64, 5, 1)
    for column in points.T:
        assert sorted((column * 64).astype(int)) == [*range(64)]


@pytest.fixture(scope="module", params=["sobol", "random"])
def drawn(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, np.ndarray]:
    """What is drawn in a large number of samples, by input."""
    folder: Path = tmp_path_factory.mktemp("sweep")
    sweep = sweep_of(folder, f"{TOGETHER}method: {request.param}\n")
    table = [sweep.draws(sample) for sample in range(sweep.samples)]
    columns = map(np.array, zip(*table, strict=True))
    return dict(zip(sweep.entries, columns, strict=True))


def _scores(values: np.ndarray) -> np.ndarray:
    ranks = stats.rankdata(values) / (len(values) + 1)
    return np.asarray(stats.norm.ppf(ranks))


def test_items_are_correlated_as_was_said(drawn: dict[str, np.ndarray]) -> None:
    said = {("demand.hectares", "clusters.leased_ha"): -0.4}
    for row in "ABC":
        names = (f"clusters.infra_cost_per_ha[{row}]", f"clusters.jobs_per_ha[{row}]")
        said[names] = 0.7
    numbers = [name for name in drawn if name != "discount_rate"]
    for i, one in enumerate(numbers):
        for other in numbers[:i]:
            asked = said.get((one, other), said.get((other, one), 0.0))
            found = np.corrcoef(_scores(drawn[one]), _scores(drawn[other]))[0, 1]
            assert found == pytest.approx(asked, abs=0.07), (one, other)


def test_each_input_is_spread_as_was_said(drawn: dict[str, np.ndarray]) -> None:
    asked = {
        "clusters.infra_cost_per_ha[B]": Triangular(0.8, 1, 1.4),
        "clusters.jobs_per_ha[C]": Normal(1, 0.1),
        "clusters.leased_ha": Uniform(0.5, 1),
        "demand.hectares": Normal(1, 0.2, 0.7, 1.5),
    }
    for name, distribution in asked.items():
        found = np.quantile(drawn[name], [0.1, 0.5, 0.9])
        wanted = [distribution.quantile(share) for share in (0.1, 0.5, 0.9)]
        assert found == pytest.approx(wanted, abs=0.03), name
    values, counts = np.unique(drawn["discount_rate"], return_counts=True)
    assert [*values] == ["3%", "4%", "8%"]
    assert counts == pytest.approx(np.full(3, 4096 / 3), rel=0.1)


def test_more_samples_keep_the_runs_there_are(tmp_path: Path) -> None:
    few, many = (
        sweep_of(tmp_path, TOGETHER.replace("4096", count)) for count in ("5", "9")
    )
    assert [one.inputs for one in few.futures()] == [
        many.point(run).inputs for run in range(1, 6)
    ]


def test_random_samples_are_drawn_each_by_itself(tmp_path: Path) -> None:
    made = [sweep_of(tmp_path, f"{TOGETHER}method: random\nseed: 7\n") for _ in "12"]
    assert made[0].point(3) == made[1].point(3)
    assert isinstance(made[0], Sweep)
    assert made[0].point(3).draws != made[0].point(4).draws
