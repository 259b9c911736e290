"""Whether two scenarios ask the same, however they are written."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin

_NOT_ASKED = frozenset({"name", "title", "titles", "resolved", "inputs"})
"""Fields of a scenario that say what it is called and where it comes from."""

_ONLY_SAID = frozenset({"id", "why"})
"""Fields of a limit that bind nothing."""


def asks_the_same(one: Scenario, other: Scenario) -> bool:
    """Whether both have the same plans, each worth the same.

    Places of entries, titles and reasons do not count; the order of entries does.
    """
    return all(
        _same(getattr(one, field.name), getattr(other, field.name))
        for field in fields(Scenario)
        if field.name not in _NOT_ASKED
    )


def _same(one: object, other: object) -> bool:
    """Whether two values are the same but for places."""
    if one is other:
        return True
    one, other = _placeless(one), _placeless(other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(
            _same(inner, other[key]) for key, inner in one.items()
        )
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if is_dataclass(one) and type(one) is type(other):
        unsaid = _ONLY_SAID if type(one).__name__ == "Limit" else ()
        return all(
            _same(getattr(one, field.name), getattr(other, field.name))
            for field in fields(one)
            if field.name not in unsaid
        )
    return one == other


def _placeless(value: object) -> object:
    return None if isinstance(value, Origin) else value
