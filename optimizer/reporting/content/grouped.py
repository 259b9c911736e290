"""What is done with the clusters: a sum of each action, and a list of each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Headline
from optimizer.reporting.certainty import rests_on_estimate
from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.land import (
    LAND,
    by_district,
    land_columns,
    land_of,
    located_in,
    numbers,
    summed,
)
from optimizer.reporting.content.legal import ORDER
from optimizer.reporting.content.table import (
    PLAIN,
    TOTAL,
    Column,
    ReportTable,
    level_of,
)
from optimizer.reporting.labels import named
from optimizer.reporting.losses import on_estimates, told_loss
from optimizer.reporting.reasons import Reasons, own_lines
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.written import headline_period, whole_cost
from optimizer.reporting.words import Words

_SUMMED = (*LAND, "cost")


def deeds_of(
    run: Run, words: Words, law: ReportTable
) -> Mapping[Headline, ReportTable]:
    """By headline the clusters that have it, by district and id, with their reasons.

    ``law`` is the run's check against the law. Of several clusters the last row is
    their sum. ``conversion`` is blank where nobody said what the land becomes.
    """
    assert run.plan is not None
    told, found = _Told(run, words, law), defaultdict[Headline, list[Row]](list)
    for one in by_district(run.scenario.clusters):
        rows = found[run.plan.clusters[one.id].headline]
        rows.append(told.row(len(rows) + 1, one))
    notes = {
        headline: (words["medians"],)
        for headline, rows in found.items()
        if any(words["median_is"] in str(row["reason"]) for row in rows)
    }
    for rows in found.values():
        if len(rows) > 1:
            rows.append({**_sum(rows), "name": capital(words["total"])})
    return {
        headline: ReportTable(
            f"deeds_{headline}",
            words[f"title_deeds_{headline}"],
            _columns(words),
            tuple(found[headline]),
            notes.get(headline, ()),
        )
        for headline in Headline
    }


def groups_table(deeds: Mapping[Headline, ReportTable], words: Words) -> ReportTable:
    """Clusters today and at the end, hectares and cost by headline, then of all.

    Lines cost besides. Candidates that are not added are in no count.
    """
    rows: list[Row] = []
    for headline, table in deeds.items():
        if headline is Headline.LEAVE_OUT:
            continue
        found = [row for row in table.rows if not level_of(row)]
        counted = {
            "today": 0 if headline is Headline.ADD else len(found),
            "at_end": 0 if headline is Headline.DROP else len(found),
        }
        label = capital(words[str(headline)])
        rows.append({**_sum(found), **counted, "label": label})
    total = {**_sum(rows), "label": capital(words["total"])}
    for key in ("today", "at_end"):
        total[key] = sum(numbers(row[key] for row in rows))
    columns = (
        headed(words, "label", said="action"),
        headed(words, "today", "count", said="clusters_today"),
        headed(words, "at_end", "count", said="clusters_at_end"),
        *land_columns(words),
        headed(words, "cost", "number", unit="bn VND"),
    )
    every = (*({**row, "level": PLAIN} for row in rows), total)
    return ReportTable("groups", words["title_groups"], columns, every)


class _Told:
    """Rows of one run's clusters."""

    def __init__(self, run: Run, words: Words, law: ReportTable) -> None:
        assert run.plan is not None
        self.run, self.plan, self.words = run, run.plan, words
        self.reasons = Reasons(
            run.scenario,
            run.plan,
            run.opened,
            own_lines(run.scenario, run.hanging),
            words,
            () if run.ranking is None else run.ranking.steps,
            in_document=True,
        )
        self.checked = _checked(law, words)
        self.shaky = on_estimates(run.scenario)
        ranking = run.ranking
        self.prices = {p.cluster: p for p in ranking.prices} if ranking else {}

    def row(self, number: int, one: Cluster) -> dict[str, object]:
        scenario, done = self.run.scenario, self.plan.clusters[one.id]
        land = land_of(one, done)
        # A sum stands below: what was not there yet has none of its hectares.
        land["before_ha"] = land["before_ha"] or 0.0
        costs = scenario.measures["cost"]
        return {
            "number": number,
            "cluster": one.id,
            "name": named(one.id, one.name),
            "place": located_in(one),
            "period": headline_period(scenario, done),
            **land,
            "cost": whole_cost(scenario, self.plan, one.id),
            "cost_estimate": rests_on_estimate(
                scenario, self.plan, costs, one.id, None
            ),
            "conversion": one.conversion,
            "law": self.checked.get(one.id, ""),
            "sure": self._sure(one.id),
            "reason": f"{capital(self.reasons.of(one.id))}.",
        }

    def _sure(self, name: str) -> str:
        """How sure, and what the opposite would lose; blank if that is not known."""
        price = self.prices.get(name)
        if price is None:
            return ""
        verdict = self.words[f"verdict_{str(price.verdict).replace(' ', '_')}"]
        lost = told_loss(self.run.scenario, price, self.words, self.shaky)
        if not lost:
            return f"{verdict}."
        return self.words("deed_sure", verdict=verdict, lost=lost)


def _checked(law: ReportTable, words: Words) -> Mapping[str, str]:
    """By cluster, what the check against the law found, in one sentence.

    What is still asked comes first, then what is met, with the figures.
    """
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for row in sorted(law.rows, key=lambda one: ORDER.index(str(one["state"]))):
        told = found.setdefault(str(row.get("cluster", "")), {})
        asked = told.setdefault(words[str(row["state"])], {})
        if row.get("rule"):
            figures = asked.setdefault(f"{row['rule']} ({row['article']})", [])
            if row["figures"] and str(row["figures"]) not in figures:
                figures.append(str(row["figures"]))
    return {
        cluster: "; ".join(_told_state(*one) for one in told.items()) + "."
        for cluster, told in found.items()
    }


def _told_state(state: str, asked: Mapping[str, list[str]]) -> str:
    """`met: size (Article 2) [23.4 ha → 50.8 ha], an investor (Article 8)`."""
    rules = [
        f"{rule} [{' → '.join(figures)}]" if figures else rule
        for rule, figures in asked.items()
    ]
    return f"{state}: {', '.join(rules)}" if rules else state


def _sum(rows: Sequence[Row]) -> dict[str, object]:
    return {"level": TOTAL, "number": "", **summed(rows, _SUMMED)}


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        headed(words, "number", "count", said="stt"),
        headed(words, "name", said="cluster_name"),
        headed(words, "place", said="located_in"),
        headed(words, "period"),
        *land_columns(words),
        headed(words, "cost", "number", unit="bn VND"),
        headed(words, "conversion", said="deed_conversion"),
        headed(words, "law", said="deed_law"),
        headed(words, "reason"),
        headed(words, "sure", said="how_sure"),
    )
