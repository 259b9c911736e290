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
ALSO = {"leased_ha": "leased_ha", "fill_pct": "leased_ha"}
"""Which of our columns rests on which figure; industrial land gives the share."""


def province_rows(shares: Iterable[Shares]) -> Iterator[dict[str, str]]:
    """A row per province: its totals, those published or derived, those generated."""
    known = figures()
    for here in shares:
        name = here.province.name
        mine = [row for row in known if row["province"] == name]
        marks = {row["figure"]: row["mark"] for row in mine}
        given = [f"{f} [{marks[f]}]" for f in sorted(marks, key=BY_FIGURE.index)]
        held = {ALSO.get(figure, figure) for figure in marks}
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
                figure for figure in (*FIGURES, "leased_ha") if figure not in held
            ),
            "records": "; ".join(records),
        }


def _text(here: Shares, figure: str) -> str:
    value: int = getattr(here, figure)
    return number(value / THOUSAND) if figure.endswith("_ha") else str(value)
