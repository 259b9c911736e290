"""`optimizer report`."""

from typing import Annotated

import typer

from optimizer.cli.exits import Ended, finish
from optimizer.cli.options import AsJson, Config, Debug, Lang, To


def report(
    results: Annotated[
        list[str],
        typer.Argument(metavar="RESULTS", help="Folders that `run` has written."),
    ],
    to: To = None,
    out: Annotated[
        str | None,
        typer.Option(
            "--out",
            metavar="FOLDER",
            help="Where the reports go; default: beside the results.",
        ),
    ] = None,
    lang: Lang = None,
    config: Config = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Write results as Word document, workbook, and page with a map.

    Nothing is solved: report.docx, report.xlsx and report.html tell what the runs
    found, even if the case has changed since. Of one result they go into its folder;
    of several, which are then set side by side, into the folder that holds the first.

    The document has the form of a phương án phát triển cụm công nghiệp; the workbook's
    sheet of clusters can be an input table again; the page is one file that opens
    without a network, in both languages.

    \b
    Examples:
      optimizer report results/phuong-an-1
      optimizer report results/phuong-an-1 results/phuong-an-2 --lang vi
      optimizer report results/phuong-an-1 --to docx,xlsx --out to-hand-in
    """  # noqa: D301 - \b keeps the lines of the examples apart

    def work() -> Ended:
        # Heavy: pandas and pydantic come with it.
        from optimizer.cli.called import called_settings
        from optimizer.cli.formats import formats_of
        from optimizer.cli.reporting import Call, report_results

        settings = called_settings(config, {"language": lang})
        call = Call(settings, formats_of(to), out, as_json)
        return report_results(results, call)

    finish(work, debug=debug, as_json=as_json)
