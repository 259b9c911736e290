"""Amounts that may differ by period, by group, or by group and period."""

from typing import Annotated, TypeAlias

from pydantic import Tag

from optimizer.reading.schema.leaves import AnyAmount, Hectares
from optimizer.reading.schema.section import MAP, TEXT, MapOf, by_shape
from optimizer.reading.units import Amount
from optimizer.sentence import Sentence

_FORM = Sentence("an amount, or a map of groups or periods to amounts")

_AmountsOfGroup: TypeAlias = Annotated[
    Annotated[AnyAmount, Tag(TEXT)] | Annotated[MapOf[AnyAmount], Tag(MAP)],
    by_shape(Sentence("an amount, or a map of periods to amounts")),
]
Amounts: TypeAlias = Annotated[
    Annotated[AnyAmount, Tag(TEXT)] | Annotated[MapOf[_AmountsOfGroup], Tag(MAP)],
    by_shape(_FORM),
]
"""An amount; a map by period; a map by group; or by group and then by period."""

_HectaresOfGroup: TypeAlias = Annotated[
    Annotated[Hectares, Tag(TEXT)] | Annotated[MapOf[Hectares], Tag(MAP)],
    by_shape(Sentence("hectares, or a map of periods to hectares")),
]
HectareAmounts: TypeAlias = Annotated[
    Annotated[Hectares, Tag(TEXT)] | Annotated[MapOf[_HectaresOfGroup], Tag(MAP)],
    by_shape(_FORM),
]

AmountTree: TypeAlias = Amount | dict[str, Amount | dict[str, Amount]]
HectareTree: TypeAlias = float | dict[str, float | dict[str, float]]
