"""From the map of a sweep file to its entries, as far as they can be read."""

from typing import Any

from pydantic import ValidationError

from optimizer.errors import Problems
from optimizer.reading.nodes import MapNode, locate, plain
from optimizer.reading.schema.nulls import warn_of_nulls
from optimizer.reading.schema.problems import Path, path_of, tell
from optimizer.reading.schema.section import BROKEN
from optimizer.reading.schema.sweep_file import SweepFile
from optimizer.sentence import Sentence

_STAND_INS: dict[str, Any] = {"scenarios": [], "samples": "1"}
_BY_ITEM = ("vary", "uncertain", "correlated")
_MAX_ROUNDS = 1000


def read_sweep_entries(root: MapNode, problems: Problems) -> SweepFile:
    """The entries of a sweep; every fault goes to ``problems`` with its place.

    What is wrong is left out, or None in a list or map.
    """
    data = plain(root)
    assert isinstance(data, dict)
    told = _without_nulls(data, root, problems)
    warn_of_nulls(root, told, frozenset(), problems, extends=False)
    for _ in range(_MAX_ROUNDS):
        try:
            return SweepFile.model_validate(data)
        except ValidationError as invalid:
            for error in invalid.errors(include_url=False):
                tell(dict(error), root, problems, whole=Sentence("a sweep"))
                _cut(data, path_of(error["loc"]), error.get("ctx", {}))
    return SweepFile.model_validate({"scenarios": []})


def _without_nulls(
    data: dict[str, Any], root: MapNode, problems: Problems
) -> frozenset[Path]:
    """Tell of empty items and of entries to vary without values; their paths."""
    told: set[Path] = set()
    for section in _BY_ITEM:
        items = data.get(section)
        steps = list(items) if isinstance(items, dict) else range(len(items or ()))
        for step in steps if isinstance(items, dict | list) else ():
            if items[step] is None:  # type: ignore[index]
                path = (section, step)
                what = (
                    Sentence("there are no values.")
                    if section == "vary"
                    else Sentence("it is empty.")
                )
                problems.error(locate(root, path), what, hint=Sentence("Delete it."))
                told.add(path)
                items[step] = BROKEN  # type: ignore[index]
    return frozenset(told)


def _cut(data: dict[str, Any], path: Path, context: dict[str, Any]) -> None:
    """Take what is wrong out of the data, and no more than that."""
    if not path:
        for key in context.get("unknown", ()):
            data.pop(key, None)
        for key in context.get("missing", ()):
            data[key] = _STAND_INS[key]
        return
    section = str(path[0])
    holder = data.get(section)
    if section in _BY_ITEM and len(path) > 1 and isinstance(holder, dict | list):
        holder[path[1]] = BROKEN  # type: ignore[index]
    elif section in _STAND_INS:
        data[section] = _STAND_INS[section]
    else:
        data.pop(section, None)
