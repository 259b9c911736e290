"""What a case is and when: title, tables, periods, defaults, the solver's time."""

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, Tag

from optimizer.reading.schema.leaves import (
    BnVnd,
    BnVndPerHa,
    BnVndPerHaYear,
    BnVndPerKm,
    Detour,
    FreeText,
    Name,
    PerHa,
    Seconds,
    Share,
    Years,
)
from optimizer.reading.schema.section import MAP, TEXT, MapOf, Section, by_shape
from optimizer.sentence import Sentence


class TitleByLanguage(Section):
    """The title of the scenario in each language."""

    example: ClassVar[str] = "{vi: Phương án 2, en: Option 2}"
    vi: FreeText | None = Field(None, title="Vietnamese", description="In Vietnamese.")
    en: FreeText | None = Field(None, title="English", description="In English.")


Title = Annotated[
    Annotated[FreeText, Tag(TEXT)] | Annotated[TitleByLanguage, Tag(MAP)],
    by_shape(Sentence("a text, or a map such as {{vi: Phương án 2, en: Option 2}}")),
]


class TablesEntry(Section):
    """The tables of the case: CSV files, or sheets such as `book.xlsx#Sheet`."""

    example: ClassVar[str] = "{clusters: clusters.csv}"
    clusters: Name = Field(
        title="Clusters", description="One row per cluster, existing or candidate."
    )
    places: Name | None = Field(
        None, title="Places", description="Points of the network and of the map."
    )
    links: Name | None = Field(
        None, title="Links", description="Lines of a service between two points."
    )
    distances: Name | None = Field(
        None,
        title="Distances",
        description="Kilometres between pairs; a missing pair is the great circle "
        "times `defaults.detour`.",
    )
    estimates: Name | None = Field(
        None,
        title="Estimates",
        description="Cells of the clusters table that are estimated, illustrative or "
        "sourced, one per row.",
    )


class PeriodEntry(Section):
    """A period of the plan."""

    example: ClassVar[str] = "{name: 2021-2025, years: 5}"
    name: Name = Field(title="Name", description="The name that other entries use.")
    years: Years = Field(title="Length", description="How long the period lasts.")


class DefaultsEntry(Section):
    """Values for blank cells; the report lists every cell filled so.

    Any other column of the clusters table may be named as well.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, FreeText]
    example: ClassVar[str] = "{industrial_share: 0.65, fill: 0.2}"
    industrial_share: Share | None = Field(
        None, title="Leasable share", description="Part of the area that can be leased."
    )
    fill: Share | None = Field(
        None, title="Fill", description="Part of the leasable land leased today."
    )
    detour: Detour = Field(
        1.3,
        title="Detour",
        description="How much longer a way is than the great circle.",
    )
    infra_cost_per_ha: BnVndPerHa | None = Field(
        None,
        title="Infrastructure cost",
        description="Cost of a hectare whose infrastructure is built.",
    )
    clearance_cost_per_ha: BnVndPerHa | None = Field(
        None,
        title="Clearance cost",
        description="Cost of a hectare added to the plan.",
    )
    fixed_cost: BnVnd | None = Field(
        None, title="Fixed cost", description="Paid once, when a cluster is added."
    )
    drop_cost: BnVnd | None = Field(
        None, title="Cost of dropping", description="Paid once, when it is dropped."
    )
    jobs_per_ha: PerHa | None = Field(
        None, title="Jobs", description="Jobs per occupied hectare."
    )
    output_per_ha: BnVndPerHaYear | None = Field(
        None,
        title="Output",
        description="Output a year per occupied hectare.",
    )
    cost_per_km: MapOf[BnVndPerKm] | None = Field(
        None,
        title="Cost of links",
        description="Cost of a kilometre of a link without a cost, by service.",
    )

    @property
    def of_columns(self) -> dict[str, float | str]:
        """The value for each column of the clusters table."""
        named = {
            name: getattr(self, name)
            for name in type(self).model_fields
            if name not in ("detour", "cost_per_km")
        }
        named |= self.__pydantic_extra__ or {}
        return {name: value for name, value in named.items() if value is not None}


class SolveEntry(Section):
    """How exactly and how long to solve; overrides config.yaml."""

    example: ClassVar[str] = "{gap: 0.01%, time_limit: 60}"
    gap: Share | None = Field(
        None,
        title="Gap",
        description="The fraction of the objective that may be left unproved; 0 asks "
        "for proof.",
    )
    time_limit: Seconds | None = Field(
        None, title="Time limit", description="The longest that one solve may take."
    )
