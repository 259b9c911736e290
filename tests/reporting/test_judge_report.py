"""A judgement in words and tables, of a case made by hand."""

import json
from dataclasses import replace

import pytest

from optimizer.analysis.breaches import Breach
from optimizer.analysis.exchanges import Exchange, Tried
from optimizer.analysis.judge import Judgement
from optimizer.analysis.yardstick import Distance
from optimizer.domain.limit import Demand, DemandCap
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline, pathways
from optimizer.domain.stated import StatedCourse, StatedPlan
from optimizer.errors import Origin
from optimizer.formulation.causes import Cause
from optimizer.formulation.causes import stated as stated_figures
from optimizer.reporting.judge_files import judgement_as_json, judgement_files
from optimizer.reporting.judge_report import judge_report
from optimizer.reporting.words import Words
from tests.reporting import hand_made

HEADLINES = {"A": Headline.EXPAND, "B": Headline.KEEP, "C": Headline.ADD}


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def stated() -> StatedPlan:
    scenario = hand_made.scenario()
    courses = {}
    for line, (name, headline) in enumerate(HEADLINES.items(), start=2):
        every = pathways(scenario.cluster_of[name].status, 2)
        agreeing = tuple(one for one in every if one.headline is headline)
        at = Origin("ours.csv", line)
        courses[name] = StatedCourse(name, agreeing, {}, at)
    return StatedPlan(courses)


