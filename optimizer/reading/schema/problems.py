"""What pydantic found wrong, as problems with the place of each entry."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from optimizer.errors import Problems
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.nodes import MapNode, locate, locate_key
from optimizer.reading.schema.faults import found, one_of_names, stands_here
from optimizer.sentence import Sentence

Path: TypeAlias = tuple[str | int, ...]


def path_of(loc: Sequence[str | int]) -> Path:
    """The path of an entry: pydantic's, without the marks of the forms tried."""
    return tuple(
        step for step in loc if not (isinstance(step, str) and step.startswith("\x00"))
    )


def tell(
    error: Mapping[str, Any],
    root: MapNode,
    problems: Problems,
    whole: str = Sentence("a scenario"),
) -> None:
    """Add what one of pydantic's errors means for the planner of ``whole``."""
    path = path_of(error["loc"])
    context: Mapping[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "unknown_keys":
            for key in context["unknown"]:
                where = Sentence("here")
                if not path:
                    where = Sentence("at the top of {whole}", whole=whole)
                problems.error(
                    locate_key(root, (*path, key)),
                    Sentence(
                        '"{key}" is no key that can stand {where}.',
                        key=key,
                        where=where,
                    ),
                    one_of_names(context["valid"]),
                    did_you_mean(key, context["valid"]),
                )
        case "too_short":
            problems.error(
                locate(root, path),
                Sentence("the list is empty."),
                Sentence("an item or more"),
            )
        case _:
            place = locate(root, path)
            what = context.get("what") or stands_here(found(error["input"]))
            expected = context.get("expected", "")
            problems.error(place, what, expected, context.get("hint", ""))
