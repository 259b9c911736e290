"""Numbers as planners write them."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.reading.numbers import parse_number, readings

SIGNS = (".", ",", None)


@pytest.mark.parametrize("decimal", SIGNS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5.0),
        ("  7 ", 7.0),
        ("007", 7.0),
        ("-5", -5.0),
        ("+5", 5.0),
        ("\u22125", -5.0),
        ("1,5", 1.5),
        ("105.5", 105.5),
        (".5", 0.5),
        ("1.264,9", 1264.9),
        ("1,264.9", 1264.9),
        ("1.264.900", 1264900.0),
        ("1,264,900", 1264900.0),
        ("1 264,9", 1264.9),
        ("1 264.900", 1264.9),
        ("1\u00a0264", 1264.0),
        ("1\u202f264\u202f900", 1264900.0),
        ("1264.900", 1264.9),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("1.000.000,000", 1e6),
        ("1e5", 1e5),
        ("1,5e3", 1500.0),
        ("1.234e3", 1234.0),
    ],
)
def test_what_one_convention_alone_can_read_is_read_by_it(text, value, decimal):
    assert parse_number(text, decimal) == value


@pytest.mark.parametrize(("decimal", "text"), [(".", "21.692"), (",", "21,692")])
def test_the_files_own_sign_alone_is_its_decimal_sign(decimal, text):
    assert parse_number(text, decimal) == 21.692


@pytest.mark.parametrize(
    ("decimal", "text"),
    [(",", "1.264"), (".", "1,264"), (None, "1.264"), (None, "1,264"), (".", "-9,000")],
)
def test_what_two_conventions_read_differently_is_refused(decimal, text):
    with pytest.raises(ValueError, match="can mean"):
        parse_number(text, decimal)


def test_the_refusal_names_both_readings_in_the_files_own_way():
    with pytest.raises(ValueError, match=r'"1\.264" can mean 1264 or 1,264\. Write'):
        parse_number("1.264", ",")
    with pytest.raises(ValueError, match="instead of a text"):
        parse_number("1.264", None)


def test_a_text_that_two_conventions_read_has_both_readings():
    assert readings("1,200") == "1200 or 1.200"
    assert readings(" 1.200") == "1200 or 1.200"
    assert [readings(one) for one in ("1,2", "1,200.5", "0,200", "x", "", "12")] == (
        [""] * 6
    )


@pytest.mark.parametrize("decimal", SIGNS)
@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", ".", ",", "5.", "abc", "nan", "inf", "-Infinity", "1e999"),
        *("1.264.00", "1,2,3", "12 34", "1 2 3", "1.264,900,1", "1_000", "0x10"),
        *("٣", "½", "5-10", "1..5", "1 264.900.000", "9" * 500),
    ],
)
def test_what_no_convention_reads_is_not_a_number(text, decimal):
    with pytest.raises(ValueError, match="is not a number"):
        parse_number(text, decimal)


def test_a_long_text_is_cut_in_the_message():
    with pytest.raises(ValueError, match="not a number") as caught:
        parse_number("x" * 10_000, ".")
    assert len(str(caught.value)) < 100


def outcome(text: str, decimal: Any) -> float | str:
    """The number, or the sentence that refuses it."""
    try:
        return parse_number(text, decimal)
    except ValueError as error:
        return str(error)


def written(value: float, places: int, decimal: str, thousands: str) -> str:
    """Written with Python's own formatter, then with the signs exchanged."""
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans({",": thousands or None, ".": decimal}))


@given(
    value=st.floats(-1e12, 1e12),
    places=st.integers(0, 6),
    convention=st.sampled_from(
        [(".", ","), (".", ""), (".", " "), (",", "."), (",", ""), (",", "\u00a0")]
    ),
    own=st.sampled_from(SIGNS),
)
def test_a_written_number_reads_back_or_is_refused_never_misread(
    value, places, convention, own
):
    decimal, thousands = convention
    text = written(value, places, decimal, thousands)
    meant = float(f"{value:.{places}f}")
    got = outcome(text, own)
    if isinstance(got, str):
        assert "can mean" in got
        assert own != decimal or decimal not in text
    elif own == thousands and text.count(thousands) == 1 and decimal not in text:
        # The file's own sign, alone before three digits, is its decimal sign.
        assert got in (meant, meant / 1000)
    else:
        assert got == meant


@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_what_python_writes_reads_back_exactly(value):
    assert parse_number(repr(value), ".") == value


@given(text=st.text(max_size=30), decimal=st.sampled_from(SIGNS))
def test_any_text_is_a_finite_number_or_refused_in_one_sentence(text, decimal):
    got = outcome(text, decimal)
    assert got.endswith(".") if isinstance(got, str) else math.isfinite(got)


@given(
    first=st.integers(1, 999), rest=st.integers(0, 999), own=st.sampled_from([".", ","])
)
def test_the_foreign_sign_before_three_digits_is_always_refused(first, rest, own):
    foreign = "," if own == "." else "."
    with pytest.raises(ValueError, match="can mean"):
        parse_number(f"{first}{foreign}{rest:03}", own)
