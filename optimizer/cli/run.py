"""`optimizer run`."""

from pathlib import Path
from typing import Annotated

import typer

from optimizer.cli.exits import Ended, finish
from optimizer.cli.messages import tell
from optimizer.cli.options import (
    AsJson,
    Config,
    Debug,
    Gap,
    Lang,
    OutlinesFile,
    Scenarios,
    Solver,
    TimeLimit,
    To,
)
from optimizer.sentence import Sentence

MOST_ALTERNATIVES = 100
"""More plans than anybody compares; each takes about as long as the plan itself."""


def run(
    scenarios: Scenarios,
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Where results go; default: results."
        ),
    ] = None,
    no_rank: Annotated[
        bool, typer.Option("--no-rank", help="Leave out the prices of the opposite.")
    ] = False,
    alternatives: Annotated[
        int,
        typer.Option(
            "--alternatives",
            metavar="K",
            min=0,
            max=MOST_ALTERNATIVES,
            help="So many other good plans, in proved order, with what each gives up.",
        ),
    ] = 0,
    differ: Annotated[
        int,
        typer.Option(
            "--differ",
            metavar="D",
            min=1,
            help="Clusters with another action, at least, between any two of them.",
        ),
    ] = 1,
    report: Annotated[
        bool,
        typer.Option("--report", help="Also write report.docx, .xlsx and .html."),
    ] = False,
    to: To = None,
    outlines: OutlinesFile = None,
    solver: Solver = None,
    gap: Gap = None,
    time_limit: TimeLimit = None,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Find the best plan of every scenario; write a folder for each.

    The folder is named after the scenario's file and holds summary.json, plan.csv,
    built_links.csv, recommendations.csv and run.json. It is replaced as a whole when
    the run is over, and left as it was if the input is wrong or no plan is found.

    With --alternatives there is alternatives.csv besides: other plans, each the best of
    all that differ from the best one, and from every alternative before, in the action
    of at least D clusters.

    With --report each folder also gets what `optimizer report` makes of it; of several
    scenarios one more report, beside their folders, sets them side by side.

    Ctrl-C ends the search: the best plan so far is written, as `feasible`, and the
    alternatives found so far.

    \b
    Examples:
      optimizer run my-case/phuong-an-1.yaml
      optimizer run my-case/phuong-an-1.yaml my-case/phuong-an-2.yaml --lang vi
      optimizer run my-case/phuong-an-1.yaml --gap 0 --time-limit 600 --out proofs
      optimizer run my-case/phuong-an-1.yaml --alternatives 5 --differ 3
      optimizer run my-case/phuong-an-*.yaml --report --to docx,xlsx --lang vi
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
        from optimizer.cli.formats import formats_of
        from optimizer.cli.running import Call, run_all

        settings = called_settings(config, options)
        chosen = {"no_rank": no_rank, "alternatives": alternatives, "differ": differ}
        if differ > 1 and not alternatives:
            left = Sentence(
                "--differ {differ} is left aside: no --alternatives are asked for.",
                differ=differ,
            )
            tell(left)
        if to is not None and not report:
            tell(Sentence("--to {to} is left aside: no --report is asked for.", to=to))
        formats = formats_of(to) if report else ()
        if outlines is not None:
            _check_outlines(outlines, asked=report)
        call = Call(
            settings,
            chosen,
            as_json,
            debug,
            alternatives,
            differ,
            formats,
            outlines if report else None,
        )
        return run_all(scenarios, call)

    finish(work, debug=debug, as_json=as_json)


def _check_outlines(path: str, *, asked: bool) -> None:
    """Refuse a file of outlines now rather than when all is solved."""
    from optimizer.reading.outlines import read_outlines

    if asked:
        read_outlines(Path(path), ())
    else:
        tell(
            Sentence(
                "--outlines {path} is left aside: no --report is asked for.", path=path
            )
        )
