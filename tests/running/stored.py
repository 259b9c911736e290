"""Runs and results made by hand for the tests of the store."""

from optimizer.running.result import Result, Wanted


def wanted(run: int, key: str, scenario: str = "a") -> Wanted:
    return Wanted(run, key, scenario, (("budget", 100.0 * run), ("form", f"f{run}")))


def result(key: str, status: str = "optimal", objective: float = 7.5) -> Result:
    """A result that differs from that of every other key."""
    return Result(
        key,
        status,
        objective,
        objective + 1,
        0.01,
        0.2,
        measures=(("land", "2021-2025", 3.5), (f"jobs of {key}", "2026-2030", 0.1)),
        actions=(("A", "add", "2021-2025", 12.5), ("B", "keep", None, 3.0)),
        ranges=(("land", 1.0, 2.0),),
        solver="highs",
    )


def broken(key: str, status: str = "failed") -> Result:
    return Result(key, status, note="the solver broke")
