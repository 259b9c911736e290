"""What the files of a run say, for comparing with what a page shows."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

BY_NAME = ("C-07", "C-02", "C-04", "C-05", "C-01", "C-03", "C-06")
"""ăn uống, Ấp Bắc, Cụm 10, Cụm 9, Đông La, Ông Đình, Ước Lễ: a ă â b c d đ e ê ..."""
BY_DISTRICT = (("C-03", "C-04"), ("C-05", "C-06", "C-07"), ("C-01", "C-02"))
"""Ân Thi, Bình Giang, Đông Hưng."""
ACTIONS = ("keep", "expand", "reduce", "drop", "add", "leave_out")
VERDICTS = ("no plan without it", "always", "usually", "swing", "fixed")

Row = Mapping[str, str]


def rows(run: Path, name: str) -> list[Row]:
    with (run / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ranked(run: Path) -> list[Row]:
    """The rows of recommendations.csv, the first rank first."""
    return sorted(rows(run, "recommendations.csv"), key=lambda one: int(one["rank"]))


def numbers(run: Path) -> dict[str, dict[str, float | None]]:
    """By column of numbers and cluster, what the column has."""
    found = {
        column: {one["cluster"]: _number(one[column]) for one in ranked(run)}
        for column in (
            "rank",
            "hectares",
            "price_of_opposite",
            "price_low",
            "price_high",
        )
    }
    plan: dict[str, list[Row]] = {}
    for row in rows(run, "plan.csv"):
        plan.setdefault(row["cluster"], []).append(row)
    found["after_ha"] = {
        name: float(periods[-1]["area_ha"]) for name, periods in plan.items()
    }
    found["cost"] = {
        name: sum(float(one["cost"]) for one in periods)
        for name, periods in plan.items()
    }
    return found


def places(run: Path) -> dict[str, dict[str, float | None]]:
    """By column of texts and cluster, its place in the order of that column."""
    ranking = ranked(run)
    periods = sorted({one["period"] for one in ranking if one["period"]})
    return {
        "name": {name: place for place, name in enumerate(BY_NAME)},
        "cluster": {one["cluster"]: int(one["cluster"][2:]) for one in ranking},
        "district": {
            name: place for place, names in enumerate(BY_DISTRICT) for name in names
        },
        "action": _by(ranking, "action", ACTIONS),
        "verdict": _by(ranking, "verdict", VERDICTS),
        "period": _by(ranking, "period", (*periods, "")),
    }


def _by(
    ranking: Sequence[Row], column: str, order: Sequence[str]
) -> dict[str, float | None]:
    return {one["cluster"]: order.index(one[column]) for one in ranking}


def _number(text: str) -> float | None:
    return float(text) if text else None
