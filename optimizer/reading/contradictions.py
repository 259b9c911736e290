"""Data of clusters that contradict each other."""

from collections.abc import Mapping, Sequence

from optimizer.errors import Origin, Problems
from optimizer.reading.cells import shown_number as shown
from optimizer.reading.land import ABOUT_LAND, Land, land_of
from optimizer.reading.records import Record, blank
from optimizer.reading.together import warn_together
from optimizer.sentence import OR, Sentence, joined

TOLERANCE_HA = 1e-6
TOLERANCE_FILL = 0.005
"""Half a percentage point: a fill is printed with one decimal at best."""


def check_land(records: Sequence[Record], problems: Problems) -> None:
    """Report hectares that do not fit each other, row by row."""
    for record in records:
        found = Problems()
        if record.values.get("status") == "existing":
            _check_existing(record, found)
        elif record.values.get("status") == "candidate":
            _check_candidate(record, found)
        add_after_assume(found, record, problems)
    _check_column(records, problems)
    unknown = [
        record
        for record in records
        if record.values.get("status") == "existing"
        and blank(record, "leased_ha")
        and blank(record, "fill")
        and not land_of(record.values).leased_known
    ]
    hint = Sentence("Fill leased_ha or fill, or give defaults.fill.")
    what = Sentence("what is leased is not known; it is taken as 0.")
    warn_together(unknown, "leased_ha", what, hint, problems)


def _check_column(records: Sequence[Record], problems: Problems) -> None:
    """Tell once, and not in every row, that the areas of today have no column."""
    lacking = [
        record
        for record in records
        if record.values.get("status") == "existing"
        and blank(record, "area_ha")
        and "area_ha" not in record.table.headings
    ]
    if lacking:
        first = lacking[0].here
        problems.error(
            Origin(first.file, sheet=first.sheet),
            Sentence(
                "{count} {count:cluster exists|clusters exist}, but the table has no "
                "column area_ha.",
                count=len(lacking),
            ),
            Sentence(
                "a heading {names}",
                names=joined(('"area_ha"', '"Diện tích hiện có"'), OR),
            ),
        )


def add_after_assume(found: Problems, record: Record, problems: Problems) -> None:
    """Pass problems of a row on; say so where `assume` has changed the row."""
    for one in found.found:
        hint = one.hint
        if changed_columns := record.assumed & ABOUT_LAND:
            changed = ", ".join(sorted(changed_columns))
            about = Sentence(
                "(`assume` changed {changed} of this row.)", changed=changed
            )
            hint = joined((hint, about))
        if one.severity == "error":
            problems.error(one.origin, one.what, one.expected, hint)
        else:
            problems.warn(one.origin, one.what, one.expected, hint)


def _check_existing(record: Record, problems: Problems) -> None:
    if blank(record, "area_ha"):
        if "area_ha" in record.table.headings:
            what = Sentence("area_ha is blank, but the cluster exists.")
            problems.error(
                record.at("area_ha"), what, Sentence("its area in the plan today")
            )
        return
    area = record.number("area_ha")
    if area is None:
        return
    if area == 0:
        what = Sentence("area_ha is 0, but the cluster exists.")
        problems.warn(record.at("area_ha"), what)
    land = land_of(record.values)
    built, industrial = record.number("built_ha"), record.number("industrial_ha")
    if built is not None and built > area + TOLERANCE_HA:
        problems.warn(
            record.at("built_ha"),
            Sentence(
                "built_ha is {built}, above area_ha, {area}; it is read as {area}.",
                built=shown(built),
                area=shown(area),
            ),
            hint=Sentence("Correct one of the two."),
        )
    if industrial is not None and industrial > area + TOLERANCE_HA:
        problems.error(
            record.at("industrial_ha"),
            Sentence(
                "industrial_ha is {industrial}, above area_ha, {area}.",
                industrial=shown(industrial),
                area=shown(area),
            ),
            hint=Sentence("Correct one of the two."),
        )
        return
    _check_share(record, area, problems)
    _check_leased(record, land, problems)


def _check_share(record: Record, area: float, problems: Problems) -> None:
    industrial, share = (
        record.number("industrial_ha"),
        record.number("industrial_share"),
    )
    if industrial is None or share is None or area <= 0:
        return
    if "industrial_share" in record.defaulted:
        return
    if abs(industrial / area - share) > TOLERANCE_FILL:
        problems.warn(
            record.at("industrial_share"),
            Sentence(
                "industrial_share is {share:.1%}, but {industrial} of {area} "
                "ha are {industrial_2:.1%}; the hectares are used.",
                share=share,
                industrial=shown(industrial),
                area=shown(area),
                industrial_2=industrial / area,
            ),
        )


def _check_leased(record: Record, land: Land, problems: Problems) -> None:
    leased, fill = record.number("leased_ha"), record.number("fill")
    if leased is None:
        return
    if leased > land.leasable_ha + TOLERANCE_HA:
        problems.error(
            record.at("leased_ha"),
            Sentence(
                "leased_ha is {leased}, but at most {leasable_ha} ha can be "
                "leased ({share} of {built_ha} ha).",
                leased=shown(leased),
                leasable_ha=shown(land.leasable_ha),
                share=shown(land.share),
                built_ha=shown(land.built_ha),
            ),
            hint=Sentence("Correct one of the two."),
        )
        return
    if fill is None or "fill" in record.defaulted or land.fill is None:
        return
    if abs(fill - land.fill) > TOLERANCE_FILL:
        problems.warn(
            record.at("fill"),
            Sentence(
                "fill is {fill:.1%}, but {leased} of {leasable_ha} ha are "
                "{fill_2:.1%}; the hectares are used.",
                fill=fill,
                leased=shown(leased),
                leasable_ha=shown(land.leasable_ha),
                fill_2=land.fill,
            ),
            hint=Sentence("Correct one of the two."),
        )


def _check_candidate(record: Record, problems: Problems) -> None:
    leased = record.number("leased_ha")
    if leased:
        problems.error(
            record.at("leased_ha"),
            Sentence(
                "leased_ha is {leased}, but a candidate has no land to lease yet.",
                leased=shown(leased),
            ),
            hint=Sentence("Is its status existing?"),
        )
        return
    for name in ("industrial_ha", "fill"):
        if record.number(name) and name not in record.assumed:
            problems.warn(
                record.at(name),
                Sentence(
                    "{name} is about land of today, which a candidate does not "
                    "have; it is not used.",
                    name=name,
                ),
                hint=Sentence("Give what can be leased as industrial_share.")
                if name == "industrial_ha"
                else "",
            )
    for name in ("area_ha", "built_ha"):
        value = record.number(name)
        if value:
            problems.warn(
                record.at(name),
                Sentence(
                    "{name} is {value}, but a candidate is not in the plan "
                    "today; it is read as 0.",
                    name=name,
                    value=shown(value),
                ),
                hint=Sentence("Give its planned area as max_ha."),
            )
            return


def warn_of_same_names(records: Mapping[str, Record], problems: Problems) -> None:
    """Warn of clusters of one district that have the same name."""
    first: dict[tuple[str, str], Record] = {}
    for record in records.values():
        name = " ".join(record.text("name").casefold().split())
        key = (name, record.text("district").casefold())
        if name and key in first:
            problems.warn(
                record.at("name"),
                Sentence(
                    '"{text}" is also the name of {text_2} ({here}).',
                    text=record.text("name"),
                    text_2=first[key].text("id"),
                    here=first[key].here,
                ),
                hint=Sentence("Is one of them written down twice?"),
            )
        first.setdefault(key, record)
