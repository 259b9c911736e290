"""`optimizer explain`."""

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


def explain(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A scenario file (YAML).")
    ],
    cluster: Annotated[
        str, typer.Argument(metavar="CLUSTER", help="A cluster's id, or its name.")
    ],
    no_flips: Annotated[
        bool,
        typer.Option("--no-flips", help="Leave out the flip points: much quicker."),
    ] = False,
    solver: Solver = None,
    gap: Gap = None,
    time_limit: TimeLimit = None,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Tell the whole story of one cluster: why this, and what if not.

    Its figures beside its district's; what the plan does with it and why; every action
    open or ruled out, with article or file and line; what each action would cost if
    all else may change; at which budget, land, yield and cost the action changes; the
    lines it hangs on; which limits bind and what a step more of each would bring.

    Ctrl-C ends the solving: what is known by then is shown. Nothing is written.

    \b
    Examples:
      optimizer explain my-case/phuong-an-1.yaml CCN-02
      optimizer explain my-case/phuong-an-1.yaml "Cụm mẫu 2" --lang vi
      optimizer explain my-case/phuong-an-1.yaml CCN-02 --no-flips --json
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
        from optimizer.cli.explaining import Asked, explain_one

        settings = called_settings(config, options)
        asked = Asked(scenario, cluster, settings, not no_flips, as_json)
        return explain_one(asked)

    finish(work, debug=debug, as_json=as_json)
