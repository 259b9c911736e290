"""by-province.yml and two more parts: demand, published figures, land, by province.

Demand in a province: what is leased there grows as it grew in Bắc Giang.
"""

from collections.abc import Iterable, Iterator, Sequence

from estimating.cells import number
from province_figures import (
    COLUMNS,
    figures,
    nation,
    printed_in,
    record,
    yearly_growth,
    yearly_growth_of_projects,
)
from shares import Shares
from sharing import THOUSAND

PERIODS = {"2021-2025": 5, "2026-2030": 10}
"""Years since today at the end of each period."""
WHERE = {
    "planned": ("count: clusters", ""),
    "planned_ha": ("sum: max_ha", ""),
    "established": ("count: clusters", ", status: existing"),
    "established_ha": ("sum: area_ha", ", status: existing"),
    "operating": ("count: clusters", ", operating: yes"),
    "operating_ha": ("sum: area_ha", ", operating: yes"),
    "leased_ha": ("sum: leased_ha", ", status: existing"),
    "with_plant": ("count: clusters", ", operating: yes, wastewater: yes"),
}
NORTHERN, MERGED = "Lào Cai (with Yên Bái)", "Hưng Yên (merged: with Thái Bình)"
TOGETHER = (
    ("Lào Cai, Yên Bái", NORTHERN, "plan to 2030 (2026-02)", ("planned", "planned_ha")),
    (
        "Lào Cai, Yên Bái",
        NORTHERN,
        "2026-06",
        ("established", "established_ha", "leased_ha"),
    ),
    (
        "Hưng Yên, Thái Bình",
        MERGED,
        "2025-07",
        ("established", "established_ha", "operating"),
    ),
)
"""Records of two former provinces: published for both together."""
CONFERENCE = "national conference, founding document 004"
HEAD = """\
# yaml-language-server: $schema=../scenario.schema.json
# Written by estimate.py: {}
"""


def settings_text(shares: Sequence[Shares]) -> str:
    """What base.yaml says province by province."""
    demand = _demand(
        shares,
        yearly_growth(),
        "as leased land in Bắc Giang",
        "from July 2016 (333.9 ha) to March 2025 (612 ha); [E] that others do",
    )
    return _text("what base.yaml says province by province.", demand, _published())


def high_demand_text(shares: Sequence[Shares]) -> str:
    """A higher demand by province."""
    demand = _demand(
        shares,
        yearly_growth_of_projects(),
        "as the projects in Long An",
        "from September 2019 (544) to June 2021 (647); [E] that land everywhere does",
    )
    return _text("a higher demand, province by province.", demand)


def land_text(shares: Sequence[Shares]) -> str:
    """The plan's land by province, for scenarios in which any cluster may expand."""
    return _text("the plan's land by province, 58,123 ha in all.", _land(shares))


def _text(what: str, *parts: Iterable[str]) -> str:
    return HEAD.format(what) + "".join(f"{line}\n" for part in parts for line in part)


def _demand(shares: Sequence[Shares], yearly: float, *basis: str) -> Iterator[str]:
    yield f"demand: # [D] {100 * yearly:.2f} % more a year, {basis[0]}"
    yield from (f"  # {line}" for line in basis[1:])
    yield "  by: district"
    yield "  hectares:"
    for here in shares:
        amounts = ", ".join(
            f"{name}: {number(here.leased / THOUSAND * ((1 + yearly) ** years - 1), 1)}"
            for name, years in PERIODS.items()
        )
        yield f"    {here.province.name}: {{{amounts}}}"


def _land(shares: Sequence[Shares]) -> Iterator[str]:
    yield "limits: # [P] and [D] where provinces.csv says so, else [E]"
    yield "  - id: plan-land"
    yield "    measure: land"
    yield "    by: district"
    yield "    why:"
    yield "      vi: diện tích theo quy hoạch đến 2020/2025"
    yield "      en: hectares of the plan to 2020/2025"
    yield "    period: end"
    yield "    at_most:"
    for here in shares:
        yield f"      {here.province.name}: {number(here.planned_ha / THOUSAND)}"


def _published() -> Iterator[str]:
    total = nation()
    yield "published: # [P] as printed, [D] arithmetic on it: published/README.md"
    for figure in ("planned", "planned_ha", "established", "established_ha"):
        yield _check(figure, "", str(total[figure]), CONFERENCE)
    for figure in ("operating", "with_plant"):
        yield _check(figure, "", str(total[figure]), "Việt Nam, October 2018")
    for row in figures():
        together = any(row["area_name"] == area for _, area, *_ in TOGETHER)
        if row["mark"] != "E" and row["figure"] in WHERE and not together:
            source = f"{row['area_name']}, {row['as_of']}"
            printed = printed_in(record(row["area_name"], row["as_of"]), row["figure"])
            value = printed if "-" in printed else row["value"]
            yield _check(row["figure"], row["province"], value, source)
    for two, area, date, said in TOGETHER:
        for figure in said:
            column = record(area, date)[COLUMNS[figure]]
            yield _check(figure, f"[{two}]", column, f"{area}, {date}")
    yield from _shares_leased()


def _check(figure: str, province: str, value: str, source: str) -> str:
    what, rows = WHERE[figure]
    where = (f", district: {province}" if province else "") + rows
    chosen = f", where: {{{where.removeprefix(', ')}}}" if where else ""
    low, _, high = value.partition("-")
    amount = f"at_least: {low}, at_most: {high}" if high else f"is: {value}"
    return f'  - {{{what}{chosen}, {amount}, source: "{source}"}}'


def _shares_leased() -> Iterator[str]:
    """Published fills. That of Tuyên Quang contradicts its own hectares."""
    for province, said, area, date in (
        ("Tuyên Quang", "is: 51.6%", "Tuyên Quang", "about 2021-2022"),
        ("Thái Bình", "at_least: 15%, at_most: 20%", "Thái Bình", "2018-12"),
        ("Hà Nam", "is: 98%", "Hà Nam", "2024-12"),
        ("Bình Dương", "is: 67.4%", "Bình Dương", "2023-08"),
    ):
        record(area, date)
        where = f"where: {{district: {province}, operating: yes}}"
        source = f'source: "{area}, {date}"'
        yield f"  - {{sum: leased_ha, over: industrial_ha, {where}, {said}, {source}}}"
