"""How far a sweep is, in words."""

import pytest

from optimizer.reporting.sweep_progress import progress_of
from optimizer.reporting.words import Words
from optimizer.running.sweep_run import Rate


@pytest.mark.parametrize(
    ("rate", "language", "told"),
    [
        (Rate(1, 64, 3.0), "en", "1 of 64 futures"),
        (Rate(9, 64, 3.0), "vi", "9/64 futures"),
        (Rate(1, 64, 30.0), "en", "1 of 64 futures, 0.03 a second, about 31 min 30 s "),
        (
            Rate(2000, 12000, 1000.0),
            "vi",
            "2.000/12.000 futures, 2,0 mỗi giây, còn khoảng 1 giờ 23 phút",
        ),
    ],
)
def test_the_time_left_is_told_once_enough_is_known(
    rate: Rate, language: str, told: str
) -> None:
    stage = progress_of(rate, "futures", Words(language)).stage
    assert stage.startswith(told)
    assert ("a second" in stage) == ("left" in stage)
    assert len(told) > 20 or stage == told
