"""The axes of a sweep's grid: entries, each with the values that it is given."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from optimizer.errors import Origin, Problems
from optimizer.reading.layers import rendered
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, locate, locate_key
from optimizer.reading.numbers import parse_number
from optimizer.reading.schema.sweep_file import RangeEntry, SweepFile
from optimizer.reading.units import parse_amount, split_unit


@dataclass(frozen=True, slots=True)
class Axis:
    """An entry that is varied: ``path`` as written, its values in order.

    ``shown`` has each value as a number in its base unit, or all of them as texts.
    """

    path: str
    key_origin: Origin
    values: tuple[Node, ...]
    shown: tuple[float | str, ...]

    def __len__(self) -> int:
        return len(self.values)


def read_axes(file: SweepFile, root: MapNode, problems: Problems) -> tuple[Axis, ...]:
    """The axes in the order written; a range that is none is told."""
    return tuple(_axes(file, root, problems))


def _axes(file: SweepFile, root: MapNode, problems: Problems) -> Iterator[Axis]:
    for path, written in (file.vary or {}).items():
        if written is None:
            continue
        place = locate(root, ("vary", path))
        values: tuple[Node, ...]
        if isinstance(written, RangeEntry):
            try:
                values = _steps(written, place)
            except ValueError as error:
                problems.error(place, str(error), "two amounts in one unit")
                continue
        else:
            node = _inner(root, path)
            values = node.items if isinstance(node, ListNode) else ()
            _tell_repeated(path, values, root, problems)
        yield Axis(path, locate_key(root, ("vary", path)), values, _shown(values))


def _inner(root: MapNode, path: str) -> Node | None:
    vary = root.entries.get("vary")
    return vary.entries.get(path) if isinstance(vary, MapNode) else None


def _tell_repeated(
    path: str, values: tuple[Node, ...], root: MapNode, problems: Problems
) -> None:
    """A value that stands there twice would be run twice."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        text = rendered(value)
        if text in seen:
            place = locate(root, ("vary", path, index))
            what = f'the value "{text if len(text) <= 60 else text[:57] + "..."}" '
            problems.error(place, f"{what}stands here twice.", hint="Keep one.")
        seen.add(text)


def _steps(written: RangeEntry, place: Origin) -> tuple[Scalar, ...]:
    """The values of a range as texts in its unit.

    Raises `ValueError` if its ends are no amounts, or in two units.
    """
    ends, units = [], []
    for text in (written.first, written.last):
        parse_amount(text)
        number, unit = split_unit(text)
        ends.append(Fraction(repr(parse_number(number, "."))))
        units.append(unit)
    if units[0] != units[1]:
        message = f'"{written.first}" and "{written.last}" are in two units.'
        raise ValueError(message)
    low, high = ends
    if low == high:
        message = f'the range starts and ends at "{written.first}".'
        raise ValueError(message)
    last = written.steps - 1
    values = (float(low + (high - low) * i / last) for i in range(written.steps))
    return tuple(Scalar(in_unit(value, units[0]), False, place) for value in values)


def in_unit(value: float, unit: str) -> str:
    """A number as a text that reads as the same number, with its unit."""
    text = repr(value).removesuffix(".0")
    if unit == "%":
        return f"{text}%"
    return f"{text} {unit}".rstrip()


def _shown(values: tuple[Node, ...]) -> tuple[float | str, ...]:
    numbers = [_number(value) for value in values]
    known = [one for one in numbers if one is not None]
    return tuple(known) if len(known) == len(values) else tuple(map(rendered, values))


def _number(value: Node) -> float | None:
    """The amount that a value is, in its base unit; None if it is none."""
    if not isinstance(value, Scalar):
        return None
    try:
        return parse_amount(value.text).value
    except ValueError:
        return None
