"""`optimizer sweep`."""

from math import isfinite
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

MOST_PLANS = 1000
"""More plans than anybody compares; each is evaluated in every future."""


def sweep(
    path: Annotated[str, typer.Argument(metavar="SWEEP", help="A sweep file (YAML).")],
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Where results go; default: results."
        ),
    ] = None,
    plans: Annotated[
        int,
        typer.Option(
            "--plans",
            metavar="K",
            min=0,
            max=MOST_PLANS,
            help="Hold in every future the K plans that are best most often.",
        ),
    ] = 10,
    within: Annotated[
        str,
        typer.Option(
            "--within",
            metavar="SHARE",
            help="A plan is good enough in a future if it loses no more than this.",
        ),
    ] = "5%",
    at_least: Annotated[
        float | None,
        typer.Option(
            "--at-least",
            metavar="VALUE",
            help="Instead: it is good enough if its objective is at least this.",
        ),
    ] = None,
    of: Annotated[
        str | None,
        typer.Option(
            "--of",
            metavar="SCENARIO",
            help="Of several scenarios: tell only what the futures of this one say.",
        ),
    ] = None,
    robust: Annotated[
        bool,
        typer.Option(
            "--robust",
            help="Also search all plans, not only those seen, for the least regret.",
        ),
    ] = False,
    processes: Annotated[
        str | None,
        typer.Option("--processes", metavar="N", help="auto, or how many solve."),
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(
            "--dask",
            metavar="ADDRESS|local",
            help="Let a Dask cluster solve: its scheduler, or one made here.",
        ),
    ] = None,
    export: Annotated[
        str | None,
        typer.Option(
            "--export",
            metavar="FILE.xlsx|FOLDER",
            help="Also write all tables: a workbook, or a folder of Parquet files.",
        ),
    ] = None,
    future: Annotated[
        int | None,
        typer.Option(
            "--future",
            metavar="RUN",
            min=1,
            help="Solve nothing: write this future as a scenario of its own.",
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
    """Solve many futures, and say which choices hold in most of them.

    The sweep file names scenarios, what is varied over a grid and what is drawn at
    random; docs/scenario_format.md lists its keys. Every future is solved once and kept
    in sweep.duckdb, in a folder named after the file: Ctrl-C, or whatever ends the
    command, loses none that is solved, and the same command does only what is missing.

    Then for each cluster it is told in what share of the futures each action is best.
    The plans that are best most often are held in every future: what each decides for
    the clusters stays, hectares, lines and leasing adapt. So their regret is known,
    in which futures they fail, and within which ranges of the inputs these lie.
    Scenarios that are options to choose from are told apart by --of; without it all
    their futures count as one lot.

    The folder also has shares.csv, regrets.csv, plans.csv, loses-*.csv and charts.html;
    `optimizer report` shows the charts beside runs if it is named after theirs.
    The exit code is 0 if some future has a plan, 3 if none has one, 1 if Ctrl-C came
    before all was done.

    \b
    Examples:
      optimizer sweep my-case/many.yaml
      optimizer sweep my-case/many.yaml --plans 20 --within 2% --lang vi
      optimizer sweep my-case/many.yaml --robust --export many.xlsx
      optimizer sweep my-case/many.yaml --future 17
      optimizer sweep my-case/many.yaml --dask tcp://192.168.1.5:8786
    """  # noqa: D301 - \b keeps the lines of the examples apart
    options = {
        "results": out,
        "processes": processes,
        "solver": solver,
        "gap": gap,
        "time_limit": time_limit,
        "language": lang,
    }

    def work() -> Ended:
        # Heavy: solver, pandas and pydantic come with it.
        from optimizer.analysis.advice import Enough
        from optimizer.cli.advising import sweep_one
        from optimizer.cli.called import called_settings
        from optimizer.cli.sweeping import Call, share_asked, write_future

        settings = called_settings(config, options)
        if at_least is not None and not isfinite(at_least):
            message = Sentence(
                "--at-least {at_least}: a number is expected, such as 1200.",
                at_least=at_least,
            )
            raise SettingsError(message)
        enough = Enough(share_asked("--within", within), at_least)
        call = Call(path, settings, plans, enough, of, robust, dask, export, as_json)
        return sweep_one(call) if future is None else write_future(call, future)

    finish(work, debug=debug, as_json=as_json)
