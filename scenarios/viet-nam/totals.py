"""provinces.csv: what each province has, and which of it is published."""

from collections.abc import Iterable, Iterator

from estimating.cells import number
from province_figures import BY_FIGURE, figures
from shares import Shares
from sharing import THOUSAND

FIGURES = (
    "planned",
    "planned_ha",
    "established",
    "established_ha",
    "operating",
    "operating_ha",
    "with_plant",
)
PROVINCE_COLUMNS = (
    "province", "region", *FIGURES, "industrial_share", "leased_ha", "fill",
    "published", "generated", "records",
)  # fmt: skip
CELLS = (*FIGURES, "industrial_share", "leased_ha", "fill")
RESTS_ON = {
    "industrial_share": ({"industrial_ha"}, {"industrial_pct"}),
    "fill": ({"fill_pct"}, {"leased_ha", "operating_ha"}),
}
"""The figures that give a cell, in one way or another; others give their own."""


def province_rows(shares: Iterable[Shares]) -> Iterator[dict[str, str]]:
    """A row per province: its totals, those published or derived, those generated."""
    known = figures()
    for here in shares:
        name = here.province.name
        mine = [row for row in known if row["province"] == name]
        marks = {row["figure"]: row["mark"] for row in mine}
        given = [f"{f} [{marks[f]}]" for f in sorted(marks, key=BY_FIGURE.index)]
        records = dict.fromkeys(f"{row['area_name']} {row['as_of']}" for row in mine)
        industrial = here.operating_ha * here.industrial_share
        yield {
            "province": name,
            "region": here.province.region,
            **{figure: _text(here, figure) for figure in FIGURES},
            "industrial_share": number(here.industrial_share, 5),
            "leased_ha": number(here.leased / THOUSAND),
            "fill": number(here.leased / industrial),
            "published": "; ".join(given),
            "generated": "; ".join(
                cell
                for cell in CELLS
                if not any(way <= marks.keys() for way in RESTS_ON.get(cell, ({cell},)))
            ),
            "records": "; ".join(records),
        }


def _text(here: Shares, figure: str) -> str:
    value: int = getattr(here, figure)
    return number(value / THOUSAND) if figure.endswith("_ha") else str(value)