def judgement(**changes: object) -> Judgement:
    made = Judgement(
        scenario=hand_made.scenario(),
        stated=stated(),
        best=hand_made.outcome(),
        plan=hand_made.plan(),
        breaches=(),
        value=1000.0,
        distance=Distance(1000.0, 1234.5, 234.5, 234.5),
        least=True,
        tried=Tried(
            (Exchange({"B": Headline.DROP}, (), 1200.0, 200.0, hand_made.plan()),),
            proved=True,
        ),
        interrupted=False,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def with_breaches() -> Judgement:
    far = Breach(
        "max_ha",
        "A",
        (1,),
        "80 ha are more than 75",
        Origin("case/clusters.csv", 2, entry="max_ha"),
        80.0,
        75.0,
        Origin("ours.csv", 2),
    )
    at = Origin("case/plan.yaml", 9, entry="connectivity.require[0]")
    alone = [Breach("connectivity", name, (0,), "no line", at) for name in "AC"]
    over = Breach("limits", "quota", (1,), "land is 80", hand_made.HERE, 80.0, 70.0)
    mends = Exchange({"A": Headline.KEEP}, ("C",), 900.0, None, hand_made.plan())
    return judgement(
        breaches=(far, *alone, over),
        distance=None,
        tried=Tried((mends,), proved=True),
    )


def shown(made: Judgement, language: str = "en") -> str:
    return judge_report(made, "ours.csv", Words(language))


def line_with(text: str, *parts: str) -> str:
    lines = [line for line in text.splitlines() if all(one in line for one in parts)]
    assert lines, f"{parts} in none of\n{text}"
    return lines[0]


def test_the_distance_from_the_best_comes_first() -> None:
    text = shown(judgement())
    assert text.splitlines()[:3] == [
        "By hand · ours.csv · 3 of 4 clusters named",
        "The plan breaks no rule.",
        "Objective 1,000.00; the best plan has 1,234.50: 234.50 more (19.00 %).",
    ]
    line_with(text, "The best plan does something else with 1 of the 3")


def test_exchanges_say_what_they_gain_and_what_was_tried() -> None:
    text = shown(judgement())
    assert "+200.00" in line_with(text, "B =B[red]", "keep", "drop")
    line_with(text, "None gains more by over 0.00.")
    text = shown(judgement(tried=Tried((), proved=True)))
    line_with(text, "No such exchange gains anything.")
    text = shown(judgement(tried=Tried((), proved=False)))
    line_with(text, "there was no time to prove")


def test_what_exchanges_cost_is_marked_where_it_rests_on_an_estimate() -> None:
    made = judgement()
    sure, *others = made.scenario.clusters
    doubtful = replace(sure, uncertain=frozenset({"infra_cost_per_ha"}))
    case = replace(made.scenario, clusters=(doubtful, *others))
    row = ("B =B[red]", "keep", "drop", "+200.00")
    assert "≈" not in line_with(shown(made), *row)
    assert "≈0.0" in line_with(shown(replace(made, scenario=case)), *row)


def test_measures_stand_beside_those_of_today_and_of_the_best_plan() -> None:
    row = line_with(shown(judgement()), "land in the plan")
    assert row.split()[-4:] == ["50.0", "70.0", "70.0", "0.0"]
    assert "≈" in line_with(shown(judgement()), "jobs", "people")


def test_breaches_of_one_rule_at_one_place_stand_together() -> None:
    text = shown(with_breaches())
    assert "80.00" in line_with(text, "larger than its greatest", "75.00")
    line_with(text, "clusters.csv:2")
    line_with(text, "no line joins it to the service", "A, C", "plan.yaml:9")
    line_with(text, "limit on land in the plan [ha]", "quota", "case.yaml:7")
    line_with(text, "breaks the rules in 4 ways")
    line_with(text, "has no distance from the best")


def test_where_lines_lead_through_the_plan_only_nobody_reads_that_none_is_there() -> (
    None
):
    scenario = hand_made.scenario()
    zone = replace(scenario.connectivity, through_plan_only=True)
    made = replace(with_breaches(), scenario=replace(scenario, connectivity=zone))
    line_with(shown(made), "no line through clusters in the plan", "A, C")
    line_with(shown(made, "vi"), "không có tuyến nào qua các cụm có trong phương án")


def test_what_mends_the_plan_stands_with_the_clusters_that_only_move() -> None:
    text = shown(with_breaches())
    line_with(text, "A Cụm A", "expand", "keep", "900.00")
    line_with(text, "C Cụm C", "add", "20.0")
    line_with(text, "none has fewer other actions")


def test_without_a_best_plan_or_in_want_of_time_that_is_said() -> None:
    no_plan = {"plan": None, "objective": None, "bound": None, "gap": None}
    best = hand_made.outcome(status="infeasible", **no_plan)
    text = shown(replace(with_breaches(), best=best, value=None, tried=Tried((), True)))
    line_with(text, "The scenario itself has no plan")
    line_with(text, "larger than its greatest")
    text = shown(judgement(plan=None, value=None, distance=None))
    line_with(text, "No plan as stated was found in the time allowed")
    line_with(shown(judgement(interrupted=True)), "Stopped by Ctrl-C")


def test_vietnamese_is_vietnamese_throughout() -> None:
    text = shown(with_breaches(), "vi")
    line_with(text, "Phương án có 4 vi phạm")
    line_with(text, "lớn hơn diện tích tối đa [ha]", "80,00", "75,00")
    line_with(shown(judgement(), "vi"), "1.234,50", "(19,00 %)")


def test_a_cause_that_rules_out_an_action_is_told_in_vietnamese() -> None:
    figures = stated_figures(km=31.9, kind="port", most=5.0)
    cause = Cause("31.9 km to the nearest port", hand_made.HERE, "too_far", figures)
    breach = Breach("ruled_out", "C", (), cause.text, hand_made.HERE, cause=cause)
    text = shown(judgement(breaches=(breach,), distance=None), "vi")
    line_with(text, "cách port gần nhất 31,9 km", "C Cụm C")
    assert "nearest" not in text


def test_who_a_demand_and_a_simple_budget_are_about_is_told_in_vietnamese() -> None:
    cap = DemandCap(frozenset("ABC"), 0, 10.0, hand_made.HERE)
    demand = Demand(None, (cap,))
    more = Breach("demand", "all", (0,), "12 newly", hand_made.HERE, 12.0, 10.0)
    dear = Breach("budget", "budget", (0,), "12 spent", hand_made.HERE, 12.0, 10.0)
    made = judgement(breaches=(more, dear), distance=None)
    spent = made.scenario.measures["cost.fund.province"]
    measures = {**made.scenario.measures, "cost.fund.budget": spent}
    case = replace(made.scenario, demand=demand, measures=measures)
    made = replace(made, scenario=case)
    line_with(shown(made, "vi"), "cho thuê mới vượt nhu cầu [ha]", "toàn tỉnh")
    line_with(shown(made, "vi"), "chi vượt nguồn vốn", "ngân sách")


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "spending above the fund, both up to then"), ("vi", "đều tính cộng dồn")],
)
def test_amounts_that_carry_over_are_said_to_add_up(language: str, told: str) -> None:
    dear = Breach("budget", "province", (1,), "520 spent", hand_made.HERE, 520.0, 500.0)
    made = judgement(breaches=(dear,), distance=None)
    line_with(shown(made, language), told, "province")


