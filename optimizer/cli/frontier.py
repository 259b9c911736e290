"""`optimizer frontier`."""

from collections.abc import Mapping
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
from optimizer.errors import SettingsError
from optimizer.sentence import Sentence


def frontier(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A scenario file (YAML).")
    ],
    vary: Annotated[
        str | None,
        typer.Option(
            "--vary",
            metavar="NAME",
            help="budget (all funds together), a fund, demand, or the id of a limit.",
        ),
    ] = None,
    between: Annotated[
        str | None,
        typer.Option(
            "--between",
            metavar="MEASURES",
            help="Two or three measures to trade: cost,output or jobs:max,cost.",
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="50%|AMOUNT",
            help="Where the curve of --vary begins; default 50%.",
        ),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="150%|AMOUNT", help="Where it ends; default 150%."
        ),
    ] = None,
    steps: Annotated[
        int | None,
        typer.Option(
            "--steps", metavar="N", help="Its points, both ends included; default 11."
        ),
    ] = None,
    nested: Annotated[
        bool,
        typer.Option("--nested", help="Also plans that each contain the one before."),
    ] = False,
    points: Annotated[
        str | None,
        typer.Option(
            "--points",
            metavar="N|all",
            help="Levels of --between; default 11, of three measures 6 of each of two.",
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Also write two tables and a chart there."
        ),
    ] = None,
    solver: Solver = None,
    gap: Gap = None,
    time_limit: TimeLimit = None,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """The best value as means grow, or what measures allow together.

    --vary: --from and --to are percentages of the amounts as written, which all change
    together, or amounts, where only one is written. Points run from the least means
    to the most: a limit that asks for at least so much is loosest where it asks least.
    The gain is per unit of means (bn VND, ha), or per 1 % of them where the amounts
    do not add up.

    With --nested also a sequence of plans for a programme in phases: what a plan adds
    or expands, the next one adds or expands too, no later and with no fewer hectares;
    what it drops or reduces stays dropped or reduced. Each is the best that contains
    the one before; the price of nesting is what the best plan is worth more.

    --between: the plans that no other one beats in a measure without losing in
    another: any two or three measures of the scenario, built in, cost.fund.NAME or your
    own. Each counts as in a limit: a state at the end of the last period, what happens
    in periods summed over all, nothing discounted. Better is what NAME:max or NAME:min
    says, else what the objective has, else less of cost, land and added_land and more
    of all others. The objective counts for nothing else, and preferences are left out.

    The last measure is made best at --points levels of the others. Each point is proved
    undominated to within --gap of the measure's span, or marked; between two points
    others may lie. With --points all every undominated plan is found, by whole numbers:
    all measures but one must count in those, as clusters does. The knee of two measures
    is the point farthest above the line through the ends; of three, the one nearest to
    the best of all, each measure scaled from its worst to its best.

    --out writes frontier.csv, frontier_actions.csv and a chart, frontier.html
    (--between: pareto.csv, pareto_actions.csv and pareto.html), into a folder and
    leaves other files there alone. `optimizer report` shows the chart beside runs if
    the folder is named after theirs. Ctrl-C keeps the points that are done.

    \b
    Examples:
      optimizer frontier my-case/phuong-an-1.yaml --vary budget
      optimizer frontier my-case/phuong-an-1.yaml --vary quota --from 80 --to 160
      optimizer frontier my-case/phuong-an-1.yaml --vary budget --nested --out curve
      optimizer frontier my-case/phuong-an-1.yaml --between cost,output
      optimizer frontier my-case/phuong-an-1.yaml --between clusters,jobs --points all
    """  # noqa: D301 - \b keeps the lines of the examples apart
    options = {
        "solver": solver,
        "gap": gap,
        "time_limit": time_limit,
        "language": lang,
    }

    def work() -> Ended:
        # Heavy: solver, pandas and pydantic come with it.
        from optimizer.cli.between import Call as Between
        from optimizer.cli.between import draw_between
        from optimizer.cli.called import called_settings
        from optimizer.cli.grid import Grid
        from optimizer.cli.varying import Call, vary_one

        curve = {"--from": start, "--to": end, "--steps": steps}
        curve["--nested"] = nested or None
        settings = called_settings(config, options)
        _check_kind(vary, between, curve, points)
        if between is not None:
            asked = Between(scenario, out, settings, as_json, between, points)
            return draw_between(asked)
        assert vary is not None
        low = "50%" if start is None else start
        high = "150%" if end is None else end
        grid = Grid.of(low, high, 11 if steps is None else steps)
        return vary_one(Call(scenario, out, settings, as_json, vary, grid, nested))

    finish(work, debug=debug, as_json=as_json)


def _check_kind(
    vary: str | None,
    between: str | None,
    curve: Mapping[str, object],
    points: str | None,
) -> None:
    """Raise SettingsError unless the options belong to one of the two frontiers."""
    if (vary is None) is (between is None):
        message = Sentence(
            "frontier: give --vary NAME for the value as means grow, or "
            "--between MEASURES for what can be had together: one of the "
            "two."
        )
        raise SettingsError(message)
    given = [name for name, value in curve.items() if value is not None]
    if between is not None and given:
        message = Sentence(
            "--between: {given} is for --vary. Use --points.", given=", ".join(given)
        )
        raise SettingsError(message)
    if vary is not None and points is not None:
        message = Sentence("--vary: --points is for --between. Use --steps.")
        raise SettingsError(message)
