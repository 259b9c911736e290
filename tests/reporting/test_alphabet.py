"""Names in the order of a Vietnamese list."""

from itertools import islice, permutations

import pytest

from optimizer.reporting.alphabet import alphabetical

PROVINCES = ["An Giang", "Bạc Liêu", "Bắc Giang", "Bến Tre", "Bình Dương", "Cà Mau"]


@pytest.mark.parametrize(
    "names",
    [
        PROVINCES,
        ["Duy Tiên", "Đông Hưng", "Hưng Hà", "Thái Thụy", "Vũ Thư"],
        ["a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mạc", "măng"],
        ["Bà Rịa", "Bạc Liêu"],
        ["", "1", "2", "A"],
    ],
)
def test_names_stand_in_the_order_of_letters_then_tones(names: list[str]) -> None:
    for shuffled in islice(permutations(reversed(names)), 200):
        assert sorted(shuffled, key=alphabetical) == names


def test_the_same_letters_in_another_case_are_told_apart_always_alike() -> None:
    assert sorted(["hà nam", "Hà Nam"], key=alphabetical) == ["Hà Nam", "hà nam"]
