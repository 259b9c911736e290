"""`optimizer schema`."""

from pathlib import Path
from typing import Annotated

import typer

from optimizer.cli.exits import Ended, ExitCode, finish
from optimizer.cli.messages import show, tell
from optimizer.cli.options import Debug
from optimizer.sentence import Sentence


def schema(
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE", help="Write it there, not to stdout."),
    ] = None,
    sweep: Annotated[
        bool, typer.Option("--sweep", help="The schema of sweep files instead.")
    ] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="The format for people, not the schema.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Print the JSON Schema of scenarios or of sweeps, for editors.

    \b
    Examples:
      optimizer schema
      optimizer schema --out scenario.schema.json
      optimizer schema --sweep --out sweep.schema.json
      optimizer schema --markdown --out scenario_format.md

    The first line of a scenario names it, for editors with a YAML language server:

    \b
      # yaml-language-server: $schema=scenario.schema.json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    finish(lambda: _schema(out, sweep=sweep, markdown=markdown), debug=debug)


def _schema(out: str | None, *, sweep: bool, markdown: bool) -> Ended:
    # pydantic stands behind the schema; the other commands start without it.
    from optimizer.reading.schema.document import scenario_format_markdown
    from optimizer.reading.schema.json_schema import (
        scenario_json_schema,
        sweep_json_schema,
    )
    from optimizer.reporting.as_text import as_json

    if markdown:
        text = scenario_format_markdown()
    else:
        text = as_json(sweep_json_schema() if sweep else scenario_json_schema())
    if out is None:
        show(text.rstrip("\n"))
    else:
        Path(out).write_text(text, encoding="utf-8", newline="")
        tell(Sentence("Written: {out}", out=out))
    return Ended(ExitCode.DONE)
