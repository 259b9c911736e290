"""Colours that the colour-blind tell apart, and what tells the same without colour.

The colours are those of M. Okabe and K. Ito, "Color Universal Design" (2008,
https://jfly.uni-koeln.de/color/); grey is for what is left out.
"""

from dataclasses import dataclass

from optimizer.domain.pathway import Headline

BLACK = "#000000"
ORANGE = "#E69F00"
SKY_BLUE = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILLION = "#D55E00"
GREY = "#BBBBBB"

INK, GRID, PAPER = "#222222", "#DDDDDD", "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Look:
    """How an action is drawn: its colour, its hatching, and ink readable on both."""

    colour: str
    hatching: str
    ink: str = BLACK


LOOK_OF: dict[str, Look] = {
    Headline.KEEP: Look(SKY_BLUE, ""),
    Headline.EXPAND: Look(BLUE, "/", PAPER),
    Headline.REDUCE: Look(YELLOW, "."),
    Headline.DROP: Look(VERMILLION, "x"),
    Headline.ADD: Look(GREEN, "\\"),
    Headline.LEAVE_OUT: Look(GREY, "-"),
}


def faded(colour: str, opacity: float) -> str:
    """The colour as plotly wants it where what lies beneath shines through."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
