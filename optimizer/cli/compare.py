"""`optimizer compare`."""

from typing import Annotated

import typer

from optimizer.cli.exits import Ended, finish
from optimizer.cli.options import (
    AsJson,
    Config,
    Debug,
    Gap,
    Lang,
    Scenarios,
    Solver,
    TimeLimit,
)


def compare(
    scenarios: Scenarios,
    no_causes: Annotated[
        bool,
        typer.Option("--no-causes", help="Leave out which entry changes which action."),
    ] = False,
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Also write the tables there; CSV and JSON."
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
    """Set scenarios side by side: measures, actions, why they differ.

    Two to twelve scenarios; the first is what the others are held to. Each is solved
    anew, whatever an earlier run has written. They are ranked by the value of their
    objective if it is the same in all, else by dominance: a scenario is dominated if
    another is as good in every measure that an objective counts, and better in one.

    For the causes, the entries in which a scenario differs from the first are switched
    one after the other, and every scenario between is solved. Of plans that are equally
    good the one is taken that changes least, so that an action changes only where it
    must. A scenario with wrong input or without a plan is shown as such.

    Ctrl-C stops and shows what is there.

    \b
    Examples:
      optimizer compare my-case/phuong-an-1.yaml my-case/phuong-an-2.yaml
      optimizer compare my-case/phuong-an-*.yaml --no-causes --lang vi
      optimizer compare my-case/phuong-an-*.yaml --out results/comparison
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
        from optimizer.cli.comparing import Call, compare_all

        settings = called_settings(config, options)
        call = Call(settings, out, no_causes, as_json, debug)
        return compare_all(scenarios, call)

    finish(work, debug=debug, as_json=as_json)
