"""What names of a planner's own are called, in both languages."""

from pathlib import Path

from optimizer.domain.law import RuleKind
from optimizer.reporting.words import Words
from tests.reading.cases import reading_of, refused, scenario_of, warned

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
    assert vi.measure("cost.fund.tinh").strip() == "chi từ nguồn ngân sách tỉnh"


def test_units_of_ones_own_have_titles(tmp_path: Path) -> None:
    entries = OWN.replace("unit: ha", "unit: hộ") + "titles: {hộ: {en: households}}\n"
    scenario = scenario_of(tmp_path, entries)
    assert Words("en").of(scenario).unit(scenario.measures["rice"].unit) == "households"


def test_columns_of_ones_own_have_titles(tmp_path: Path) -> None:
    table = "id,name,status,area_ha,workers\nA,An,existing,9,3\n"
    entries = "titles: {workers: lao động}\n"
    reading = reading_of(tmp_path, entries, clusters=table)
    assert not [one for one in reading.warnings if "workers" in one.what]
    assert Words("vi").of(reading.scenario).own("workers") == "lao động"


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


def test_any_kind_of_places_can_have_a_title(tmp_path: Path) -> None:
    entries = "titles: {port: {vi: cảng, en: harbour}}\n"
    reading = reading_of(tmp_path, entries, places="id,kind\nX,trunk\nY,port\n")
    assert not [one for one in reading.warnings if "port" in str(one)]
    words = Words("vi").of(reading.scenario)
    assert words.place_kind("port") == "cảng"
    assert words.place_kind("trunk") == "điểm đầu mối"


def test_an_article_of_the_law_is_cited_in_each_language(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path)
    assert scenario.law is not None
    article = scenario.law.rule_set.rules[RuleKind.EXPAND_FILL].article
    assert Words("vi").of(scenario).own(article) == "điểm c khoản 2 Điều 8"
    assert Words("en").of(scenario).own(article) == "Article 8(2)(c)"
