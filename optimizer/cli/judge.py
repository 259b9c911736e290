"""`optimizer judge`."""

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


def judge(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A scenario file (YAML).")
    ],
    plan: Annotated[
        str,
        typer.Argument(
            metavar="PLAN", help="The plan: a CSV file, or book.xlsx#Sheet; anywhere."
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Also write a folder of files in there."
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
    """Judge a plan made by people: rules broken, worth, exchanges.

    PLAN has the columns cluster, action, area_ha and, if you like, period (Vietnamese
    headings and words too). The action is keep, expand, reduce, drop, add or
    leave_out; the period is the one in which it happens, the area that at the end of
    the last period. Or a cluster has a row for each period, as in plan.csv of a run:
    then area and action are those of that period. What the plan leaves open, clusters
    that it does not name included, is chosen in its favour: first so that it breaks
    as few rules as can be, then as well as can be.

    Exit code 0 also where it breaks rules: that is a result. 3 if the scenario itself
    has no plan; 2 if the input is wrong; 4 if no time was left to judge.

    \b
    Examples:
      optimizer judge my-case/phuong-an-1.yaml our-plan.csv
      optimizer judge my-case/phuong-an-1.yaml "plans.xlsx#Option 2" --lang vi
      optimizer judge my-case/phuong-an-1.yaml results/phuong-an-2/plan.csv --out judged
    """  # noqa: D301 - \b keeps the lines of the examples apart
    options = {
        "results": out,
        "solver": solver,
        "gap": gap,
        "time_limit": time_limit,
        "language": lang,
    }

    def work() -> Ended:
        # Heavy: solver, pandas and pydantic come with it.
        from optimizer.cli.called import called_settings
        from optimizer.cli.judging import Call, judge_one

        settings = called_settings(config, options)
        return judge_one(scenario, plan, Call(settings, out is not None, as_json))

    finish(work, debug=debug, as_json=as_json)
