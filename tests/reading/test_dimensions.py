"""Dimensions and their units."""

from collections import Counter
from fractions import Fraction

import pytest

from optimizer.reading.dimensions import (
    _UNITS,
    Dimension,
    _folded,
    unit_names,
    unit_of,
)


def test_no_unit_means_two_things():
    names = Counter(
        _folded(name) for _, names, _ in _UNITS for name in names.split(", ")
    )
    twice = {name for name, count in names.items() if count > 1}
    # "tỷ" and "tỉ" differ by more than accents; nothing may be listed twice.
    assert not {
        name
        for name in twice
        if len(
            {
                (dimension, factor)
                for dimension, listed, factor in _UNITS
                if name in map(_folded, listed.split(", "))
            }
        )
        > 1
    }


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("km²", (Dimension.HECTARES, Fraction(100))),
        ("Tỷ Đồng", (Dimension.BN_VND, Fraction(1))),
        ("nghin  ty", (Dimension.BN_VND, Fraction(1000))),
        ("tỷ / km2", (Dimension.BN_VND_PER_HA, Fraction(1, 100))),
        ("bn per ha per year", (Dimension.BN_VND_PER_HA_YEAR, Fraction(1))),
        ("/ha", (Dimension.PER_HA, Fraction(1))),
        ("ha a year", (Dimension.HA_PER_YEAR, Fraction(1))),
    ],
)
def test_a_unit_is_known_in_all_its_forms(unit, found):
    assert unit_of(unit) == found


@pytest.mark.parametrize("unit", ["", "/", "ha/", "km/ha", "h a", "hc", "ha/ha/ha"])
def test_what_is_no_unit_is_none(unit):
    assert unit_of(unit) is None


def test_every_name_that_is_suggested_is_a_unit_of_its_dimension():
    for dimension in Dimension:
        for name in unit_names(dimension):
            found = unit_of(name)
            assert found is not None
            assert found[0] is dimension
    assert "ha" in unit_names(None)
    assert "tỷ" in unit_names(None)
