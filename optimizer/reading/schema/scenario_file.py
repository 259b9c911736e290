"""A whole scenario file."""

from typing import ClassVar

from pydantic import Field

from optimizer.reading.schema.assumptions import AssumptionEntry
from optimizer.reading.schema.basics import (
    DefaultsEntry,
    PeriodEntry,
    SolveEntry,
    TablesEntry,
    Title,
)
from optimizer.reading.schema.choices import (
    DecisionEntry,
    ObligationEntry,
    PreferenceEntry,
    RelationEntry,
)
from optimizer.reading.schema.counting import DemandEntry, LimitEntry, MeasureEntry
from optimizer.reading.schema.goals import ObjectiveEntry
from optimizer.reading.schema.leaves import Share
from optimizer.reading.schema.money import BudgetEntry
from optimizer.reading.schema.network import ConnectivityEntry, CoverageEntry
from optimizer.reading.schema.published import PublishedEntry
from optimizer.reading.schema.rules import ActionsEntry, LawEntry
from optimizer.reading.schema.section import Entries, Items, MapOf, Section
from optimizer.reading.schema.selectors import Names

NEEDED = ("tables", "objective")
"""What a scenario must have after inheritance, in the model optional: a file without
one of them is still read, so that its other faults are found."""


class ScenarioFile(Section):
    """A scenario: what is known, allowed, asked and wished."""

    example: ClassVar[str] = "{tables: {clusters: clusters.csv}, objective: ...}"
    extends: Names | None = Field(
        None,
        title="Extends",
        description="A YAML file or a list of them, relative to this file; later wins, "
        "maps merge, lists replace, null removes.",
    )
    title: Title | None = Field(
        None, title="Title", description="The name shown; default the file's name."
    )
    titles: MapOf[Title] | None = Field(
        None,
        title="Titles",
        description="What names of your own are called in tables and reports, by name: "
        "measures, units, columns of clusters, funds, ids of limits, services, "
        "kinds of places.",
    )
    tables: TablesEntry | None = Field(
        None,
        title="Tables",
        description="The files of the case, relative to the file that says so.",
    )
    published: Items[PublishedEntry] | None = Field(
        None,
        title="Published",
        description="What sources say of the clusters table in all. The table is held "
        "against it, after `defaults` and before `assume`; what differs is a warning.",
    )
    periods: Items[PeriodEntry] | None = Field(
        None,
        title="Periods",
        description="In order, at most 6; default one period named plan of 1 year.",
    )
    discount_rate: Share = Field(
        0.0, title="Discount rate", description="Per year, such as 6%."
    )
    defaults: DefaultsEntry | None = Field(
        None, title="Defaults", description="Values for blank cells."
    )
    actions: ActionsEntry | None = Field(
        None,
        title="Actions",
        description="What may be done; default keep, expand, drop and add.",
    )
    law: LawEntry | None = Field(
        None, title="Law", description="The rule set; default none."
    )
    demand: DemandEntry | None = Field(
        None, title="Demand", description="Hectares that can newly be leased."
    )
    measures: Entries[MeasureEntry] | None = Field(
        None, title="Measures", description="Quantities of your own, by name."
    )
    limits: Items[LimitEntry] | None = Field(
        None, title="Limits", description="Amounts that a plan must respect."
    )
    budget: BudgetEntry | None = Field(
        None,
        title="Budget",
        description="Money by period, or by fund and period; default no bound.",
    )
    connectivity: ConnectivityEntry | None = Field(
        None,
        title="Connectivity",
        description="What clusters must be joined to, and new ones be near to.",
    )
    coverage: CoverageEntry | None = Field(
        None,
        title="Coverage",
        description="Places within reach of a cluster in the plan, such as villages.",
    )
    obligations: Items[ObligationEntry] | None = Field(
        None,
        title="Obligations",
        description="What an existing cluster must be given to stay in the plan.",
    )
    decisions: Items[DecisionEntry] | None = Field(
        None, title="Decisions", description="Locks on what happens to clusters."
    )
    relations: Items[RelationEntry] | None = Field(
        None, title="Relations", description="Clusters that depend on each other."
    )
    preferences: Items[PreferenceEntry] | None = Field(
        None, title="Preferences", description="Bonuses for headlines."
    )
    objective: ObjectiveEntry | None = Field(
        None, title="Objective", description="What the plan should achieve."
    )
    assume: Items[AssumptionEntry] | None = Field(
        None, title="Assume", description="What-if changes of the data."
    )
    solve: SolveEntry | None = Field(
        None, title="Solve", description="How exactly and how long to solve."
    )

    @property
    def detour(self) -> float:
        """Kilometres of road per kilometre as the crow flies."""
        return self.defaults.detour if self.defaults else 1.3

    @property
    def cost_per_km(self) -> dict[str, float]:
        """Billions of dong per kilometre of a line, by service."""
        return (self.defaults and self.defaults.cost_per_km) or {}
