"""`optimizer ranges`."""

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


def ranges(
    scenarios: Scenarios,
    measure: Annotated[
        list[str] | None,
        typer.Option(
            "--measure", metavar="NAME", help="Only this measure; may be repeated."
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="COLUMN",
            help="For each group of clusters, such as district, not for the province.",
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE.csv", help="Also write the rows there."),
    ] = None,
    solver: Solver = None,
    gap: Gap = None,
    time_limit: TimeLimit = None,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """How low and how high each measure can go in any plan.

    For every measure that can be limited, in every period and, of what happens in
    periods, in total: today's value, that of the best plan, and the least and the
    greatest of all plans that respect every entry of the scenario. `fill` is occupied
    over industrial land. A target beyond these ends leaves no plan.

    Where limits are on that very measure, its ends are also shown without them: how
    far it could go if only they did not hold. Ends that time did not suffice to prove
    are marked with ?. Ctrl-C keeps the rows that are done.

    \b
    Examples:
      optimizer ranges my-case/phuong-an-1.yaml
      optimizer ranges my-case/phuong-an-1.yaml --measure jobs --measure fill
      optimizer ranges my-case/phuong-an-1.yaml --measure land --by district
      optimizer ranges my-case/phuong-an-1.yaml --out ranges.csv --lang vi
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
        from optimizer.cli.ranging import Call, range_all

        settings = called_settings(config, options)
        call = Call(settings, tuple(measure or ()), by, out, as_json, debug)
        return range_all(scenarios, call)

    finish(work, debug=debug, as_json=as_json)
