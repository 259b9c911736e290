"""Who is told how far a long analysis is."""

from optimizer.analysis.told import Told
from optimizer.solving.outcome import Progress


def test_each_solve_is_told_under_the_name_of_the_analysis() -> None:
    seen: list[Progress] = []
    told = Told(seen.append, started=-100.0)
    watch = told.at("prices: 1 of 2")
    assert watch is not None
    watch(Progress("search", 0.5, 1.0, 2.0, 1.0))
    assert [one.stage for one in seen] == ["prices: 1 of 2"] * 2
    assert seen[1].bound is None, "the bound of one solve is none of the next"
    assert seen[1].seconds >= seen[0].seconds >= 100.0


def test_parts_are_numbered() -> None:
    seen: list[Progress] = []
    told = Told(seen.append)
    for number in (1, 2):
        watch = told.part(number, 2).at("flip points of the land: 3 of 11")
        assert watch is not None
    assert [one.stage for one in seen] == [
        "1 of 2: flip points of the land: 3 of 11",
        "2 of 2: flip points of the land: 3 of 11",
    ]


def test_nobody_need_be_told() -> None:
    assert Told(None).at("prices") is None
