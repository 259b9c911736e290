"""The shares of actions have the figures of their table."""

import pytest

from optimizer.analysis.coded import Coded
from optimizer.analysis.shares import shares_of
from optimizer.domain.pathway import Headline
from optimizer.reporting.charts.action_shares import MOST_CLUSTERS, share_chart
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.palette import LOOK_OF
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.future_shares import share_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made_futures as invented
from tests.reporting.charts.read_back import drawn, trace

ENGLISH = Words("en")


def chart(count: int = 100, language: str = "en") -> Chart:
    table = share_table(shares_of(Coded.of(invented.mixed(count))), invented.names())
    made = share_chart(table, Words(language))
    assert made is not None
    return made


def test_bars_are_the_shares_of_the_table() -> None:
    table = rows_of(
        share_table(shares_of(Coded.of(invented.mixed(100))), invented.names())
    )
    places = {
        name: n for n, name in enumerate(dict.fromkeys(r["cluster"] for r in table))
    }
    bars = [one for one in drawn(chart())["data"] if one["type"] == "bar"]
    found = {
        (one["name"], y): x
        for one in bars
        for x, y in zip(one["x"], one["y"], strict=True)
    }
    expected = {
        (ENGLISH[str(r["action"])], places[r["cluster"]]): r["share"]
        for r in table
        if r["share"] != 1
    }
    assert found == expected


def test_names_stand_above_their_bars() -> None:
    names = drawn(chart())["data"][-1]
    assert names["text"][0].startswith(("A ", "B ", "C "))
    assert all(n - y == pytest.approx(0.46) for n, y in enumerate(names["y"]))


def test_actions_are_told_apart_without_colour() -> None:
    looks = [LOOK_OF[headline] for headline in Headline]
    assert len({look.hatching for look in looks}) == len(looks)
    assert len({look.colour for look in looks}) == len(looks)
    shapes = {one["marker"]["pattern"]["shape"] for one in _bars(chart())}
    assert len(shapes) == len(_bars(chart()))


def test_what_is_certain_is_counted_and_not_drawn() -> None:
    made = chart()
    assert "For 1 of 4 clusters the same is best in every future" in made.finding
    assert len(drawn(made)["data"][-1]["text"]) == 3
    assert len({row[0] for row in made.table.rows}) == 4
    assert "(3); the table has all 4" in made.note


def test_where_all_is_certain_it_is_said_and_drawn() -> None:
    made = share_chart(
        share_table(shares_of(Coded.of(invented.futures(3))), invented.names()), ENGLISH
    )
    assert made is not None
    assert made.finding.startswith("For each cluster the same is best")
    assert trace(made, "expand")["x"] == [1]


def test_a_nation_of_clusters_shows_the_most_contested() -> None:
    table = share_table(shares_of(Coded.of(invented.many_clusters(1704, 60))), {})
    made = share_chart(table, ENGLISH)
    assert made is not None
    assert sum(len(one["x"]) for one in _bars(made)) == 2 * MOST_CLUSTERS
    # numbers 2 to 60 divide some runs, not all
    assert "Drawn: 20 of 59 clusters" in made.note
    assert "all 1,704" in made.note
    assert drawn(made)["data"][-1]["text"][0] == "C-0002"
    assert len(made.table.rows) == len(table)
    assert drawn(made)["layout"]["height"] < 1200


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_part_of_a_bar_tells_its_figures(language: str) -> None:
    made = chart(language=language)
    words = Words(language)
    hover = trace(made, words["expand"])["hovertext"][0]
    name, action, count, interval = hover.split("<br>")
    assert name == "A Cụm A"
    assert action.startswith(f"{words['expand']}: ")
    assert ("," if language == "vi" else ".") in action
    assert " 90 " in count
    assert "95 %" in interval


def test_a_name_is_shown_as_written_and_cut_where_it_has_no_room() -> None:
    futures = [
        invented.future(1, headlines={"A": Headline.ADD}),
        invented.future(2, headlines={"A": Headline.LEAVE_OUT}),
    ]
    name = f"{invented.NASTY} {'x' * 60}"
    made = share_chart(share_table(shares_of(Coded.of(futures)), {"A": name}), ENGLISH)
    assert made is not None
    shown = drawn(made)["data"][-1]["text"][0]
    assert shown.startswith("A &lt;script&gt;alert(1)")
    assert shown.endswith("…")
    hover = trace(made, "add")["hovertext"][0]
    assert "&lt;b&gt;&amp;amp;" in hover
    assert hover.count("<") == hover.count("<br>")
    assert "x" * 60 in hover


def test_without_a_plan_there_is_no_chart() -> None:
    assert (
        share_chart(
            share_table(shares_of(Coded.of([invented.without_plan(1)])), {}), ENGLISH
        )
        is None
    )


def _bars(chart: Chart) -> list[dict[str, dict[str, dict[str, str]]]]:
    return [one for one in drawn(chart)["data"] if one["type"] == "bar"]
