"""The published figures of this case, and what their notes say in words."""

import re
from pathlib import Path

from estimating.published import Record, check_sums, rows_of

HERE = Path(__file__).resolve().parent
DECISION = "QĐ 525/QĐ-UBND of 25 Feb 2026"
STATE_YEAR = 2026
"""The year of the state of the clusters: the department's report of 18 June 2026."""


def published(name: str) -> list[dict[str, str]]:
    """The rows of one published table, as text."""
    return rows_of(HERE / "published" / name)


def found(pattern: str, text: str) -> str:
    """The first group of the first match, or nothing."""
    match = re.search(pattern, text)
    return match.group(1) if match else ""


def area_today(row: Record) -> str:
    """Hectares in the plan or list before the decision; blank for a new cluster."""
    if row["plan_action"].startswith("add"):
        return ""
    earlier = earlier_planned(row)
    if row["plan_action"] == "expand" and row["area_current_ha"]:
        return row["area_current_ha"]
    return earlier or row["area_plan_ha"]


def earlier_planned(row: Record) -> str:
    """The planned area before the decision, where the note says it."""
    return (
        found(r"earlier planned area ([\d.]+) ha", row["note"])
        or found(r"(?:raised|cut) from ([\d.]+) to", row["note"])
        or found(r"list VI: ([\d.]+) ha, put off", row["note"])
    )


def year_established(row: Record) -> str:
    return found(r"\best\. (?:March )?(\d{4})", row["note"])


def tenants_ha(row: Record) -> float:
    return float(row["leased_ha"] or 0)


def is_enterprise(row: Record) -> bool:
    return bool(re.search(r"whole project|enterprise-run", row["note"]))


def pace(row: Record) -> float | None:
    """Hectares leased a year since the establishment, if both are published."""
    year = year_established(row)
    if not tenants_ha(row) or not year:
        return None
    return tenants_ha(row) / (STATE_YEAR - int(year))


def one_site(name: str) -> Record:
    """The site survey of a cluster; empty if there is none."""
    rows = [
        row for row in published("cluster_site_facts.csv") if row["cluster"] == name
    ]
    return rows[0] if rows else {}


def movers() -> list[dict[str, str]]:
    """Clusters whose firms move because the railway needs the land."""
    rows = published("clusters_lao_cai.csv")
    return [row for row in rows if "land needed by the railway" in row["note"]]


def check_totals(rows: list[dict[str, str]]) -> None:
    """Stop unless the rows add up to the totals that the decision states."""

    def total(column: str, *actions: str) -> float:
        return sum(float(r[column] or 0) for r in rows if r["plan_action"] in actions)

    earlier = [dict(row, today=area_today(row)) for row in rows]
    changed = ("expand", "shrink")
    sums = {
        "kept, 1,056.64 ha": (total("area_plan_ha", "keep"), 1056.64),
        "adjusted, 711.17 ha": (total("area_plan_ha", *changed), 711.17),
        "added, 970 ha": (total("area_plan_ha", "add"), 970),
        "brought forward, 190 ha": (
            total("area_plan_ha", "add (brought forward)"),
            190,
        ),
        "conditional, 125 ha": (total("area_plan_ha", "add (conditional)"), 125),
        "adjusted, were 503.72 ha": (today(earlier, *changed), 503.72),
        "dropped, 310 ha": (today(earlier, "drop"), 310),
        "postponed, 10 ha": (today(earlier, "postpone"), 10),
    }
    check_sums(sums, f"{DECISION} (aggregates_more.csv)")


def today(rows: list[dict[str, str]], *actions: str) -> float:
    return sum(float(r["today"]) for r in rows if r["plan_action"] in actions)