def test_what_passes_a_limit_is_marked_where_it_rests_on_an_estimate() -> None:
    many = Breach("limits", "jobs", (1,), "9,000 jobs", hand_made.HERE, 9000.0, 8000.0)
    made = judgement(breaches=(many,), distance=None)
    quota = replace(made.scenario.limits[0], measure=BUILT_IN["jobs"])
    jobs = replace(made, scenario=replace(made.scenario, limits=(quota,)))
    line_with(shown(jobs), "≈9,000.00", " 8,000.00")
    line_with(shown(made), "  9,000.00", " 8,000.00")


def test_a_limit_by_groups_is_told_with_its_group() -> None:
    """One amount for all groups stands at one place."""
    parts = {
        group: Breach(
            "limits", "quota", (1,), "land", hand_made.HERE, has, 10.0, group=group
        )
        for group, has in (("North", 30.0), ("South", 40.0))
    }
    made = judgement(breaches=tuple(parts.values()), distance=None)
    one = made.scenario.limits[0]
    quotas = tuple(
        replace(one, group=group, by="district", origin=hand_made.HERE)
        for group in parts
    )
    made = replace(made, scenario=replace(made.scenario, limits=quotas))
    line_with(shown(made), "North", "30.00", "10.00")
    line_with(shown(made), "South", "40.00", "10.00")


def test_figures_of_a_law_are_told_in_vietnamese() -> None:
    at = Origin("law.yaml", 1, entry="Điều 8(1)b")
    text = "Điều 8(1)b: Xã 1.2: 3.80/14.00 ha = 27.2%"
    few = Breach("establish_investor", "C", (0,), text, at)
    made = judgement(breaches=(few,), distance=None)
    made = replace(made, scenario=hand_made.with_law().scenario)
    line_with(shown(made, "vi"), "Có chủ đầu tư: Xã 1.2: 3,80/14,00 ha = 27,2%")


def test_json_and_files_have_every_figure_in_full() -> None:
    made = with_breaches()
    told = judgement_as_json(made, Words("en"))
    json.dumps(told, allow_nan=False)
    assert told["valid"] is False
    assert told["distance"] is None
    breaches = told["breaches"]
    assert isinstance(breaches, list)
    assert breaches[0] == {
        "rule": "max_ha",
        "label": "larger than its greatest area [ha]",
        "subject": "A",
        "group": "",
        "periods": ["2031-2035"],
        "has": 80.0,
        "asked": 75.0,
        "text": "80 ha are more than 75",
        "where": "clusters.csv:2",
        "file": "case/clusters.csv",
        "line": 2,
        "entry": "max_ha",
        "plan_line": 2,
    }
    files = judgement_files(made, {"plan": "ours.csv"}, Words("en"))
    assert sorted(files) == ["breaches.csv", "judgement.json", "plan.csv", "run.json"]
    assert str(files["breaches.csv"]).splitlines()[1] == (
        "max_ha,A,,2031-2035,80.0,75.0,case/clusters.csv,2,max_ha,2,"
        "80 ha are more than 75"
    )


def test_an_action_that_is_not_allowed_is_named() -> None:
    at = Origin("case/plan.yaml", 9, entry="actions")
    breach = Breach("actions", "C", (0,), "add is not allowed", at)
    made = judgement(breaches=(breach,), distance=None)
    line_with(shown(made), "add: `actions` does not allow it", "C Cụm C")
    line_with(shown(made, "vi"), "bổ sung: `actions` không cho phép")
