"""How to solve: which solver, how exactly, how long."""

from dataclasses import dataclass

from optimizer.domain.scenario import SolveOptions


@dataclass(frozen=True, slots=True)
class SolveSettings:
    """Solver, relative gap (0 asks for proof) and seconds for one solve.

    ``solver`` is `auto`, `highs`, or a name that PuLP knows. ``seed`` is the
    solver's; one thread is used, so that equal inputs give equal plans.
    """

    solver: str = "auto"
    gap: float = 1e-4
    time_limit_s: float = 60.0
    seed: int = 0

    def overridden(self, options: SolveOptions) -> "SolveSettings":
        """These settings with what a scenario itself asks for."""
        return SolveSettings(
            self.solver,
            self.gap if options.gap is None else options.gap,
            self.time_limit_s if options.time_limit_s is None else options.time_limit_s,
            self.seed,
        )
