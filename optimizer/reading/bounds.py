"""Between which hectares a cluster may lie while it is in the plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from optimizer.domain.law import Law
from optimizer.errors import Problems
from optimizer.reading.cells import shown_number
from optimizer.reading.land import Land
from optimizer.reading.records import Record, blank
from optimizer.reading.together import warn_together
from optimizer.sentence import Sentence

LEAST_HA = 1.0
"""What an existing cluster keeps at least when it is reduced."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest area [ha].

    ``stuck`` is whether an existing cluster cannot expand for want of a bound.
    """

    min_ha: float
    max_ha: float
    stuck: bool = False


def bounds_of(
    record: Record, land: Land, law: Law | None, *, reducible: bool
) -> Bounds:
    """The bounds stated, or what they are by default; stated ones win."""
    special = bool(record.yes("mountainous") or record.yes("craft_village"))
    floor = law.floor_ha(special=special) if law else 0.0
    cap = law.cap_ha() if law else None
    low, high = record.number("min_ha"), record.number("max_ha")
    if record.values.get("status") != "existing":
        highest = cap or 0.0 if high is None else high
        if low is None:
            low = min(floor, highest)
        return Bounds(low, max(highest, low) if high is None else high)
    area = land.area_ha
    if low is None:
        low = area
        if reducible:
            need = land.leased_ha / land.share if land.share > 0 else 0.0
            low = min(area, max(land.built_ha, need, floor, LEAST_HA))
    if high is not None:
        return Bounds(low, high)
    return Bounds(low, max(area, cap or 0.0, low), stuck=cap is None)


def check_bounds(
    record: Record,
    land: Land,
    bounds: Bounds,
    law: Law | None,
    problems: Problems,
    *,
    reducible: bool = False,
) -> None:
    """Report bounds that contradict each other or the area of today."""
    low, high = record.number("min_ha"), record.number("max_ha")
    exists = record.values.get("status") == "existing"
    if low is not None and high is not None and low > high:
        problems.error(
            record.at("min_ha"),
            Sentence(
                "min_ha is {low}, above max_ha, {high}.",
                low=shown_number(low),
                high=shown_number(high),
            ),
            hint=Sentence("Correct one of the two."),
        )
    elif exists and high is not None and bounds.min_ha > high:
        problems.error(
            record.at("max_ha"),
            Sentence(
                "max_ha is {high}, but the cluster has {area_ha} ha today and "
                "cannot become smaller than {min_ha} ha.",
                high=shown_number(high),
                area_ha=shown_number(land.area_ha),
                min_ha=shown_number(bounds.min_ha),
            ),
            hint=Sentence("Correct one of the two.")
            if reducible
            else Sentence("Correct one of the two. Or allow reduce."),
        )
    elif exists and low is not None and low > land.area_ha:
        problems.warn(
            record.at("min_ha"),
            Sentence(
                "min_ha is {low}, but the cluster has {area_ha} ha today: it "
                "cannot be kept as it is.",
                low=shown_number(low),
                area_ha=shown_number(land.area_ha),
            ),
        )
    if not exists and law is not None and low is None and high is not None:
        _check_floor(record, law, high, problems)


def _check_floor(record: Record, law: Law, high: float, problems: Problems) -> None:
    """Warn of a stated greatest area below the least that the law asks."""
    special = bool(record.yes("mountainous") or record.yes("craft_village"))
    floor = law.floor_ha(special=special)
    if high < floor:
        problems.warn(
            record.at("max_ha"),
            Sentence(
                "max_ha is {high}, below the law's floor of {floor} ha for a "
                "new cluster.",
                high=shown_number(high),
                floor=shown_number(floor),
            ),
        )


def warn_of_no_least(
    records: Iterable[Record], law: Law | None, problems: Problems
) -> None:
    """One warning about the candidates that may be added with 0 ha, not said so."""
    free = [
        record
        for record in records
        if record.values.get("status") == "candidate"
        and blank(record, "min_ha")
        and not (law and law.floor_ha(special=True))
    ]
    what = Sentence(
        "without min_ha and without a law's floor it may be added with 0 ha."
    )
    hint = Sentence(
        "Fill min_ha (0 if that is meant), or name a rule set with law: {{use: ...}}."
    )
    warn_together(free, "min_ha", what, hint, problems)


def check_candidate_size(record: Record, law: Law | None, problems: Problems) -> None:
    """A candidate needs a greatest area: its own or the law's."""
    if (
        record.values.get("status") == "candidate"
        and blank(record, "max_ha")
        and (law is None or law.cap_ha() is None)
    ):
        problems.error(
            record.at("max_ha"),
            Sentence("max_ha is blank, and no law gives a cap for this candidate."),
            Sentence("its greatest area in hectares"),
            Sentence("Or name a rule set with law: {{use: ...}}."),
        )
