"""What a price consists of, told in short."""

from dataclasses import replace

import pytest

from optimizer.analysis.loss import Part
from optimizer.analysis.verdicts import Price, Verdict
from optimizer.domain.pathway import Headline
from optimizer.reporting.losses import on_estimates, short_loss, told_loss
from optimizer.reporting.words import Words
from tests.reporting.hand_made import scenario

PRICE = Price(
    "A",
    Headline.ADD,
    Verdict.ALWAYS,
    price=101.5,
    low=101.5,
    high=101.5,
    loss=(Part("cost", -300.0, -107.0), Part("jobs", 2000.0, 208.5)),
)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "lost: jobs 208.5; gained: cost 107.0"),
        ("vi", "mất: việc làm 208,5; được: chi phí 107,0"),
    ],
)
def test_what_is_gained_is_not_told_as_a_negative_loss(
    language: str, text: str
) -> None:
    assert short_loss(PRICE, Words(language)) == text


def test_a_gain_is_told_before_a_loss_that_is_smaller() -> None:
    parts = (("output", 11.6), ("cost", 1.4), ("jobs", -3.3), ("land", 0.9))
    loss = tuple(Part(name, 0.0, worth) for name, worth in parts)
    price = replace(PRICE, price=10.6, low=10.6, high=10.6, loss=loss)
    told = short_loss(price, Words("en"))
    assert told == "lost: output 11.6, cost 1.4; gained: jobs 3.3"


def test_without_a_loss_nothing_is_told() -> None:
    assert short_loss(Price("A", Headline.ADD, Verdict.SWING), Words("en")) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "jobs ≈+2,000 person-years: lost 208.5; cost -300.0 bn VND: gained 107.0",
        ),
        (
            "vi",
            "việc làm ≈+2.000 người-năm: mất 208,5; chi phí -300,0 tỷ đồng: được 107,0",
        ),
    ],
)
def test_what_counts_every_year_is_told_in_years(language: str, text: str) -> None:
    # What A has of jobs per hectare is an estimate; what anything costs is not.
    assert (
        told_loss(scenario(), PRICE, Words(language), on_estimates(scenario())) == text
    )


@pytest.mark.parametrize(
    ("unit", "english", "vietnamese"),
    [
        ("people", "person-years", "người-năm"),
        ("bn VND/year", "bn VND", "tỷ đồng"),
        ("clusters", "cluster-years", "cụm-năm"),
        ("ha", "ha-years", "ha-năm"),
        ("households", "households × years", "households-năm"),
        ("", "", ""),
    ],
)
def test_a_state_of_every_year_adds_up_to_its_unit_times_years(
    unit: str, english: str, vietnamese: str
) -> None:
    assert Words("en").unit_over_years(unit) == english
    assert Words("vi").unit_over_years(unit) == vietnamese
