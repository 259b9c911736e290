"""Headings, notes and words of a table in the language of the planner."""

from optimizer.reading.columns import Column
from optimizer.reading.units import Dimension
from optimizer.reporting.case.worked import Value

_YES_NO = {"vi": ("có", "không"), "en": ("yes", "no")}


def heading(column: Column, language: str) -> str:
    """What stands above the column; the reader knows both forms."""
    return column.title_vi if language == "vi" and column.title_vi else column.name


_UNITS_VI = {
    Dimension.HECTARES: "ha",
    Dimension.KILOMETRES: "km",
    Dimension.BN_VND: "tỷ đồng",
    Dimension.BN_VND_PER_HA: "tỷ đồng/ha",
    Dimension.BN_VND_PER_HA_YEAR: "tỷ đồng/ha/năm",
    Dimension.HA_PER_YEAR: "ha/năm",
}
_OTHERS_VI = {
    Dimension.DEGREES: "độ",
    Dimension.SHARE: "từ 0 đến 1",
    Dimension.PER_HA: "mỗi ha",
}
"""Units that go without saying in a heading."""


def unit_of(column: Column, language: str) -> str:
    """The unit of a column's figures, or nothing."""
    if column.dimension is None:
        return ""
    if language == "vi":
        return {**_UNITS_VI, **_OTHERS_VI}.get(column.dimension, "")
    return str(column.dimension)


def printed_heading(column: Column, language: str) -> str:
    """The heading with its unit in brackets, as it must stand on printed paper."""
    unit = _UNITS_VI.get(column.dimension) if column.dimension else None
    title = heading(column, language)
    return f"{title} ({unit})" if unit and language == "vi" else title


def note(column: Column, language: str) -> str:
    """The column's name in scenarios, its unit, and what it means."""
    unit = f" [{unit_of(column, language)}]" if unit_of(column, language) else ""
    return f"{column.name}{unit}\n{explained(column, language)}"


def explained(column: Column, language: str) -> str:
    return column.help_vi if language == "vi" else column.help_en


def choices(column: Column, language: str) -> list[str]:
    """The words to choose from; empty where anything may be written."""
    if column.kind == "yes_no":
        return list(_YES_NO[language])
    return [_choice(column, value, language) for value in column.choices]


def shown(column: Column | None, value: Value, language: str) -> str | float:
    """A value as a planner would write it; None is a column of the planner's own."""
    if isinstance(value, bool):
        return _YES_NO[language][0 if value else 1]
    if isinstance(value, str) and column is not None and column.choices:
        return _choice(column, value, language)
    return value


def _choice(column: Column, value: str, language: str) -> str:
    if language != "vi":
        return value
    other = [word for word, meant in column.choice_aliases.items() if meant == value]
    return other[0] if other else value
