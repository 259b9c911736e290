"""HiGHS with the options under which its answers can be trusted."""

import highspy

HEURISTICS = tuple(
    f"mip_heuristic_run_{name}"
    for name in ("feasibility_jump", "rins", "rens", "root_reduced_cost")
)
EFFORT = 0.05
"""HiGHS's own share of the time for heuristics."""

NO_SUBSTITUTION = 2**8 + 2**12
"""HiGHS's presolve without free column substitution and aggregator."""


def careful_solver(seed: int) -> highspy.Highs:
    """An empty solver: one thread, quiet, careful (docs/decisions/0003-highs.md)."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", seed)
    # With a plan known beforehand, given as a start or kept over a restart, HiGHS
    # 1.11 to 1.15 cut off better ones: docs/decisions/0003-highs.md.
    solver.setOptionValue("mip_allow_restart", False)
    # Asked for a billionth, HiGHS 1.15.1 has called plans best that are not.
    solver.setOptionValue("mip_feasibility_tolerance", 1e-6)
    solver.setOptionValue("primal_feasibility_tolerance", 1e-9)
    # Presolve would put long rows together again: `long_rows`.
    solver.setOptionValue("presolve_rule_off", NO_SUBSTITUTION)
    return solver


def switch_heuristics(solver: highspy.Highs, *, on: bool) -> None:
    """Let searches look for plans, or only for bounds."""
    for option in HEURISTICS:
        solver.setOptionValue(option, on)
    solver.setOptionValue("mip_heuristic_effort", EFFORT if on else 0.0)
