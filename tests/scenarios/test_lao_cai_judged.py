"""The published plan of Lào Cai, judged by the scenarios of its case."""

import pytest

from optimizer.analysis.judge import Judgement, judge
from optimizer.domain.pathway import Headline
from optimizer.reading.people_plan import read_people_plan
from optimizer.reading.scenario import read_scenario
from optimizer.solving import heard
from optimizer.solving.outcome import Progress
from optimizer.solving.quantities import measure_in_period
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch
from tests.scenarios.lao_cai import CASE, read


def judged(name: str, watch: Watch | None = None) -> Judgement:
    scenario = read_scenario(CASE / f"{name}.yaml").scenario
    plan = read_people_plan(str(CASE / "published-plan.csv"), scenario)
    assert plan.warnings == ()
    settings = SolveSettings().overridden(scenario.solve)
    return judge(scenario, plan.stated, settings, watch)


def broken(judgement: Judgement, rule: str) -> set[str]:
    return {one.subject for one in judgement.breaches if one.rule == rule}


def land_ha(judgement: Judgement) -> float:
    assert judgement.plan is not None
    scenario = judgement.scenario
    land, last = scenario.measures["land"], scenario.last_period
    return measure_in_period(scenario, judgement.plan, land, last)


def test_the_plan_names_every_cluster_with_its_source() -> None:
    """QĐ 525/QĐ-UBND of 25 Feb 2026, Appendix III: 54 clusters with 2,927.81 ha."""
    rows = read("published-plan.csv")
    assert len(rows) == 70
    stay = [row for row in rows if row["area_ha"]]
    assert len(stay) == 54
    assert sum(float(row["area_ha"]) for row in stay) == pytest.approx(2927.81)
    assert all("525/QĐ-UBND" in row["source"] for row in rows)


@pytest.mark.parametrize("name", ["cong-bo", "cong-bo-2026"])
def test_by_the_scenario_that_locks_it_nothing_is_broken(name: str) -> None:
    judgement = judged(name)
    assert judgement.breaches == ()
    assert judgement.distance is not None
    assert judgement.distance.loss == pytest.approx(0, abs=1e-3)
    assert judgement.departs == ()
    assert land_ha(judgement) == pytest.approx(2927.81)
    assert judgement.tried.exchanges == ()
    assert judgement.tried.proved


def test_by_option_1_it_adds_reduces_and_takes_too_much_land() -> None:
    """20 are added and 2 reduced, which it does not list; its quota is 1,767.81 ha."""
    judgement = judged("phuong-an-1")
    assert judgement.plan is not None
    done = judgement.plan.clusters
    changed = {Headline.ADD, Headline.REDUCE}
    assert broken(judgement, "actions") == {
        name for name, one in done.items() if one.headline in changed
    }
    assert len(broken(judgement, "actions")) == 22
    (quota,) = [one for one in judgement.breaches if one.rule == "limits"]
    assert (quota.value, quota.asked) == (pytest.approx(2927.81), 1767.81)
    assert (quota.origin.file.endswith("phuong-an-1.yaml"), quota.origin.line) == (
        True,
        11,
    )
    assert {one.rule for one in judgement.breaches} == {"actions", "limits", "budget"}
    assert judgement.distance is None
    assert len(judgement.tried.exchanges[0].changes) == 22


def test_by_option_2_it_needs_more_state_money_than_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of the 324.374 bn of the medium-term plan; 18.1 % of clearing 1,160 ha at 2 bn
    is 419.92 bn, and 30 % of the wastewater plants come on top.
    """
    # Short searches end before anybody is told of them.
    monkeypatch.setattr(heard, "EVERY_S", 0.001)
    seen: list[Progress] = []
    judgement = judged("phuong-an-2", seen.append)
    (fund,) = judgement.breaches
    assert (fund.rule, fund.subject) == ("budget", "state_clusters")
    assert fund.asked == pytest.approx(324.374)
    assert fund.value is not None
    assert fund.value > 0.181 * 2 * 1160
    assert judgement.least
    nearest = judgement.tried.exchanges[0]
    assert (dict(nearest.changes), nearest.plan is not None) == ({}, True)
    assert nearest.moved
    mending = [one for one in seen if one.stage.startswith(("breaches", "nearest"))]
    assert any(one.stage.startswith("nearest plan: ") for one in mending)
    assert all(one.incumbent is one.bound is one.gap is None for one in mending)


def test_where_the_law_binds_its_expansions_below_the_fill_are_breaches() -> None:
    """Báo Đáp (LCA-25) is 23 % full; the decree of 2026 asks 50 %."""
    judgement = judged("phuong-an-2-nd-303")
    assert "LCA-25" in broken(judgement, "expand_fill")
    (fill,) = [one for one in judgement.breaches if one.subject == "LCA-25"]
    assert fill.origin.file.endswith("nd-303-2026.yaml")
    assert fill.origin.line is not None
    assert "khoản 2 Điều 8" in fill.origin.entry
    assert fill.stated_at is not None
    assert fill.stated_at.line == 26
