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
from optimizer.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Axis:
    """An entry that is varied: ``path`` as written, its values in order.

    ``shown`` has each value as a number in its base unit, or all of them as texts.
    With ``is_range`` the values rise or fall evenly.
    """

    path: str
    key_origin: Origin
    values: tuple[Node, ...]
    shown: tuple[float | str, ...]
    is_range: bool = False

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
                problems.error(place, str(error), Sentence("two amounts in one unit"))
                continue
        else:
            node = _inner(root, path)
            values = node.items if isinstance(node, ListNode) else ()
            _check_list(path, values, root, problems)
        key_origin = locate_key(root, ("vary", path))
        is_range = isinstance(written, RangeEntry)
        yield Axis(path, key_origin, values, _shown(values), is_range)


def _inner(root: MapNode, path: str) -> Node | None:
    vary = root.entries.get("vary")
    return vary.entries.get(path) if isinstance(vary, MapNode) else None


def _check_list(
    path: str, values: tuple[Node, ...], root: MapNode, problems: Problems
) -> None:
    """Tell of empty values, and of one that stands there twice: it would run twice."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        text = rendered(value)
        place = locate(root, ("vary", path, index))
        if isinstance(value, Scalar) and value.is_null:
            problems.error(
                place, Sentence("the value is empty."), hint=Sentence("Delete it.")
            )
        elif text in seen:
            what = Sentence(
                'the value "{text}" stands here twice.', text=shortened(text)
            )
            problems.error(place, what, hint=Sentence("Keep one of them."))
        seen.add(text)


def shortened(text: str) -> str:
    """A text for a message, its end cut off where it is long."""
    return text if len(text) <= 60 else f"{text[:57]}..."


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
        message = Sentence(
            '"{first}" and "{last}" are in two units.',
            first=written.first,
            last=written.last,
        )
        raise ValueError(message)
    low, high = ends
    if low == high:
        message = Sentence(
            'the range starts and ends at "{first}".', first=written.first
        )
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
