"""Amounts with units."""

import math
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optimizer.reading.dimensions import _UNITS
from optimizer.reading.units import (
    Amount,
    Dimension,
    amount_in,
    parse_amount,
    parse_quantity,
    split_unit,
)


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("350", Dimension.HECTARES, 350.0),
        ("350 ha", Dimension.HECTARES, 350.0),
        ("350ha", Dimension.HECTARES, 350.0),
        ("350 HA", Dimension.HECTARES, 350.0),
        ("3.5 km2", Dimension.HECTARES, 350.0),
        ("3.5 km²", Dimension.HECTARES, 350.0),
        ("35000 m2", Dimension.HECTARES, 3.5),
        ("1 264,9 ha", Dimension.HECTARES, 1264.9),
        ("12 km", Dimension.KILOMETRES, 12.0),
        ("500 m", Dimension.KILOMETRES, 0.5),
        ("1.2 nghìn tỷ", Dimension.BN_VND, 1200.0),
        ("1,2 ngàn tỉ đồng", Dimension.BN_VND, 1200.0),
        ("0.28 nghin ty", Dimension.BN_VND, 280.0),
        ("800 tỷ", Dimension.BN_VND, 800.0),
        ("800 tỷ đồng", Dimension.BN_VND, 800.0),
        ("800 TỶ ĐỒNG", Dimension.BN_VND, 800.0),
        ("800 ty", Dimension.BN_VND, 800.0),
        ("800 ty\u0309", Dimension.BN_VND, 800.0),
        ("800 bn", Dimension.BN_VND, 800.0),
        ("800 bn VND", Dimension.BN_VND, 800.0),
        ("350 triệu", Dimension.BN_VND, 0.35),
        ("15%", Dimension.SHARE, 0.15),
        ("15 %", Dimension.SHARE, 0.15),
        ("70%", Dimension.SHARE, 0.7),
        ("0.15", Dimension.SHARE, 0.15),
        ("5 năm", Dimension.YEARS, 5.0),
        ("5 years", Dimension.YEARS, 5.0),
        ("18 months", Dimension.YEARS, 1.5),
        ("10 người", Dimension.PEOPLE, 10.0),
        ("3", Dimension.NUMBER, 3.0),
        ("20.54°", Dimension.DEGREES, 20.54),
        ("11.2 tỷ/ha", Dimension.BN_VND_PER_HA, 11.2),
        ("11.2 tỷ đồng / ha", Dimension.BN_VND_PER_HA, 11.2),
        ("1120 bn per km2", Dimension.BN_VND_PER_HA, 11.2),
        ("15 tỷ/km", Dimension.BN_VND_PER_KM, 15.0),
        ("2.5 tỷ/năm/ha", Dimension.BN_VND_PER_HA_YEAR, 2.5),
        ("2.5 tỷ/ha", Dimension.BN_VND_PER_HA_YEAR, 2.5),
        ("800 tỷ/năm", Dimension.BN_VND_PER_YEAR, 800.0),
        ("5 ha/năm", Dimension.HA_PER_YEAR, 5.0),
        ("80 người/ha", Dimension.PER_HA, 80.0),
        ("80/ha", Dimension.PER_HA, 80.0),
    ],
)
def test_an_amount_is_read_in_the_base_unit(text, dimension, value):
    assert parse_quantity(text, dimension) == value
    assert amount_in(parse_amount(text), dimension) == value


@pytest.mark.parametrize(
    ("text", "dimension", "message"),
    [
        (
            "350 km",
            Dimension.HECTARES,
            '"350 km" is a length; expected an area such as "350 ha".',
        ),
        (
            "6%",
            Dimension.HECTARES,
            '"6%" is a share; expected an area such as "350 ha".',
        ),
        (
            "12 km",
            Dimension.NUMBER,
            '"12 km" is a length; expected a plain number such as "3".',
        ),
        (
            "11 tỷ/ha",
            Dimension.BN_VND,
            '"11 tỷ/ha" is money per area; expected an amount of money such as '
            '"800 tỷ".',
        ),
        (
            "12 hc",
            Dimension.HECTARES,
            '"12 hc" has an unknown unit, "hc"; expected an area such as "350 ha". '
            'Did you mean "ha"?',
        ),
        ("ha", Dimension.HECTARES, '"ha" is not a number.'),
        ("5-10 ha", Dimension.HECTARES, '"5-10 ha" is not a number.'),
        ("1e308 nghìn tỷ", Dimension.BN_VND, '"1e308 nghìn tỷ" is not a number.'),
    ],
)
def test_a_wrong_unit_is_told_with_what_was_expected(text, dimension, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_quantity(text, dimension)


def test_a_unit_that_no_dimension_has_is_unknown_without_one_expected():
    with pytest.raises(ValueError, match='unknown unit, "km/ha"'):
        parse_amount("5 km/ha")


def test_an_amount_made_without_text_still_says_what_it_is():
    with pytest.raises(ValueError, match=r'^"3 km" is a length; expected an area'):
        amount_in(Amount(3.0, Dimension.KILOMETRES), Dimension.HECTARES)


@pytest.mark.parametrize("dimension", Dimension)
def test_the_example_of_each_dimension_is_an_amount_of_it(dimension):
    example = dimension.expected.split('"')[1]
    assert math.isfinite(parse_quantity(example, dimension))


@pytest.mark.parametrize("dimension", Dimension)
def test_a_plain_number_is_in_the_unit_of_its_field(dimension):
    assert parse_quantity("0.5", dimension) == 0.5


def test_the_decimal_sign_of_the_file_holds_before_a_unit():
    assert parse_quantity("21,692 ha", Dimension.HECTARES, ",") == 21.692
    with pytest.raises(ValueError, match="can mean"):
        parse_quantity("21.692 ha", Dimension.HECTARES, ",")
    with pytest.raises(ValueError, match="can mean"):
        parse_quantity("1,264 ha", Dimension.HECTARES)


def test_a_text_is_split_only_where_a_unit_follows_a_number():
    assert split_unit("12 ha") == ("12", "ha")
    assert split_unit("12") == ("12", "")
    assert split_unit("ha") == ("ha", "")
    assert split_unit("2021-2025") == ("2021-2025", "")


NAMES = [
    (dimension, name, factor)
    for dimension, names, factor in _UNITS
    for name in names.split(", ")
]


@given(
    value=st.floats(-1e9, 1e9).map(lambda value: round(value, 4)),
    unit=st.sampled_from(NAMES),
    shape=st.sampled_from([str, str.upper, str.casefold]),
    gap=st.sampled_from([" ", "  ", "\u00a0"]),
)
def test_every_unit_scales_its_number_in_any_case(value, unit, shape, gap):
    dimension, name, factor = unit
    got = parse_quantity(f"{value:f}{gap}{shape(name)}", dimension)
    assert got == pytest.approx(value * float(factor), rel=1e-12, abs=1e-12)


@given(unit=st.sampled_from(NAMES), dimension=st.sampled_from(list(Dimension)))
def test_a_unit_is_refused_by_every_dimension_but_its_own(unit, dimension):
    own, name, _ = unit
    lenient = (Dimension.BN_VND, Dimension.BN_VND_PER_YEAR)
    assume(dimension is not own and (own, dimension) != lenient)
    with pytest.raises(ValueError, match="expected"):
        parse_quantity(f"3 {name}", dimension)


@given(text=st.text(max_size=40), dimension=st.sampled_from(list(Dimension)))
def test_any_text_is_a_finite_amount_or_refused(text, dimension):
    try:
        value = parse_quantity(text, dimension)
    except ValueError:
        return
    assert math.isfinite(value)
