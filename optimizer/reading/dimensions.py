"""What numbers count, and the units in which planners write them."""

import re
import unicodedata
from enum import StrEnum
from fractions import Fraction

from optimizer.sentence import Sentence


class Dimension(StrEnum):
    """What a number counts; the base unit of each is the one it is named after."""

    HECTARES = "ha"
    KILOMETRES = "km"
    BN_VND = "bn VND"
    SHARE = "share"
    YEARS = "years"
    PEOPLE = "people"
    NUMBER = "number"
    BN_VND_PER_HA = "bn VND/ha"
    BN_VND_PER_KM = "bn VND/km"
    BN_VND_PER_YEAR = "bn VND/year"
    BN_VND_PER_HA_YEAR = "bn VND/ha/year"
    DEGREES = "degrees"
    HA_PER_YEAR = "ha/year"
    PER_HA = "per ha"

    @property
    def meaning(self) -> str:
        """What an amount of it is called: an area."""
        return _MEANING[self][0]

    @property
    def expected(self) -> str:
        """What is expected in words, with an example: an area such as "350 ha"."""
        meaning, example = _MEANING[self]
        return Sentence(
            '{meaning} such as "{example}"', meaning=meaning, example=example
        )


_MEANING: dict[Dimension, tuple[str, str]] = {
    Dimension.HECTARES: (Sentence("an area"), "350 ha"),
    Dimension.KILOMETRES: (Sentence("a length"), "12 km"),
    Dimension.BN_VND: (Sentence("an amount of money"), "800 tỷ"),
    Dimension.SHARE: (Sentence("a share"), "15%"),
    Dimension.YEARS: (Sentence("a time"), "5 years"),
    Dimension.PEOPLE: (Sentence("a number of people"), "10 người"),
    Dimension.NUMBER: (Sentence("a plain number"), "3"),
    Dimension.BN_VND_PER_HA: (Sentence("money per area"), "11.2 tỷ/ha"),
    Dimension.BN_VND_PER_KM: (Sentence("money per length"), "15 tỷ/km"),
    Dimension.BN_VND_PER_YEAR: (Sentence("money per year"), "800 tỷ/năm"),
    Dimension.BN_VND_PER_HA_YEAR: (
        Sentence("money per area and year"),
        "2.5 tỷ/ha/năm",
    ),
    Dimension.DEGREES: (Sentence("an angle"), "20.54"),
    Dimension.HA_PER_YEAR: (Sentence("an area per year"), "5 ha/năm"),
    Dimension.PER_HA: (Sentence("a number per area"), "80 người/ha"),
}

_MONEY = (
    ("nghìn tỷ, nghìn tỉ, ngàn tỷ, ngàn tỉ, trillion", Fraction(1000)),
    ("tỷ, tỉ, bn, billion", Fraction(1)),
    ("triệu, tr, million", Fraction(1, 10**3)),
)
_UNITS: tuple[tuple[Dimension, str, Fraction], ...] = (
    (Dimension.HECTARES, "ha, hécta, hectare, hectares", Fraction(1)),
    (Dimension.HECTARES, "km2, km^2, sq km, km vuông", Fraction(100)),
    (Dimension.HECTARES, "m2, m^2, sq m, mét vuông", Fraction(1, 10**4)),
    (Dimension.KILOMETRES, "km, kilômét, kilometre, kilometres", Fraction(1)),
    (Dimension.KILOMETRES, "kilometer, kilometers", Fraction(1)),
    (Dimension.KILOMETRES, "m, mét, metre, metres, meter, meters", Fraction(1, 1000)),
    *(
        (Dimension.BN_VND, ", ".join(f"{one}{currency}" for one in names), factor)
        for currency in ("", " đồng", " VND", " đ")
        for names, factor in ((text.split(", "), factor) for text, factor in _MONEY)
    ),
    (Dimension.BN_VND, "nghìn đồng, ngàn đồng", Fraction(1, 10**6)),
    (Dimension.BN_VND, "đồng, VND", Fraction(1, 10**9)),
    (Dimension.SHARE, "%, phần trăm, percent", Fraction(1, 100)),
    (Dimension.YEARS, "năm, year, years", Fraction(1)),
    (Dimension.YEARS, "tháng, month, months", Fraction(1, 12)),
    (Dimension.PEOPLE, "người, lao động, people, person, persons", Fraction(1)),
    (Dimension.PEOPLE, "công nhân, workers, jobs", Fraction(1)),
    (Dimension.DEGREES, "°, độ, degree, degrees", Fraction(1)),
)

_COMPOUNDS: dict[tuple[Dimension, ...], Dimension] = {
    (Dimension.BN_VND, Dimension.HECTARES): Dimension.BN_VND_PER_HA,
    (Dimension.BN_VND, Dimension.KILOMETRES): Dimension.BN_VND_PER_KM,
    (Dimension.BN_VND, Dimension.YEARS): Dimension.BN_VND_PER_YEAR,
    (
        Dimension.BN_VND,
        Dimension.HECTARES,
        Dimension.YEARS,
    ): Dimension.BN_VND_PER_HA_YEAR,
    (Dimension.HECTARES, Dimension.YEARS): Dimension.HA_PER_YEAR,
    (Dimension.PEOPLE, Dimension.HECTARES): Dimension.PER_HA,
    (Dimension.NUMBER, Dimension.HECTARES): Dimension.PER_HA,
}
"""A dimension over others, the lower ones sorted by name."""

_PER = re.compile(r"\s+(?:per|a|mỗi|moi)\s+|\s*/\s*")


def unit_of(text: str) -> tuple[Dimension, Fraction] | None:
    """The dimension of a unit and its size in the base unit; None if unknown.

    Case and Vietnamese accents do not matter: ``nghin ty`` is ``nghìn tỷ``.
    """
    parts = [_folded(part) for part in _PER.split(text.strip())]
    if len(parts) > 1 and not parts[0]:
        found = [(Dimension.NUMBER, Fraction(1))]
    else:
        found = [_UNIT_OF[parts[0]]] if parts[0] in _UNIT_OF else []
    found += [_UNIT_OF[part] for part in parts[1:] if part in _UNIT_OF]
    if len(found) < len(parts):
        return None
    if len(found) == 1:
        return found[0]
    (above, factor), below = found[0], found[1:]
    for _, size in below:
        factor /= size
    dimension = _COMPOUNDS.get((above, *sorted(one for one, _ in below)))
    return None if dimension is None else (dimension, factor)


def unit_names(dimension: Dimension | None) -> tuple[str, ...]:
    """The usual units of a dimension, or of all, as people write them."""
    return tuple(
        names.split(", ")[0] for one, names, _ in _UNITS if dimension in (None, one)
    )


def _folded(text: str) -> str:
    """Letters without accents, small; superscripts as digits; single spaces."""
    letters = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "d"))
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(bare.casefold().split())


_UNIT_OF: dict[str, tuple[Dimension, Fraction]] = {
    _folded(name): (dimension, factor)
    for dimension, names, factor in _UNITS
    for name in names.split(", ")
}
