"""Arguments and options that several commands share."""

from typing import Annotated

import typer

Scenarios = Annotated[
    list[str], typer.Argument(metavar="SCENARIO", help="Scenario files (YAML).")
]
Debug = Annotated[
    bool,
    typer.Option("--debug", help="Also print where in the program an error arose."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print what a program reads, on stdout.")
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="vi|en", help="Language of tables and reasons."),
]
Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings; default: config.yaml of the current folder, if it is there.",
    ),
]
Solver = Annotated[
    str | None, typer.Option("--solver", metavar="NAME", help="auto, highs, cbc, ...")
]
Gap = Annotated[
    str | None,
    typer.Option("--gap", metavar="SHARE", help="0.01% or 0.0001; 0 for proof."),
]
TimeLimit = Annotated[
    str | None, typer.Option("--time-limit", metavar="SECONDS", help="Of one solve.")
]
OutlinesFile = Annotated[
    str | None,
    typer.Option(
        "--outlines",
        metavar="FILE",
        help="GeoJSON of districts, to be drawn on the maps of reports.",
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="docx,xlsx,html", help="Which reports; default: all three."
    ),
]
