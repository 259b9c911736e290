"""What names of a planner's own are called, in both languages."""

from pathlib import Path

from optimizer.reporting.words import Words
from tests.reading.cases import refused, scenario_of, warned

OWN = """\
measures: {rice: {per: hectare_added, unit: ha}}
budget: {funds: {tinh: {2021-2025: 5, 2026-2030: 5}}, pays: {infrastructure: {tinh: 1}}}
limits:
  - {id: quota, measure: land, at_most: 900, why: {vi: chỉ tiêu, en: land-use quota}}
  - {measure: rice, at_most: 80, why: nobody wants more}
"""
TITLES = """\
titles:
  rice: {vi: đất lúa, en: rice land}
  tinh: ngân sách tỉnh
  quota: {en: the quota}
"""


def test_own_names_are_told_by_their_titles(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path, OWN + TITLES)
    vi, en = Words("vi").of(scenario), Words("en").of(scenario)
    assert (vi.measure("rice"), en.measure("rice")) == ("đất lúa", "rice land")
    assert vi.fund("tinh") == en.fund("tinh") == "ngân sách tỉnh"
    assert vi.measure("cost.fund.tinh").strip() == "do ngân sách tỉnh chi"


def test_one_language_stands_in_for_the_other(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path, OWN + TITLES)
    assert Words("vi").of(scenario).own("quota") == "the quota"


def test_a_name_without_a_title_is_told_as_it_stands(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path, OWN)
    words = Words("vi").of(scenario)
    assert words.measure("rice") == "rice"
    assert words.fund("tinh") == "tinh"


def test_the_reason_of_a_limit_is_told_in_both_languages(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path, OWN)
    first, second = dict.fromkeys(limit.why for limit in scenario.limits)
    assert Words("en").of(scenario).own(first) == "land-use quota"
    assert Words("vi").of(scenario).own(first) == "chỉ tiêu"
    assert Words("vi").of(scenario).own(second) == "nobody wants more"


def test_a_title_of_nothing_is_a_warning_with_the_nearest_name(tmp_path: Path) -> None:
    told = warned(tmp_path, OWN + "titles: {rise: Reis}\n")
    (line,) = [one for one in told if "rise" in one]
    assert line.startswith("plan.yaml:13:10")
    assert 'Did you mean "rice"?' in line


def test_a_title_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, OWN + "titles: {rice: {de: Reis}}\n")
    assert "de" in str(problem)


def test_titles_of_a_file_that_is_extended_are_kept(tmp_path: Path) -> None:
    (tmp_path / "names.yml").write_text(TITLES, "utf-8")
    scenario = scenario_of(tmp_path, "extends: names.yml\n" + OWN)
    assert Words("vi").of(scenario).measure("rice") == "đất lúa"
    assert Words("en").of(scenario).of().measure("rice") == "rice"
