"""The commands, put together.

Nothing heavy is imported here: modules that need pandas, PuLP, pydantic or openpyxl
are imported inside the command that uses them, so that `--help` answers at once.
"""

from typing import Annotated

import typer

from optimizer.cli.check import check
from optimizer.cli.compare import compare
from optimizer.cli.explain import explain
from optimizer.cli.frontier import frontier
from optimizer.cli.judge import judge
from optimizer.cli.new import new
from optimizer.cli.ranges import ranges
from optimizer.cli.report import report
from optimizer.cli.run import run
from optimizer.cli.schema import schema
from optimizer.cli.spoken_help import SpokenCommand
from optimizer.cli.sweep import sweep
from optimizer.cli.usage import SpokenGroup

app = typer.Typer(
    name="optimizer",
    cls=SpokenGroup,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        # Only asked for here, and slower than all other imports together.
        from importlib.metadata import version

        typer.echo(version("cluster-optimizer"))
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version and leave.",
        ),
    ] = False,
) -> None:
    """Choose which industrial clusters to keep, expand, reduce, drop or add.

    \b
    Start here:
      optimizer new my-case
      optimizer check my-case/phuong-an-1.yaml
      optimizer run my-case/phuong-an-1.yaml

    Exit codes: 0 done; 2 the input is wrong; 3 no plan exists; 4 no plan found in
    the time allowed; 1 anything else.
    """  # noqa: D301 - \b keeps the lines of the examples apart


COMMANDS = (
    *(check, run, explain, compare, judge, ranges, frontier, sweep),
    *(report, new, schema),
)
for command in COMMANDS:
    app.command(cls=SpokenCommand, no_args_is_help=command is not schema)(command)
