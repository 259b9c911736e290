"""The periods of a plan."""

from pathlib import Path

import pytest

from optimizer.reading.scenario import read_scenario
from tests.reading.cases import SCENARIO, problems_of, scenario_of, write_case

PERIODS = SCENARIO[SCENARIO.index("periods") : SCENARIO.index("law")]


def test_periods_follow_each_other(tmp_path: Path) -> None:
    first, second = scenario_of(tmp_path).periods
    assert (first.name, first.years, first.starts_after_years) == ("2021-2025", 5, 0)
    assert second.starts_after_years == 5


def test_a_year_is_a_name_and_months_are_years(tmp_path: Path) -> None:
    text = SCENARIO.replace(PERIODS, "periods: [{name: 2025, years: 6 tháng}]\n")
    (period,) = read_scenario(write_case(tmp_path, text)).scenario.periods
    assert (period.name, period.years) == ("2025", 0.5)


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        ("[]", "periods: there is no period."),
        ("[{name: a, years: 0}]", 'periods[0].years: "0" is out of range.'),
        ("[{name: a}]", 'periods[0]: "years" is missing.'),
        ("[{name: end, years: 1}]", '"end" has a meaning of its own in limits.'),
        (
            "[{name: a, years: 1}, {name: a, years: 1}]",
            'periods[1].name: "a" is already the name of a period.',
        ),
        (
            str([{"name": str(i), "years": 1} for i in range(7)]),
            "periods: there are 7 periods. Expected at most 6.",
        ),
    ],
)
def test_wrong_periods_are_told(tmp_path: Path, periods: str, expected: str) -> None:
    text = SCENARIO.replace(PERIODS, f"periods: {periods}\n")
    problems = problems_of(write_case(tmp_path, text))
    assert any(expected in str(problem) for problem in problems)


def test_broken_periods_do_not_make_their_names_unknown(tmp_path: Path) -> None:
    text = SCENARIO.replace("years: 5}", "years: x}", 1)
    text += "limits: [{measure: land, at_most: 3, period: 2021-2025}]\n"
    assert len(problems_of(write_case(tmp_path, text))) == 1
