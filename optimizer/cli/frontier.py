"""`optimizer frontier`."""

from typing import Annotated

import typer

from optimizer.cli.exits import Ended, finish
from optimizer.cli.options import (
    AsJson,
    Config,
    Debug,
    Gap,
    Lang,
    Solver,
    TimeLimit,
)


def frontier(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A scenario file (YAML).")
    ],
    vary: Annotated[
        str,
        typer.Option(
            "--vary",
            metavar="NAME",
            help="budget (all funds together), a fund, demand, or the id of a limit.",
        ),
    ],
    start: Annotated[
        str,
        typer.Option("--from", metavar="50%|AMOUNT", help="Where the curve begins."),
    ] = "50%",
    end: Annotated[
        str, typer.Option("--to", metavar="150%|AMOUNT", help="Where it ends.")
    ] = "150%",
    steps: Annotated[
        int, typer.Option("--steps", metavar="N", help="Points, both ends included.")
    ] = 11,
    nested: Annotated[
        bool,
        typer.Option("--nested", help="Also plans that each contain the one before."),
    ] = False,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FOLDER", help="Also write two tables there."),
    ] = None,
    solver: Solver = None,
    gap: Gap = None,
    time_limit: TimeLimit = None,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """The value of the best plan as means grow, step by step.

    --from and --to are percentages of the amounts as written, which all change
    together, or amounts, where only one is written. Points run from the least means
    to the most: a limit that asks for at least so much is loosest where it asks least.
    The gain is per unit of means (bn VND, ha), or per 1 % of them where the amounts
    do not add up.

    With --nested also a sequence of plans for a programme in phases: what a plan adds
    or expands, the next one adds or expands too, no later and with no fewer hectares;
    what it drops or reduces stays dropped or reduced. Each is the best that contains
    the one before; the price of nesting is what the best plan is worth more.

    --out writes frontier.csv and frontier_actions.csv into a folder and leaves other
    files there alone. Ctrl-C keeps the points that are done.

    \b
    Examples:
      optimizer frontier my-case/phuong-an-1.yaml --vary budget
      optimizer frontier my-case/phuong-an-1.yaml --vary quota --from 80 --to 160
      optimizer frontier my-case/phuong-an-1.yaml --vary budget --nested --out curve
    """  # noqa: D301 - \b keeps the lines of the examples apart
    options = {
        "solver": solver,
        "gap": gap,
        "time_limit": time_limit,
        "language": lang,
    }

    def work() -> Ended:
        # Heavy: solver, pandas and pydantic come with it.
        from optimizer.cli.called import called_settings
        from optimizer.cli.grid import Grid
        from optimizer.cli.varying import Call, vary_one

        settings = called_settings(config, options)
        grid = Grid.of(start, end, steps)
        return vary_one(Call(scenario, vary, grid, nested, out, settings, as_json))

    finish(work, debug=debug, as_json=as_json)
