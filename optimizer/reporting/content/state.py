"""Today's clusters: by district, and one by one."""

from collections.abc import Iterable, Sequence

from optimizer.domain.cluster import Cluster
from optimizer.domain.scenario import Scenario
from optimizer.reporting.alphabet import alphabetical
from optimizer.reporting.certainty import fill_rests_on_estimate
from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.land import by_district
from optimizer.reporting.content.table import TOTAL, Column, ReportTable
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

REPORTED = ("projects", "workers")
"""Columns of a planner's own that are summed up where the table has them."""

_SHARES = frozenset({"industrial_share", "built_ha", "area_ha"})


def state_table(scenario: Scenario, words: Words) -> ReportTable:
    """A row per district with the clusters that exist today, and their sum."""
    existing = [one for one in scenario.clusters if one.exists]
    reported = [name for name in REPORTED if any(name in c.columns for c in existing)]
    groups: dict[str, list[Cluster]] = {}
    for cluster in existing:
        groups.setdefault(cluster.district, []).append(cluster)
    rows: list[Row] = [
        {"district": district or words["no_district"], **_sums(found, reported)}
        for district, found in sorted(
            groups.items(), key=lambda item: alphabetical(item[0])
        )
    ]
    if len(rows) > 1:
        total = {"district": capital(words["total"]), "level": TOTAL}
        rows.append({**total, **_sums(existing, reported)})
    columns = (headed(words, "district"), *_columns(words, reported))
    unknown = any(None in (one.investor, one.wastewater) for one in existing)
    notes = (words["facts_unknown"],) if unknown else ()
    return ReportTable("state", words["title_state"], columns, tuple(rows), notes)


def today_table(scenario: Scenario, words: Words) -> ReportTable:
    """A row per cluster of today, by district and id."""
    existing = [one for one in scenario.clusters if one.exists]
    reported = [name for name in REPORTED if any(name in c.columns for c in existing)]
    rows = [
        {
            "cluster": one.id,
            "name": one.name,
            "district": one.district,
            "commune": one.commune,
            **_sums([one], reported),
            "investor": _known(one.investor),
            "wastewater": _known(one.wastewater),
        }
        for one in by_district(existing)
    ]
    named = {"cluster": "cluster_id", "name": "cluster_name"}
    facts = ("investor", "wastewater")
    columns = (
        *(headed(words, key, said=said) for key, said in named.items()),
        headed(words, "district"),
        headed(words, "commune"),
        *(one for one in _columns(words, reported) if one.key != "clusters"),
        *(headed(words, key, "word", said=f"has_{key}") for key in facts),
    )
    kept = tuple(one for one in columns if one.key not in ("investors", "treated"))
    return ReportTable("today", words["title_today"], kept, tuple(rows))


def _columns(words: Words, reported: Sequence[str]) -> tuple[Column, ...]:
    hectares = ("area_ha", "built_ha", "industrial_ha", "leased_ha")
    return (
        headed(words, "clusters", "count"),
        *(
            headed(words, key, "number", said=f"today_{key}", unit="ha")
            for key in hectares
        ),
        headed(words, "fill", "share"),
        *(headed(words, key, "count") for key in reported),
        headed(words, "investors", "count", said="has_investor"),
        headed(words, "treated", "count", said="has_wastewater"),
    )


def _sums(clusters: Iterable[Cluster], reported: Sequence[str]) -> dict[str, object]:
    found = list(clusters)
    industrial = sum(one.industrial_ha for one in found)
    leased = sum(one.leased_ha for one in found)
    shaky = {
        "area_ha": {"area_ha"},
        "built_ha": {"area_ha", "built_ha"},
        "industrial_ha": {"area_ha", "built_ha", "industrial_share"},
        "leased_ha": {"leased_ha", "fill"},
        **{name: {name} for name in reported},
    }
    return {
        "clusters": len(found),
        "area_ha": sum(one.area_ha for one in found),
        "built_ha": sum(one.built_ha for one in found),
        "industrial_ha": industrial,
        "leased_ha": leased,
        "fill": leased / industrial if industrial else None,
        "fill_estimate": any(
            fill_rests_on_estimate(one) or one.uncertain & _SHARES for one in found
        ),
        **{name: _reported(found, name) for name in reported},
        "investors": _having([one.investor for one in found]),
        "treated": _having([one.wastewater for one in found]),
        **{
            f"{key}_estimate": any(one.uncertain & behind for one in found)
            for key, behind in shaky.items()
        },
    }


def _reported(clusters: Iterable[Cluster], column: str) -> float | None:
    """The sum of what is known; None where nothing is."""
    values = [one.columns.get(column) for one in clusters]
    known = [
        v for v in values if isinstance(v, int | float) and not isinstance(v, bool)
    ]
    return sum(known) if known else None


def _having(facts: Sequence[bool | None]) -> int | None:
    """How many are known to have it; None where it is known of none: that is no 0."""
    known = [fact for fact in facts if fact is not None]
    return sum(known) if known else None


def _known(fact: bool | None) -> str:
    return "unknown" if fact is None else "yes" if fact else "no"
