"""The fan has the figures of its table, and no others."""

from dataclasses import replace

import pytest

from optimizer.domain.measure import Measure, Term
from optimizer.domain.period import Period
from optimizer.domain.scenario import Scenario
from optimizer.reporting.charts.chart import Chart, of_scenario
from optimizer.reporting.charts.fan import fan_charts
from optimizer.reporting.tables.fan import fan_table
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting import hand_made_futures as invented
from tests.reporting.charts.read_back import axis_title, drawn, trace

ENGLISH = Words("en")


def charts(
    count: int = 50, language: str = "en", scenario: Scenario | None = None
) -> dict[str, Chart]:
    """By the first word of the title."""
    table = fan_table(
        invented.mixed(count), {"hand-made": scenario or hand_made.scenario()}
    )
    made = fan_charts(table, "hand-made", Words(language))
    return {one.title.split(":")[0].lower(): one for one in made}


def rows(measure: str, count: int = 50) -> list[Row]:
    table = fan_table(invented.mixed(count), {"hand-made": hand_made.scenario()})
    return [row for row in rows_of(table) if row["measure"] == measure]


def test_bands_and_median_are_those_of_the_table_and_begin_today() -> None:
    chart, of = charts()["land in the plan"], rows("land")
    for name, low, high in (
        ("90 % of futures", "p05", "p95"),
        ("50 % of futures", "p25", "p75"),
    ):
        band = trace(chart, name)
        assert band["x"] == [0, 1, 2, 2, 1, 0]
        assert band["y"][:3] == [50, *(row[high] for row in of)]
        assert band["y"][:2:-1] == [50, *(row[low] for row in of)]
    assert trace(chart, "median")["y"] == [50, *(row["p50"] for row in of)]
    ticks = drawn(chart)["layout"]["xaxis"]["ticktext"]
    assert ticks == ["today", "2026-2030", "2031-2035"]


def test_a_flow_has_no_today() -> None:
    chart = charts()["cost"]
    assert trace(chart, "median")["x"] == [0, 1]
    assert drawn(chart)["layout"]["xaxis"]["ticktext"] == list(invented.PERIODS)
    assert "today" not in chart.finding


def test_a_limit_is_drawn_where_there_is_one() -> None:
    limit = trace(charts()["land in the plan"], "limit: at most")
    assert (limit["x"], limit["y"]) == ([1, 2], [None, 70])
    assert all("limit" not in one["name"] for one in drawn(charts()["jobs"])["data"])


def test_units_stand_on_the_axis() -> None:
    assert axis_title(charts()["jobs"], "yaxis") == "jobs [people]"
    assert axis_title(charts(language="vi")["chi phí"], "yaxis") == "chi phí [tỷ đồng]"


def test_the_finding_tells_the_last_period_in_the_language() -> None:
    last = rows("land")[-1]
    low, high = (f"{last[key]:.1f}" for key in ("p05", "p95"))
    told = charts()["land in the plan"].finding
    assert f"2031-2035: in 9 of 10 futures {low} to {high} ha" in told
    assert "today 50.0 ha" in told
    vietnamese = charts(language="vi")["đất trong phương án"]
    assert f"khoảng {low.replace('.', ',')} đến" in vietnamese.finding
    assert drawn(vietnamese)["layout"]["separators"] == ",."


def test_futures_without_a_plan_are_told() -> None:
    assert "45 of 50 futures have a plan" in charts()["jobs"].note
    assert "have a plan" not in charts(9)["jobs"].note


def test_a_flow_tells_the_period_in_which_most_happens() -> None:
    future = invented.future(1)
    spent = {("cost", "2026-2030"): 90.0, ("cost", "2031-2035"): 10.0}
    futures = [replace(future, run=n, measures=spent) for n in (1, 2)]
    table = fan_table(futures, {"hand-made": hand_made.scenario()})
    (chart,) = fan_charts(table, "hand-made", ENGLISH)
    assert chart.finding == "2026-2030: 90.0 bn VND in every future."


def test_todays_estimates_carry_their_mark() -> None:
    chart = charts()["jobs"]  # the jobs per hectare of A are an estimate
    assert "today ≈1,300 people" in chart.finding
    assert trace(chart, "median")["hovertext"][0] == "today<br>≈1,300 people"
    assert chart.table.rows[0][-1] == "≈1,300"
    assert ENGLISH["estimate_legend"] in chart.note
    assert "≈" not in charts()["land in the plan"].note


def test_the_rule_of_quantiles_is_told_once() -> None:
    rule = ENGLISH["chart_fan_note"]
    assert [rule in one.note for one in charts().values()][:3] == [True, False, False]


def test_a_chart_among_several_scenarios_says_whose_it_is() -> None:
    one = of_scenario(charts()["jobs"], "Option 2", 2)
    assert one.title.startswith("Option 2 · Jobs")
    assert one.name.endswith("-scenario-2")


def test_the_table_has_every_figure() -> None:
    table = charts()["land in the plan"].table
    first = rows("land")[0]
    cells = dict(zip(table.headings, table.rows[0], strict=True))
    assert cells["median [ha]"] == f"{first['p50']:.1f}"
    assert cells["futures"] == "45"
    assert cells["at most [ha]"] == "–"


@pytest.mark.parametrize("scenario", ["hand-made", "none"])
def test_without_a_plan_there_is_no_chart(scenario: str) -> None:
    table = fan_table([invented.without_plan(1)], {"hand-made": hand_made.scenario()})
    assert fan_charts(table, scenario, ENGLISH) == []


def test_one_future_has_a_fan_without_width() -> None:
    table = fan_table(invented.futures(1), {"hand-made": hand_made.scenario()})
    chart = fan_charts(table, "hand-made", ENGLISH)[0]
    assert trace(chart, "90 % of futures")["y"] == [50, 52, 72, 72, 52, 50]
    assert "72.0 ha in every future" in chart.finding


def test_a_flow_of_one_period_still_has_bands() -> None:
    only = replace(hand_made.scenario(), periods=(Period("2026-2030", 5),), limits=())
    chart = charts(scenario=only)["cost"]
    band = trace(chart, "90 % of futures")
    assert band["x"] == [-0.15, 0.15, 0.15, -0.15]
    assert band["y"][0] == band["y"][1] > band["y"][2] == band["y"][3]


def test_names_of_measures_and_periods_are_shown_as_written() -> None:
    name = invented.NASTY
    made = hand_made.scenario()
    own = Measure(
        name, "<i>", (Term(next(iter(made.measures["cost"].terms)).quantity),), "flow"
    )
    nasty = replace(made, measures={name: own}, periods=(Period(name, 5),))
    futures = [invented.future(n, measures={(name, name): float(n)}) for n in (1, 2)]
    (chart,) = fan_charts(
        fan_table(futures, {"hand-made": nasty}), "hand-made", ENGLISH
    )
    start = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;&amp;amp; "
    literal = f'{start}"x" %{{x}}'
    assert axis_title(chart, "yaxis") == f'{start}"x"<br>%{{x}} [&lt;i&gt;]'
    assert drawn(chart)["layout"]["xaxis"]["ticktext"] == [literal]
    assert trace(chart, "median")["hovertext"][0].startswith(f"{literal}<br>95 %")
    assert "hovertemplate" not in str(drawn(chart))
