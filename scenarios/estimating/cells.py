"""A cell with the basis on which it was estimated, and texts of numbers."""

from typing import TypeAlias

Cell: TypeAlias = tuple[str, str]
"""Text and basis; the basis is empty where the text is as published."""

Cells: TypeAlias = dict[str, Cell]
"""The cells of one row by column."""


def number(value: float, digits: int = 3) -> str:
    """A number without needless zeros."""
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(cells: Cells) -> dict[str, str]:
    """The texts of a row, without their bases."""
    return {column: text for column, (text, _) in cells.items()}
