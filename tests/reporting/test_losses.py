"""What a price consists of, told in short."""

import pytest

from optimizer.analysis.loss import Part
from optimizer.analysis.verdicts import Price, Verdict
from optimizer.domain.pathway import Headline
from optimizer.reporting.losses import short_loss
from optimizer.reporting.words import Words

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


def test_without_a_loss_nothing_is_told() -> None:
    assert short_loss(Price("A", Headline.ADD, Verdict.SWING), Words("en")) == ""
