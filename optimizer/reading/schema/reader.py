"""From the merged map of a scenario to its entries, as far as they can be read."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from optimizer.errors import Origin, Problems
from optimizer.reading.nearest import nearest
from optimizer.reading.nodes import MapNode, locate, plain
from optimizer.reading.schema.nulls import warn_of_nulls
from optimizer.reading.schema.problems import Path, path_of, tell
from optimizer.reading.schema.rules import ActionsEntry
from optimizer.reading.schema.scenario_file import NEEDED, ScenarioFile
from optimizer.reading.schema.section import BROKEN
from optimizer.reading.schema.thousands import warn_of_thousands
from optimizer.sentence import Sentence

_BY_ITEM = frozenset(
    {
        ("published",),
        ("periods",),
        ("measures",),
        ("limits",),
        ("connectivity", "require"),
        ("connectivity", "demand"),
        ("obligations",),
        ("decisions",),
        ("relations",),
        ("preferences",),
        ("assume",),
    }
)
_BY_KEY = frozenset(
    {"tables", "defaults", "actions", "connectivity", "coverage", "solve", "law"}
)
_STAND_IN = "1"
"""A number that every entry accepts; it takes the place of one that was reported."""
_COVERED = frozenset({("coverage", "places"), ("coverage", "within_km")})
"""What has a stand-in whatever it is, so that the weight beside it is checked."""
_NUMBERS = frozenset(
    {
        "amount",
        "area_ha",
        "at_least",
        "at_most",
        "bonus",
        "cost_per_ha",
        "fixed_cost",
        "give_up",
        "hectares",
        "is",
        "min_step",
        "plus",
        "times",
        "within",
        "within_km",
        "years",
    }
)
_WEIGHTS = frozenset({"maximize", "minimize", "balance"})
_MAX_ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a scenario; what is wrong is left out, or None in a list.

    ``broken`` names the sections in which something could not be read. ``replaced``
    has the paths of numbers that could not, or are missing: another one stands there,
    so that the names beside it are checked all the same. The kind of the places covered
    is replaced likewise.
    """

    file: ScenarioFile
    broken: frozenset[str]
    replaced: frozenset[Path] = frozenset()

    def unsure(self, path: Path) -> bool:
        """Whether what stands at or under a path is only a stand-in."""
        return any(one[: len(path)] == path for one in self.replaced)


def read_entries(root: MapNode, problems: Problems) -> Entries:
    """The entries of a scenario; every fault goes to ``problems`` with its place."""
    data = plain(root)
    assert isinstance(data, dict)
    broken: set[str] = set()
    replaced: set[Path] = set()
    for name in NEEDED:
        if data.get(name) is None:
            expected = Sentence("a map such as {{clusters: clusters.csv}}")
            if name == "objective":
                expected = Sentence(
                    "a map such as {{maximize: {{output: 1, jobs: 0.02}}}}"
                )
            place = Origin(root.origin.file, 1, 1, name)
            problems.error(place, Sentence("the scenario has no such entry."), expected)
            broken.add(name)
    data = _without_null_items(data, (), root, problems)
    told: set[Path] = set()
    for _ in range(_MAX_ROUNDS):
        try:
            file = ScenarioFile.model_validate(data)
            warn_of_nulls(root, told, ActionsEntry.keys().keys(), problems)
            warn_of_thousands(root, problems)
            return Entries(file, frozenset(broken), frozenset(replaced))
        except ValidationError as invalid:
            for error in invalid.errors(include_url=False):
                path, context = path_of(error["loc"]), error.get("ctx", {})
                missing = {(*path, name) for name in context.get("missing", ())}
                told |= missing
                told |= {(*path, name) for name in context.get("unknown", ())}
                if path in replaced:
                    _cut(data, path, context, broken)
                    continue
                tell(dict(error), root, problems)
                stand_ins = {one for one in missing or {path} if _replace(data, one)}
                replaced |= stand_ins
                told |= stand_ins
                if stand_ins != (missing or {path}):
                    _cut(data, path, context, broken)
    return Entries(
        ScenarioFile.model_validate({}), frozenset(ScenarioFile.model_fields)
    )


def _without_null_items(
    value: Any, path: Path, root: MapNode, problems: Problems
) -> Any:
    """The same data; a null in a list is an error, in a map its key is checked yet."""
    if isinstance(value, dict):
        return {
            key: _without_null_items(one, (*path, key), root, problems)
            for key, one in value.items()
        }
    if isinstance(value, list):
        kept = []
        for index, one in enumerate(value):
            if one is None:
                place = locate(root, (*path, index))
                problems.error(
                    place,
                    Sentence("the item is empty."),
                    hint=Sentence("Delete the dash."),
                )
                if path not in _BY_ITEM:
                    continue
                one = BROKEN
            kept.append(_without_null_items(one, (*path, index), root, problems))
        return kept
    return value


def _is_number(path: Path) -> bool:
    """Whether an entry that is no map or list at this path is a number."""
    if path[:1] == ("budget",):
        return len(path) > 1 and "state_funds" not in path and path[-1] != "carry_over"
    return not _NUMBERS.isdisjoint(path[1:]) or not _WEIGHTS.isdisjoint(path[1:-1])


def _replace(data: dict[str, Any], path: Path) -> bool:
    """Put the stand-in where something could not be read or is missing, if it can."""
    holder = _inner(data, path[:-1])
    if not path or not isinstance(holder, dict):
        return False
    is_map = isinstance(holder.get(path[-1]), dict)
    if path not in _COVERED and (is_map or not _is_number(path)):
        return False
    holder[path[-1]] = _STAND_IN
    return True


def _cut(
    data: dict[str, Any], path: Path, context: dict[str, Any], broken: set[str]
) -> None:
    """Take what is wrong out of the data, and no more than that."""
    holder: Any = _inner(data, path)
    if "unknown" in context:
        for key in context["unknown"]:
            holder.pop(key, None)
            if not path or path[0] in _BY_KEY:
                meant = path[0] if path else nearest(key, context["valid"])
                broken.add(str(meant))
        return
    if not path:
        data.clear()
        return
    section = str(path[0])
    holder = data.get(section)
    if path[-1] == "carry_over" and section == "budget":
        _inner(data, path[:-1]).pop("carry_over")
        return
    broken.add(section)
    if _cut_item(data, path):
        return
    if len(path) > 1 and section in _BY_KEY and path[:2] != ("tables", "clusters"):
        if isinstance(holder, dict):
            # A second fault of a part finds it gone; the others stay.
            holder.pop(path[1], None)
        return
    data.pop(section, None)


def _cut_item(data: dict[str, Any], path: Path) -> bool:
    """Take out the item in which a fault lies; whether it lies in one."""
    depth = 1 if path[:1] in _BY_ITEM else 2
    items = _inner(data, path[:depth])
    # A service required alone is a map with keys, not one with items.
    alone = path[:depth] == ("connectivity", "require") and isinstance(items, dict)
    if path[:depth] not in _BY_ITEM or alone or len(path) <= depth:
        return False
    if not _has(items, path[depth]):
        return False
    items[path[depth]] = BROKEN
    return True


def _inner(data: dict[str, Any], path: Path) -> Any:
    """What stands at a path, or an empty map."""
    holder: Any = data
    for step in path:
        holder = holder[step] if _has(holder, step) else {}
    return holder


def _has(holder: Any, step: str | int) -> bool:
    if isinstance(holder, dict):
        return step in holder
    return isinstance(holder, list) and isinstance(step, int) and step < len(holder)
