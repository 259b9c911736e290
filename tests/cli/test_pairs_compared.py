"""The causes of several pairs: progress, Ctrl-C, and any number of processes."""

from pathlib import Path

import pytest

from optimizer.analysis.comparison import Contender
from optimizer.cli import pairs_compared
from optimizer.cli.pairs_compared import Begun, Pair, Pairs
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import read_scenario
from optimizer.settings import Settings
from optimizer.solving.outcome import Outcome
from optimizer.solving.solve import solve

CLUSTERS = """\
id,name,status,max_ha,infra_cost_per_ha,output_per_ha
B,Bình,candidate,10,2,3
C,Cam,candidate,10,2,2
"""
BASE = """\
tables: {clusters: clusters.csv}
periods: [{name: p1, years: 1}]
defaults: {fill: 1}
objective: {maximize: {output: 1}}
budget: {p1: 60}
"""
OTHERS = ("{p1: 30}", "{p1: 15}", "{p1: 0}")


def contender(path: str) -> Contender:
    scenario = read_scenario(path).scenario
    outcome = solve(scenario)
    assert outcome.plan is not None
    return Contender(scenario, outcome.plan, outcome)


@pytest.fixture
def pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[int, Pair]:
    monkeypatch.chdir(tmp_path)
    Path("clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    Path("base.yaml").write_text(BASE, encoding="utf-8")
    first, found = contender("base.yaml"), {}
    for place, budget in enumerate(OTHERS, start=1):
        text = f"extends: base.yaml\ntitle: Other\nbudget: {budget}\n"
        Path(f"{place}.yaml").write_text(text, encoding="utf-8")
        paths = ("base.yaml", f"{place}.yaml")
        found[place] = Pair(paths, first, contender(paths[1]), Settings())
    return found


def test_every_entry_is_told_with_what_is_known(pairs: dict[int, Pair]) -> None:
    told: list[tuple[int, int, int, int]] = []

    def begin(place: int, begun: Begun, done: int) -> None:
        told.append((place, begun.number, begun.count, done))
        assert len(begun.known.switches) == begun.number - 1

    found = Pairs(pairs, begin)
    found.find(1)
    assert not found.stopped
    assert told == [(p, n, 2, p - 1) for p in (1, 2, 3) for n in (1, 2)]


def test_the_number_of_processes_makes_no_difference(
    pairs: dict[int, Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, shared = Pairs(pairs, lambda *_: None), Pairs(pairs, lambda *_: None)
    alone.find(1)
    monkeypatch.setattr(pairs_compared, "WORTH_SHARING_S", 0.0)
    shared.find(2)
    assert shared.known == alone.known
    assert list(shared.known) == [1, 2, 3]


def test_what_was_known_at_ctrl_c_is_kept(
    pairs: dict[int, Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Scenario] = []

    def until_ctrl_c(scenario: Scenario, *rest: object, like: Plan) -> Outcome:
        asked.append(scenario)
        if len(asked) == 4:
            raise KeyboardInterrupt
        return solve(scenario, *rest, like=like)  # type: ignore[arg-type]

    monkeypatch.setattr(pairs_compared, "solve", until_ctrl_c)
    found = Pairs(pairs, lambda *_: None)
    found.find(1)
    assert found.stopped
    assert not found.known[1].interrupted
    assert found.known[2].interrupted
    assert [one.entry for one in found.known[2].left] == ["budget.p1"]
    assert 3 not in found.known
