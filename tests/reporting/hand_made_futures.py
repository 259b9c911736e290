"""Invented futures of the case of `hand_made`: none of them was ever solved."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from optimizer.analysis.futures import Future
from optimizer.domain.pathway import Headline
from optimizer.reporting.tables.frame import DataFrame, frame
from tests.reporting import hand_made

COST = "clusters.infra_cost_per_ha"
DEMAND = "demand.hectares"
LAW = "law.use"
NASTY = '<script>alert(1)</script><b>&amp; "x" %{x}'
PERIODS = ("2026-2030", "2031-2035")


def future(run: int, **changes: object) -> Future:
    """With a plan: A expands, B stays; land grows by 20 ha and 2 ha a run."""
    land = {("land", name): 50 + 20.0 * t + 2 * run for t, name in enumerate(PERIODS)}
    jobs = {
        ("jobs", name): 1300 + 400.0 * t + 7 * run for t, name in enumerate(PERIODS)
    }
    made = Future(
        run,
        "hand-made",
        "optimal",
        1000.0 + run,
        1000.0 + run,
        {COST: 0.8 + run / 100, DEMAND: 1.2 - run / 200},
        {"A": Headline.EXPAND, "B": Headline.KEEP},
        {**land, **jobs, **{("cost", name): 250.0 + run for name in PERIODS}},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def without_plan(run: int) -> Future:
    return future(
        run, status="infeasible", objective=None, bound=None, headlines={}, measures={}
    )


def futures(count: int) -> list[Future]:
    return [future(run) for run in range(1, count + 1)]


def mixed(count: int, seed: int = 1) -> list[Future]:
    """Futures that differ in all, every tenth without a plan."""
    lot = Random(seed)
    made: list[Future] = []
    for run in range(1, count + 1):
        if run % 10 == 0:
            made.append(without_plan(run))
            continue
        cost, demand = lot.uniform(0.8, 1.4), lot.triangular(0.6, 1.2, 1.0)
        land, jobs = 60 + 30 * demand / cost, 1200 * demand
        headlines = {
            "A": Headline.EXPAND if demand > 0.9 else Headline.KEEP,
            "B": Headline.DROP if cost > 1.3 else Headline.KEEP,
            "C": Headline.ADD if demand > cost else Headline.LEAVE_OUT,
            "D": Headline.LEAVE_OUT,
        }
        measures = {
            **{("land", p): land + 8 * t for t, p in enumerate(PERIODS)},
            **{("jobs", p): jobs * (1 + t) for t, p in enumerate(PERIODS)},
            **{("cost", p): 300 * cost + 40 * t for t, p in enumerate(PERIODS)},
            **{("clusters", p): 3.0 for p in PERIODS},
        }
        value = 900 * demand / cost
        inputs: dict[str, float | str] = {COST: cost, DEMAND: demand}
        inputs[LAW] = lot.choice(["nd-32-2024", "nd-303-2026"])
        made.append(
            Future(
                run, "hand-made", "optimal", value, value, inputs, headlines, measures
            )
        )
    return made


def many_clusters(count: int, runs: int) -> list[Future]:
    """Cluster number n is expanded in the runs that its number does not divide."""
    return [
        future(
            run,
            headlines={
                f"C-{n:04d}": Headline.KEEP if run % n == 0 else Headline.EXPAND
                for n in range(1, count + 1)
            },
        )
        for run in range(1, runs + 1)
    ]


def names() -> dict[str, str]:
    return {one.id: one.name for one in hand_made.scenario().clusters}


def regrets(plans: Sequence[str], runs: int, seed: int = 1) -> DataFrame:
    lot = Random(seed)
    return frame(
        [
            {
                "plan": plan,
                "run": run,
                "regret": max(lot.gauss(10 + 3 * n, 4 + n), 0.0),
            }
            for n, plan in enumerate(plans)
            for run in range(1, runs + 1)
        ]
    )


def pareto(count: int, *, third: bool = False) -> DataFrame:
    """More jobs for more cost; with a third measure less land the more jobs."""
    return frame(
        [
            {
                "point": n,
                "cost": 100.0 * n,
                "jobs": 4000.0 * n**0.5,
                **({"land": 900.0 - 20 * n} if third else {}),
                "knee": n == 3,
            }
            for n in range(1, count + 1)
        ]
    )
