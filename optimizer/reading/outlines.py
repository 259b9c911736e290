"""Outlines of districts from a GeoJSON file, to be drawn on a map: nothing is decided.

RFC 7946: longitude before latitude, degrees of WGS 84.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from optimizer.domain.outline import Outline, Ring
from optimizer.errors import Origin, Problem, Problems
from optimizer.reading.outline_names import districts_of
from optimizer.reading.outline_rings import RingReader
from optimizer.reading.text_file import decode, read_bytes
from optimizer.sentence import Sentence

MOST_BYTES = 20_000_000
MOST_AREAS = 3_000
"""A province has some hundred communes; the nation had 700 districts."""

_SHAPES = ("Polygon", "MultiPolygon")
_OTHER_MAPS = (
    *(".shp", ".shx", ".dbf", ".zip", ".gpkg", ".kml", ".kmz", ".tab", ".mif"),
    *(".dgn", ".dwg", ".dxf", ".tif", ".png", ".jpg", ".jpeg", ".pdf"),
)
_DEGREES = ("CRS84", "4326", "4979")
"""What the name of a coordinate system has in it that is degrees of WGS 84."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """The outlines of a file, and what to know about them.

    Outlines of the case's districts come first, by name, each district once; then those
    whose name the case does not have, in the order of the file.
    """

    areas: tuple[Outline, ...]
    warnings: tuple[Problem, ...]


def read_outlines(path: Path, districts: Collection[str]) -> Outlines:
    """The outlines in a GeoJSON file; ``districts`` are the names that the case has.

    The name may stand in any property of a feature: that property counts which names
    most of the districts. Names that match none, districts without an outline and
    features that are no areas are warnings. Raises InputError with all that is wrong
    if the file is no GeoJSON of areas in degrees, or too large.
    """
    shown, problems = str(path), Problems()
    _check_ending(path, problems)
    data = read_bytes(path, shown, MOST_BYTES, problems)
    text = None if data is None else decode(data, shown, problems)
    content = None if text is None else _parsed(text, shown, problems)
    problems.raise_if_any()
    features = _features(content, shown, problems)
    problems.raise_if_any()
    found = _areas(features, RingReader(shown, problems))
    problems.raise_if_any()
    names = districts_of([one for one, _ in found], districts, shown, problems)
    return Outlines(_merged(names, [rings for _, rings in found]), problems.warnings)


def _check_ending(path: Path, problems: Problems) -> None:
    """Say of what GIS programs write besides how it becomes GeoJSON."""
    if path.suffix.casefold() not in _OTHER_MAPS:
        return
    problems.error(
        Origin(str(path)),
        Sentence(
            'outlines cannot be read from a file that ends in "{suffix}".',
            suffix=path.suffix,
        ),
        Sentence("a GeoJSON file"),
        Sentence("Export the layer as GeoJSON in EPSG:4326 (WGS 84), in QGIS for one."),
    )
    problems.raise_if_any()


def _areas(
    features: Sequence[object], reader: RingReader
) -> list[tuple[Mapping[str, object], tuple[Ring, ...]]]:
    """Properties and rings of every feature that is an area."""
    found: list[tuple[Mapping[str, object], tuple[Ring, ...]]] = []
    skipped = 0
    for place, feature in enumerate(features):
        rings = _rings(feature, f"features[{place}]", reader)
        if rings is None:
            skipped += 1
        elif rings:
            properties = feature.get("properties") if isinstance(feature, dict) else {}
            found.append((properties if isinstance(properties, dict) else {}, rings))
        if reader.gave_up:
            break
    reader.tell()
    here = Origin(reader.shown)
    if skipped:
        what = Sentence(
            "{skipped} features are no areas and are not drawn.", skipped=skipped
        )
        reader.problems.warn(here, what, " or ".join(_SHAPES))
    if not found and not reader.errors:
        what = Sentence("no feature is an area with an outline.")
        reader.problems.error(here, what, Sentence("outlines of districts"))
    return found


def _parsed(text: str, shown: str, problems: Problems) -> object:
    try:
        return json.loads(text, parse_constant=_refused)
    except json.JSONDecodeError as error:
        place = Origin(shown, error.lineno, error.colno)
        problems.error(
            place,
            Sentence("this is no JSON."),
            Sentence("a GeoJSON file"),
        )
    except RecursionError:
        what = Sentence("lists stand in lists, too deep to be read.")
        problems.error(Origin(shown), what, Sentence("a GeoJSON file"))
    except ValueError as error:
        problems.error(
            Origin(shown),
            Sentence("this is no JSON: {error}.", error=error),
            Sentence("a GeoJSON file"),
        )
    return None


def _refused(name: str) -> float:
    message = Sentence("{name} is no number", name=name)
    raise ValueError(message)


def _features(content: object, shown: str, problems: Problems) -> Sequence[object]:
    here = Origin(shown)
    kind = content.get("type") if isinstance(content, dict) else None
    if not isinstance(content, dict) or kind != "FeatureCollection":
        hint = Sentence("Export the layer as GeoJSON.") if kind == "Topology" else ""
        what = Sentence("this is no GeoJSON of areas: it has no type.")
        if isinstance(kind, str):
            what = Sentence(
                'this is no GeoJSON of areas: its type is "{kind}".', kind=kind[:46]
            )
        problems.error(
            here,
            what,
            Sentence("a FeatureCollection"),
            hint,
        )
        return ()
    _check_system(content.get("crs"), shown, problems)
    features = content.get("features")
    if not isinstance(features, list):
        problems.error(
            Origin(shown, entry="features"), Sentence("is no list."), Sentence("a list")
        )
        return ()
    if len(features) > MOST_AREAS:
        what = Sentence("there are {features} features.", features=len(features))
        hint = Sentence("Leave only the districts of the case in the file.")
        problems.error(
            here, what, Sentence("at most {most_areas}", most_areas=MOST_AREAS), hint
        )
    return features


def _check_system(crs: object, shown: str, problems: Problems) -> None:
    """Warn of a file that names another system; its numbers are checked besides."""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if isinstance(name, str) and not name.endswith(_DEGREES):
        problems.warn(
            Origin(shown, entry="crs"),
            Sentence(
                'the file says that its coordinates are "{name}".', name=name[:60]
            ),
            Sentence("degrees of WGS 84 (EPSG:4326)"),
            Sentence("They are drawn as if they were."),
        )


def _rings(feature: object, entry: str, reader: RingReader) -> tuple[Ring, ...] | None:
    """The rings of a feature; None if it is no area, none at all if they are wrong."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in _SHAPES:
        return None
    coordinates, entry = geometry.get("coordinates"), f"{entry}.geometry.coordinates"
    polygons = [coordinates] if kind == "Polygon" else coordinates
    return tuple(reader.rings(polygons, entry, single=kind == "Polygon"))


def _merged(
    names: Sequence[str], rings: Sequence[tuple[Ring, ...]]
) -> tuple[Outline, ...]:
    """One outline for each district, however many features it has."""
    by_name: dict[str, list[Ring]] = {}
    others: list[Outline] = []
    for name, found in zip(names, rings, strict=True):
        if name:
            by_name.setdefault(name, []).extend(found)
        else:
            others.append(Outline("", found))
    known = (Outline(name, tuple(found)) for name, found in sorted(by_name.items()))
    return (*known, *others)
