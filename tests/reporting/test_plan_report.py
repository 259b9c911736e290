"""What the terminal shows of a plan."""

from dataclasses import replace

import pytest

from optimizer.domain.measure import BUILT_IN
from optimizer.domain.plan import Plan
from optimizer.reporting.plan_report import MOST_CHANGES, plan_report
from optimizer.reporting.words import Words
from tests.reporting import hand_made


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def test_the_first_line_says_what_was_proved() -> None:
    first = plan_report(hand_made.run(), Words("en")).splitlines()[0]
    assert first.startswith("By hand · 4 clusters · 2 periods · proved optimal (gap 0.")


def test_a_plan_that_is_not_proved_is_not_called_optimal() -> None:
    made = hand_made.run(status="feasible", gap=0.0312, interrupted=True)
    first = plan_report(made, Words("en")).splitlines()[0]
    assert "feasible, not proved optimal (gap 3.12 %), stopped by Ctrl-C" in first


def test_names_are_shown_as_written_and_are_no_markup() -> None:
    assert "=B[red]" in plan_report(hand_made.run(), Words("en"))


def test_no_colours_are_written_to_a_pipe() -> None:
    assert "\x1b" not in plan_report(hand_made.run(), Words("en"))


def test_estimates_are_marked_and_the_mark_is_explained() -> None:
    text = plan_report(hand_made.run(), Words("en"))
    jobs = next(line for line in text.splitlines() if line.strip().startswith("jobs"))
    assert "≈3,000" in jobs
    assert "≈ rests on an estimate" in text


def test_a_limit_of_one_cluster_is_not_of_several() -> None:
    made = hand_made.run()
    quota = made.scenario.limits[0]
    one = replace(quota, measure=BUILT_IN["clusters"], sense="at_least", amount=1.0)
    case = replace(made.scenario, limits=(one,))
    made = replace(made, reading=replace(made.reading, scenario=case))
    assert "at least 1 cluster " in plan_report(made, Words("en"))


def test_limits_that_bind_are_marked() -> None:
    text = plan_report(hand_made.run(), Words("en"))
    quota = next(line for line in text.splitlines() if "quota" in line)
    assert "binding" in quota
    assert "case.yaml:7" in quota


def test_vietnamese_numbers_have_vietnamese_separators() -> None:
    text = plan_report(hand_made.run(), Words("vi"))
    assert "Bằng tay" in text
    assert "≈3.000" in text
    assert "mở rộng" in text


@pytest.mark.parametrize(
    ("language", "words"), [("en", "(no district)"), ("vi", "(không ghi địa bàn)")]
)
def test_clusters_without_a_district_have_a_row_with_a_name(
    language: str, words: str
) -> None:
    made = hand_made.run()
    clusters = tuple(
        replace(each, district="Nam" if each.id == "B" else "")
        for each in made.scenario.clusters
    )
    scenario = replace(made.scenario, clusters=clusters)
    made = replace(made, reading=replace(made.reading, scenario=scenario))
    lines = plan_report(made, Words(language)).splitlines()
    assert sum(line.strip().startswith(words) for line in lines) == 1


def test_what_the_law_still_asks_is_listed_by_article() -> None:
    text = plan_report(hand_made.with_law(), Words("en"))
    line = next(line for line in text.splitlines() if "Điều 8(1)b" in line)
    assert "An investor applies" in line
    assert " 1 " in line
    assert "C" in line
    assert "to be verified" in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "4 more in recommendations.csv."),
        ("vi", "Còn 4 cụm ở recommendations.csv."),
    ],
)
def test_of_very_many_changes_the_last_are_counted_only(
    language: str, told: str
) -> None:
    made = hand_made.run()
    done = hand_made.plan().clusters["A"]
    many = tuple(
        hand_made.cluster(f"K{number:03}") for number in range(MOST_CHANGES + 4)
    )
    names = frozenset(cluster.id for cluster in many)
    case = replace(
        made.scenario,
        clusters=many,
        limits=(),
        demand=None,
        preferences=(),
        permissions={
            action: replace(one, clusters=names)
            for action, one in made.scenario.permissions.items()
        },
    )
    plan = Plan({c.id: replace(done, cluster=c.id) for c in many})
    made = replace(
        made,
        reading=replace(made.reading, scenario=case),
        outcome=replace(made.outcome, plan=plan),
    )
    text = plan_report(made, Words(language))
    assert told in text
    assert f"K{MOST_CHANGES - 1}" in text
    assert f"K{MOST_CHANGES}" not in text
