"""What both kinds of `frontier` are asked, and the files they write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from optimizer.cli.messages import tell
from optimizer.domain.scenario import Scenario
from optimizer.reporting.as_text import table_as_csv
from optimizer.reporting.chart_page import chart_page
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.in_both import TitledCharts, in_both, kept
from optimizer.reporting.kept_charts import charts_as_bytes
from optimizer.reporting.labels import title_of
from optimizer.reporting.single_file import check_file, replace_file
from optimizer.reporting.tables.frame import DataFrame
from optimizer.reporting.words import Words
from optimizer.settings import Settings


@dataclass(frozen=True, slots=True)
class CurveCall:
    """One call of `frontier`; its files are named after ``NAME``.

    ``CHARTS`` is the file in which a report finds the chart in both languages.
    """

    NAME: ClassVar[str]
    CHARTS: ClassVar[str]

    path: str
    out: str | None
    settings: Settings
    as_json: bool

    @property
    def words(self) -> Words:
        return Words(self.settings.language)

    @property
    def files(self) -> Mapping[str, Path]:
        """The files to write, by name; none without `--out`."""
        if self.out is None:
            return {}
        endings = (".csv", "_actions.csv", ".html")
        names = [f"{self.NAME}{ending}" for ending in endings]
        return {name: Path(self.out) / name for name in (*names, self.CHARTS)}

    def check_files(self) -> None:
        """Raise SettingsError if a file cannot be written where it goes."""
        for path in self.files.values():
            check_file(path)

    def write(
        self,
        scenario: Scenario,
        points: DataFrame,
        actions: DataFrame,
        drawn: Callable[[Words], Chart | None],
    ) -> None:
        """Write both tables, the page and what a report needs, and say so."""

        def titled(words: Words) -> TitledCharts:
            words = words.of(scenario)
            return TitledCharts.of(title_of(scenario, words), [drawn(words)])

        made = in_both(titled)
        shown = made[self.words.language]
        contents: list[str | bytes] = [
            *map(table_as_csv, (points, actions)),
            chart_page(shown.title, shown.charts, self.words),
            charts_as_bytes(kept(made)),
        ]
        for path, content in zip(self.files.values(), contents, strict=True):
            replace_file(path, content)
        folder = f"{self.out}: {', '.join(self.files)}"
        tell(self.words("written_to", folder=folder))
