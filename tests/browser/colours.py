"""How colours differ, to all and to those who do not tell red from green."""

import re
from collections.abc import Sequence

Colour = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""

# Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color
# vision deficiency, IEEE TVCG 15(6), 2009; severity 1, on linear light.
SEEN_WITH = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def colour(css: str) -> tuple[Colour, float]:
    """The colour of `rgb(...)` or `#rrggbb`, and how opaque it is."""
    if css.startswith("#"):
        red, green, blue = (int(css[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return (red, green, blue), 1.0
    parts = [float(one) for one in re.findall(r"[\d.]+", css)]
    red, green, blue = (one / 255 for one in parts[:3])
    return (red, green, blue), parts[3] if len(parts) > 3 else 1.0


def over(front: tuple[Colour, float], back: Colour) -> Colour:
    (red, green, blue), share = front
    mixed = zip((red, green, blue), back, strict=True)
    first, second, third = (share * one + (1 - share) * two for one, two in mixed)
    return first, second, third


def contrast(one: Colour, other: Colour) -> float:
    """The ratio of WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def distance(one: Colour, other: Colour) -> float:
    """How far two colours lie apart in CIELAB; 2 is about the least one sees."""
    pairs = zip(_lab(one), _lab(other), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def simulated(one: Colour, matrix: Sequence[Sequence[float]]) -> Colour:
    """The colour as those see it who lack one kind of cones."""
    light = [_linear(part) for part in one]
    red, green, blue = (
        _gamma(min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0.0), 1.0))
        for row in matrix
    )
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _gamma(part: float) -> float:
    if part <= 0.0031308:
        return 12.92 * part
    return 1.055 * float(part ** (1 / 2.4)) - 0.055


def _luminance(one: Colour) -> float:
    red, green, blue = (_linear(part) for part in one)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(one: Colour) -> Colour:
    red, green, blue = (_linear(part) for part in one)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
