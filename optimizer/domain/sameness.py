"""Whether two scenarios ask the same, however they are written."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin

_NOT_ASKED = frozenset({"name", "title", "resolved", "inputs"})
"""Fields of a scenario that say what it is called and where it comes from."""

_ONLY_SAID = frozenset({"id", "why"})
"""Fields of a limit that bind nothing."""


def asks_the_same(one: Scenario, other: Scenario) -> bool:
    """Whether both have the same plans, each worth the same.

    Places of entries, titles and reasons do not count; the order of entries does.
    """
    return all(
        _bare(getattr(one, field.name)) == _bare(getattr(other, field.name))
        for field in fields(Scenario)
        if field.name not in _NOT_ASKED
    )


def _bare(value: object) -> object:
    """The same without places, in what can be compared."""
    if isinstance(value, Origin):
        return None
    if isinstance(value, Mapping):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if is_dataclass(value) and not isinstance(value, type):
        unsaid = _ONLY_SAID if type(value).__name__ == "Limit" else ()
        return (
            type(value).__name__,
            *(
                _bare(getattr(value, field.name))
                for field in fields(value)
                if field.name not in unsaid
            ),
        )
    return value
