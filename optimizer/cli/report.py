"""`optimizer report`."""

from typing import Annotated

import typer

from optimizer.cli.exits import NOTHING_WRITTEN, Ended, finish
from optimizer.cli.options import AsJson, Config, Debug, Lang, OutlinesFile, To


def report(
    results: Annotated[
        list[str],
        typer.Argument(
            metavar="RESULTS",
            help="Folders that `run` has written; also of `sweep` and `frontier`.",
        ),
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
    outlines: OutlinesFile = None,
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
    without a network, in both languages. Folders that `sweep` or `frontier --out` has
    written may be named beside those of runs: the page then shows their charts too.

    With --outlines maps show the borders in a GeoJSON file (degrees of WGS 84); the
    property is found that has the names of the case's districts.

    \b
    Examples:
      optimizer report results/phuong-an-1
      optimizer report results/phuong-an-1 results/phuong-an-2 --lang vi
      optimizer report results/phuong-an-1 --to docx,xlsx --out to-hand-in
      optimizer report results/phuong-an-1 results/sweep curve --to html
      optimizer report results/phuong-an-1 --outlines districts.geojson
    """  # noqa: D301 - \b keeps the lines of the examples apart

    def work() -> Ended:
        # Heavy: pandas and pydantic come with it.
        from optimizer.cli.called import called_settings
        from optimizer.cli.formats import formats_of
        from optimizer.cli.reporting import Call, report_results

        settings = called_settings(config, {"language": lang})
        call = Call(settings, formats_of(to), out, as_json, outlines)
        return report_results(results, call)

    finish(work, debug=debug, as_json=as_json, nothing_done=NOTHING_WRITTEN)
