"""From the merged map of a scenario to its entries, as far as they can be read."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from optimizer.errors import Origin, Problems
from optimizer.reading.nodes import MapNode, locate, plain
from optimizer.reading.schema.problems import Path, path_of, tell
from optimizer.reading.schema.scenario_file import NEEDED, ScenarioFile
from optimizer.reading.schema.section import BROKEN

_BY_ITEM = frozenset(
    {
        "periods",
        "measures",
        "limits",
        "obligations",
        "decisions",
        "relations",
        "preferences",
        "assume",
    }
)
_BY_KEY = frozenset({"tables", "defaults", "actions", "connectivity", "solve"})
_MAX_ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a scenario; what is wrong is left out, or None in a list.

    ``broken`` names the sections in which something could not be read.
    """

    file: ScenarioFile
    broken: frozenset[str]


def read_entries(root: MapNode, problems: Problems) -> Entries:
    """The entries of a scenario; every fault goes to ``problems`` with its place."""
    data = plain(root)
    assert isinstance(data, dict)
    broken: set[str] = set()
    for name in NEEDED:
        if data.get(name) is None:
            expected = "a map such as {clusters: clusters.csv}"
            if name == "objective":
                expected = "a map such as {maximize: {output: 1, jobs: 0.02}}"
            place = Origin(root.origin.file, 1, 1, name)
            problems.error(place, "the scenario has no such entry.", expected)
            broken.add(name)
    data = _without_nulls(data, (), root, problems)
    for _ in range(_MAX_ROUNDS):
        try:
            return Entries(ScenarioFile.model_validate(data), frozenset(broken))
        except ValidationError as invalid:
            for error in invalid.errors(include_url=False):
                tell(dict(error), root, problems)
                _cut(data, path_of(error["loc"]), error.get("ctx", {}), broken)
    return Entries(
        ScenarioFile.model_validate({}), frozenset(ScenarioFile.model_fields)
    )


def _without_nulls(value: Any, path: Path, root: MapNode, problems: Problems) -> Any:
    """The same data; nulls in maps go, nulls in lists are errors."""
    if isinstance(value, dict):
        return {
            key: _without_nulls(one, (*path, key), root, problems)
            for key, one in value.items()
            if one is not None
        }
    if isinstance(value, list):
        kept = []
        for index, one in enumerate(value):
            if one is None:
                place = locate(root, (*path, index))
                problems.error(place, "the item is empty.", hint="Delete the dash.")
                one = BROKEN if len(path) == 1 and path[0] in _BY_ITEM else None
                if one is None:
                    continue
            kept.append(_without_nulls(one, (*path, index), root, problems))
        return kept
    return value


def _cut(
    data: dict[str, Any], path: Path, context: dict[str, Any], broken: set[str]
) -> None:
    """Take what is wrong out of the data, and no more than that."""
    if "unknown" in context:
        holder: Any = data
        for step in path:
            holder = holder[step] if _has(holder, step) else {}
        for key in context["unknown"]:
            holder.pop(key, None)
        return
    if not path:
        data.clear()
        return
    section = str(path[0])
    broken.add(section)
    holder = data.get(section)
    if len(path) > 1 and _has(holder, path[1]):
        if section in _BY_ITEM:
            holder[path[1]] = BROKEN
            return
        if section in _BY_KEY and path[:2] != ("tables", "clusters"):
            del holder[path[1]]
            return
    data.pop(section, None)


def _has(holder: Any, step: str | int) -> bool:
    if isinstance(holder, dict):
        return step in holder
    return isinstance(holder, list) and isinstance(step, int) and step < len(holder)
