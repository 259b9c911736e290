"""Compare two ways from PuLP to HiGHS, in one run: PuLP's own, and ours by arrays."""

import statistics
import tempfile
import time
from pathlib import Path

import highspy
import pulp
from many_clusters import write_case

from optimizer.formulation.build import formulate
from optimizer.reading.scenario import read_scenario
from optimizer.solving.hand_over import exported_variables, hand_over


def by_pulp(problem: pulp.LpProblem) -> None:
    """What PuLP does before every solve."""
    solver = pulp.HiGHS(msg=False)
    solver.createAndConfigureSolver(problem)
    solver.buildSolverModel(problem)


def by_arrays(problem: pulp.LpProblem) -> None:
    """What the engine does once."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    hand_over(problem, exported_variables(problem), solver)


def main(times: int = 5) -> None:
    """Print the median seconds of both and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        scenario = read_scenario(write_case(Path(folder), 1704)).scenario
    problem = formulate(scenario).problem
    medians = []
    for way in (by_pulp, by_arrays):
        taken = []
        for _ in range(times):
            started = time.perf_counter()
            way(problem)
            taken.append(time.perf_counter() - started)
        medians.append(statistics.median(taken))
        print(f"{way.__name__:12}{medians[-1]:8.3f} s")
    print(f"PuLP {pulp.__version__}: {medians[0] / medians[1]:.1f} times as long")


if __name__ == "__main__":
    main()
