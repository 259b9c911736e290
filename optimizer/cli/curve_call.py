"""What both kinds of `frontier` are asked, and the files they write."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from optimizer.cli.messages import tell
from optimizer.domain.scenario import Scenario
from optimizer.reporting.as_text import table_as_csv
from optimizer.reporting.chart_page import chart_page
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.labels import title_of
from optimizer.reporting.single_file import check_file, replace_file
from optimizer.reporting.tables.frame import DataFrame
from optimizer.reporting.words import Words
from optimizer.settings import Settings


@dataclass(frozen=True, slots=True)
class CurveCall:
    """One call of `frontier`; its files are named after ``NAME``."""

    NAME: ClassVar[str]

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
        names = (f"{self.NAME}.csv", f"{self.NAME}_actions.csv", f"{self.NAME}.html")
        return {name: Path(self.out) / name for name in names}

    def check_files(self) -> None:
        """Raise SettingsError if a file cannot be written where it goes."""
        for path in self.files.values():
            check_file(path)

    def write(
        self,
        scenario: Scenario,
        points: DataFrame,
        actions: DataFrame,
        chart: Chart | None,
    ) -> None:
        """Write both tables and the page into the folder, and say so."""
        charts = [chart] if chart else []
        texts = [
            *map(table_as_csv, (points, actions)),
            chart_page(title_of(scenario, self.words), charts, self.words),
        ]
        for path, text in zip(self.files.values(), texts, strict=True):
            replace_file(path, text)
        folder = f"{self.out}: {', '.join(self.files)}"
        tell(self.words("written_to", folder=folder))
