"""What a plan does with a cluster, in few words."""

from optimizer.analysis.comparison import Deed
from optimizer.domain.pathway import Headline
from optimizer.reporting.figures import Figures
from optimizer.reporting.tables.frame import Row

_NO_AREA = (Headline.DROP, Headline.LEAVE_OUT)


class Deeds:
    """Actions of one report, in the words of its figures."""

    def __init__(self, figures: Figures) -> None:
        self.figures, self.words = figures, figures.words

    def told(self, row: Row) -> str:
        """`expand 58.5`, and the period below it; a dash for an unknown cluster."""
        if not row["action"]:
            return "–"
        text = self.words[f"compare_{row['action']}"]
        if row["action"] not in _NO_AREA:
            text += f" {self.figures.number(row, 'area_ha')}"
        return f"{text}\n{row['period']}" if row["period"] else text

    def changed(self, before: Row, after: Row) -> str:
        """`expand 58.5 2026-2028 → keep 53.0`: on one line, what is the same once."""
        return f"{self._line(before)} → {self._line(after)}"

    def _line(self, row: Row) -> str:
        return " ".join(self.told(row).split("\n"))


def row_of(deed: Deed | None, *, estimate: bool) -> Row:
    """A deed as a row of a table."""
    return {
        "action": "" if deed is None else str(deed.headline),
        "period": "" if deed is None else deed.period,
        "area_ha": None if deed is None else deed.area_ha,
        "area_ha_estimate": estimate,
    }
