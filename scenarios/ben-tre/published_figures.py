"""The published figures of this case: its list, and the targets of 2012."""

from pathlib import Path

from estimating.published import Record, one, rows_of, shared

HERE = Path(__file__).resolve().parent
PRIORITY = ("Ba Tri", "Giồng Trôm", "Mỏ Cày Bắc")
"""Programme 08-CTr/TU of 2021: clusters under way there get resources first."""
SHRIMP = ("Ba Tri", "Bình Đại", "Thạnh Phú")
"""Programme 08-CTr/TU: 4,000 ha of high-tech brackish shrimp."""
NOT_CLUSTERS = {"BTR-15"}
"""Long Phước: its source calls it an industrial park; status to verify."""
CLUSTERS_IN_LIST = 14


def listed() -> list[dict[str, str]]:
    """The clusters of the list of 2012, in its order."""
    tables = ("clusters_ben_tre.csv", "clusters_ben_tre_more.csv")
    rows = [row for name in tables for row in rows_of(HERE / "published" / name)]
    kept = [row for row in rows if row["id"] not in NOT_CLUSTERS]
    if len(kept) != CLUSTERS_IN_LIST:
        message = f"the list of 2012 has {CLUSTERS_IN_LIST} clusters, not {len(kept)}"
        raise SystemExit(message)
    return kept


def published_areas() -> list[float]:
    """Hectares of the clusters whose area is published."""
    return [float(area) for row in listed() if (area := row["area_current_ha"])]


def district_of(row: Record) -> str:
    """The district as planners name it."""
    return row["district"].removeprefix("Huyện ")


def is_under_way(row: Record) -> bool:
    """Whether a publication shows that the cluster was begun."""
    return bool(row["area_current_ha"]) or "well-advancing" in row["note"]


def target_2020(column: str) -> tuple[float, float]:
    """The two ends of a target of the plan of 2012 for 2020."""
    rows = [row for row in shared("aggregates.csv") if row["area_name"] == "Bến Tre"]
    low, high = one(rows, "as_of", "2012 plan: target 2020")[column].split("-")
    return float(low), float(high)


def middle_2020(column: str) -> float:
    return sum(target_2020(column)) / 2
