"""What is shown while a search goes on."""

import pytest

from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.stages import told_stage
from optimizer.reporting.words import Words
from optimizer.solving.outcome import Progress


def shown(times: list[float], *, in_place: bool) -> list[str]:
    written: list[str] = []
    line = ProgressLine(written.append, Words("en"), in_place)
    for seconds in times:
        line(Progress("search", seconds, 12.0, 13.0, 0.08))
    line.clear()
    return written


def test_nothing_is_said_in_the_first_two_seconds() -> None:
    assert shown([0.1, 1.0, 1.9], in_place=True) == []


def test_a_line_is_overwritten_on_a_terminal_and_taken_away_at_the_end() -> None:
    first, second, last = shown([2.5, 3.0], in_place=True)
    assert first == "\r2 s  search  best 12.0  bound 13.0  gap 8.00 %"
    assert second.startswith("\r3 s")
    assert last.strip() == ""


def test_elsewhere_there_is_a_line_every_ten_seconds() -> None:
    lines = shown([2.5, 3.0, 9.0, 12.6, 13.0, 22.7], in_place=False)
    assert [line.split()[0] for line in lines] == ["2", "13", "23"]
    assert all(line.endswith("\n") for line in lines)


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        ("prices: 7 of 60", "giá của việc làm ngược lại: 7/60"),
        (
            "prices, at first sight: 32 of 65",
            "giá của việc làm ngược lại, xét sơ bộ: 32/65",
        ),
        ("alternative 5 of 30", "phương án khác 5/30"),
        ("3 of 11", "3/11"),
        ("8 of 52 occupied", "8/52 đã cho thuê"),
        ("range of cost.fund.state", "khoảng của chi từ nguồn state"),
        ("2 of 5: flip points of the land: 7 of 11", "2/5: điểm chuyển theo đất: 7/11"),
        (
            "2 of 6: flip points of the fund state_clusters: 9 of 11",
            "2/6: điểm chuyển theo nguồn vốn state_clusters: 9/11",
        ),
        ("best plan: stage 2", "phương án tốt nhất: mục tiêu thứ 2"),
        ("exchanges: neighbours", "các thay đổi có lợi: các phương án lân cận"),
        ("breaches: rules", "vi phạm: quy định"),
        ("7 of 49 industrial_land", "7/49 đất công nghiệp (đã xây)"),
        ("quite another thing", "quite another thing"),
    ],
)
def test_what_is_searched_is_told_in_vietnamese(stage: str, told: str) -> None:
    assert told_stage(stage, "vi") == told
    assert told_stage(stage, "en") == stage


def test_a_search_that_counts_from_0_again_does_not_turn_back_the_clock() -> None:
    lines = shown([9.0, 1.0, 12.0, 3.0, 20.0], in_place=False)
    assert [line.split()[0] for line in lines] == ["9", "21", "41"]
