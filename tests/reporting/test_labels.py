"""Long lists of names are told by their first ones and a count."""

import pytest

from optimizer.reporting.labels import first_few
from optimizer.reporting.words import Words


@pytest.mark.parametrize(
    ("most", "between", "text"),
    [
        (3, ", ", "A, B, C"),
        (2, ", ", "A, B and 1 more"),
        (1, "; ", "A; and 2 more"),
    ],
)
def test_the_first_of_many_names_are_told_with_a_count(
    most: int, between: str, text: str
) -> None:
    assert first_few(["A", "B", "C"], most, Words("en"), between) == text


def test_the_count_of_names_is_written_as_the_language_does() -> None:
    told = first_few(["A"] * 1_685, 1, Words("vi"))
    assert told == "A và 1.684 mục nữa"
