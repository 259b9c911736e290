"""The single values of a scenario file: how the text of an entry becomes a value."""

import math
from collections.abc import Callable
from typing import Annotated

from pydantic import BeforeValidator

from optimizer.reading.schema.faults import found, refuse, stands_here
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.units import Amount, Dimension, parse_amount, parse_quantity
from optimizer.reading.yesno import parse_yes_no
from optimizer.sentence import Sentence


def leaf_text(value: object, expected: str) -> str:
    """The text of a single value; a map, a list or nothing is wrong."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return repr(value)
    if not isinstance(value, str):
        refuse(stands_here(found(value)), expected)
    return value


def _name(value: object) -> str:
    text = leaf_text(value, Sentence("a name"))
    if not text:
        refuse(Sentence("the name is empty."), Sentence("a name"))
    return text


def _text(value: object) -> str:
    return leaf_text(value, Sentence("a text"))


def _yes_no(value: object) -> bool:
    text = leaf_text(value, Sentence("yes or no"))
    try:
        return parse_yes_no(text)
    except ValueError as error:
        refuse(str(error))


def _amount(value: object) -> Amount:
    text = leaf_text(value, Sentence('an amount such as 350, "350 ha" or "15%"'))
    try:
        return parse_amount(text)
    except ValueError as error:
        refuse(str(error))


def _quantity(
    dimension: Dimension,
    expected: str,
    least: float = -math.inf,
    most: float = math.inf,
    *,
    above: bool = False,
) -> Callable[[object], float]:
    """A reader of numbers from ``least`` (excluded if ``above``) to ``most``."""

    def read(value: object) -> float:
        text = leaf_text(value, expected)
        try:
            number = parse_quantity(text, dimension)
        except ValueError as error:
            refuse(str(error))
        if number < least or (above and number == least) or number > most:
            refuse(Sentence("{value} is out of range.", value=found(value)), expected)
        return number

    return read


def _schema(unit: str) -> ShownAs:
    return ShownAs(type=["number", "string"], unit=unit)


# Names may look like numbers or like yes and no: `2025` and `NO` are ids as well.
Name = Annotated[
    str,
    BeforeValidator(_name),
    ShownAs(type=["string", "number", "boolean"]),
]
FreeText = Annotated[
    str,
    BeforeValidator(_text),
    ShownAs(type=["string", "number", "boolean"]),
]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    ShownAs(
        anyOf=[
            {"type": "boolean"},
            {"enum": ["yes", "no", "true", "false", "có", "không", "x", 0, 1]},
        ]
    ),
]
AnyAmount = Annotated[Amount, BeforeValidator(_amount), _schema("that of the measure")]
Hectares = Annotated[
    float,
    BeforeValidator(
        _quantity(Dimension.HECTARES, Sentence('hectares such as 350 or "3.5 km2"'), 0)
    ),
    _schema("ha"),
]
Kilometres = Annotated[
    float,
    BeforeValidator(
        _quantity(Dimension.KILOMETRES, Sentence('kilometres such as 15 or "800 m"'), 0)
    ),
    _schema("km"),
]
BnVnd = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.BN_VND, Sentence('an amount such as 800 or "1.2 nghìn tỷ"'), 0
        )
    ),
    _schema("bn VND"),
]
BnVndPerHa = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.BN_VND_PER_HA, Sentence("a cost per hectare such as 11.2"), 0
        )
    ),
    _schema("bn VND/ha"),
]
BnVndPerKm = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.BN_VND_PER_KM, Sentence("a cost per kilometre such as 15"), 0
        )
    ),
    _schema("bn VND/km"),
]
PerHa = Annotated[
    float,
    BeforeValidator(
        _quantity(Dimension.PER_HA, Sentence("a number per hectare such as 70"), 0)
    ),
    _schema("per ha"),
]
BnVndPerHaYear = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.BN_VND_PER_HA_YEAR, Sentence("bn VND per hectare and year"), 0
        )
    ),
    _schema("bn VND/ha/year"),
]
Years = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.YEARS, Sentence("years above 0, such as 5"), 0, 100, above=True
        )
    ),
    _schema("years"),
]
Share = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.SHARE,
            Sentence('a share from 0 to 1, such as 0.65 or "65%"'),
            0,
            1,
        )
    ),
    _schema("share"),
]
Detour = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.NUMBER, Sentence("a factor of at least 1, such as 1.3"), 1, 100
        )
    ),
    _schema("times"),
]
Number = Annotated[
    float,
    BeforeValidator(_quantity(Dimension.NUMBER, Sentence("a number such as 0.5"))),
    ShownAs(type=["number", "string"]),
]
ServiceAmount = Annotated[
    float,
    BeforeValidator(
        _quantity(Dimension.NUMBER, Sentence("a number of at least 0, such as 0.2"), 0)
    ),
    _schema("that of the service"),
]
Seconds = Annotated[
    float,
    BeforeValidator(
        _quantity(
            Dimension.NUMBER, Sentence("seconds above 0, such as 60"), 0, above=True
        )
    ),
    _schema("seconds"),
]
