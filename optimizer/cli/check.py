"""`optimizer check`."""

from optimizer.cli.exits import Ended, finish
from optimizer.cli.options import AsJson, Config, Debug, Lang, Scenarios


def check(
    scenarios: Scenarios,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Read scenarios and say what is wrong or doubtful in them. Nothing is solved.

    Every problem of all files is told together, with file, line and what to do.
    For a scenario without errors the cells filled by defaults, or marked as
    estimated or illustrative, are listed too. Exit code 2 if there are errors.

    \b
    Examples:
      optimizer check my-case/phuong-an-1.yaml
      optimizer check my-case/phuong-an-*.yaml --lang vi
      optimizer check my-case/phuong-an-1.yaml --json
    """  # noqa: D301 - \b keeps the lines of the examples apart

    def work() -> Ended:
        # Heavy: pydantic and pandas come with it.
        from optimizer.cli.called import called_settings
        from optimizer.cli.checking import check_all

        settings = called_settings(config, {"language": lang})
        return check_all(scenarios, settings.language, as_json=as_json, debug=debug)

    finish(work, debug=debug, as_json=as_json)
