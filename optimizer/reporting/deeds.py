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
        """`expand 58.5 2026-2028 → keep 53.0`; what is the same is said once.

        `add 75.0: 2026-2028 → 2029-2030` is another period of the same action, and
        `add 20.0 → 30.0 (2026-2028)` another area.
        """
        (did, *was), (does, *now) = (
            self.told(row).split("\n") for row in (before, after)
        )
        if before["action"] == after["action"] and was and now:
            if did == does:
                return f"{did}: {was[0]} → {now[0]}"
            if was == now:
                area = self.figures.number(after, "area_ha")
                return f"{did} → {area} ({now[0]})"
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
