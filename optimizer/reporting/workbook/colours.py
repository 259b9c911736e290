"""Colours by what a cell says, so that they follow when rows are sorted or pasted.

No colour says what the cell does not say in words as well.
"""

from collections.abc import Sequence

from openpyxl.formatting.rule import DataBar, FormatObject, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.domain.pathway import Action, Headline
from optimizer.reporting.charts.palette import BLACK, LOOK_OF, ORANGE, Look
from optimizer.reporting.content.table import Column
from optimizer.reporting.words import Words

BINDING_FILL, ASKED_FILL, UNKNOWN_FILL = "FFD58A", "F4B79B", "FBF3A6"
"""Pale forms of the palette's orange, vermillion and yellow, readable in black."""

_ACTIONS: dict[str, Look] = {
    **LOOK_OF,
    Action.GONE: LOOK_OF[Headline.DROP],
    Action.WAIT: LOOK_OF[Headline.LEAVE_OUT],
}
_STATES = {"law_to_meet": ASKED_FILL, "law_to_confirm": UNKNOWN_FILL}


def colour(
    sheet: Worksheet,
    columns: Sequence[Column],
    place: int,
    first: int,
    last: int,
    words: Words,
) -> None:
    """Colour the cells of one of the columns, from its first row to its last."""
    column, name = columns[place - 1], get_column_letter(place)
    where = f"{name}{first}:{name}{last}"
    if column.kind == "word" and _is_action(column.key):
        for action, look in _ACTIONS.items():
            _when_equal(sheet, where, words[action], look.colour, look.ink)
    elif column.key == "state":
        for state, pale in _STATES.items():
            _when_equal(sheet, where, words[state], pale)
    elif column.key == "agrees":
        _when_equal(sheet, where, words["no"], ASKED_FILL)
    elif column.key == "binding":
        filled = _styled(BINDING_FILL)
        rule = Rule(type="expression", formula=[f'${name}{first}<>""'], dxf=filled)
        end = get_column_letter(len(columns))
        sheet.conditional_formatting.add(f"A{first}:{end}{last}", rule)
    elif column.key == "price_of_opposite":
        sheet.conditional_formatting.add(where, _bars())


def _is_action(key: str) -> bool:
    bare = key.split("@")[0]
    return bare in ("action", "best") or bare.endswith("_action")


def _when_equal(
    sheet: Worksheet, where: str, word: str, colour: str, ink: str = BLACK
) -> None:
    styled = _styled(colour, ink)
    rule = Rule(type="cellIs", operator="equal", formula=[f'"{word}"'], dxf=styled)
    sheet.conditional_formatting.add(where, rule)


def _styled(colour: str, ink: str = BLACK) -> DifferentialStyle:
    fill = PatternFill("solid", bgColor=f"FF{colour.removeprefix('#')}")
    return DifferentialStyle(font=Font(color=f"FF{ink.removeprefix('#')}"), fill=fill)


def _bars() -> Rule:
    """Bars from 0 to the largest number; Excel gives 0 a bar too if it is not told."""
    ends = [FormatObject("num", 0), FormatObject("max")]
    orange = f"FF{ORANGE.removeprefix('#')}"
    bar = DataBar(minLength=0, maxLength=100, cfvo=ends, color=orange)
    return Rule(type="dataBar", dataBar=bar)
