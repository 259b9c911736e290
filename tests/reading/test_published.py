"""Published totals: what agrees with them, what does not, what cannot be had."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.reading.dimensions import Dimension
from optimizer.reading.published_range import half_of_last_digit
from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.units import parse_amount
from optimizer.reporting.kept_sentences import kept_problems, told_again
from optimizer.reporting.tables.read import published_table
from optimizer.reporting.words import Words
from optimizer.sentence import told
from tests.reading.cases import reading_of, refused, warned

CLUSTERS = """\
id,name,status,district,area_ha,built_ha,industrial_share,leased_ha,max_ha,tenants,sort
A,An,existing,North,50.25,50.25,0.6,12.1,75,3,x
B,Binh,existing,South,40,20,0.5,10,75,,
C,Cam,candidate,South,,,0.7,,30.5,,
"""


def totals(folder: Path, entry: str) -> tuple[PublishedTotal, ...]:
    entries = f"published:\n  - {entry}\n"
    return reading_of(folder, entries, clusters=CLUSTERS).published


def total(folder: Path, entry: str) -> PublishedTotal:
    (one,) = totals(folder, entry)
    return one


@pytest.mark.parametrize(
    ("entry", "found", "agrees"),
    [
        ("{sum: area_ha, is: 90.25, source: s}", 90.25, True),
        ("{sum: area_ha, is: 90.3 ha, source: s}", 90.25, True),
        ("{sum: area_ha, is: 90 ha, source: s}", 90.25, True),
        ("{sum: area_ha, is: 90.20 ha, source: s}", 90.25, False),
        ("{sum: area_ha, is: 0.9025 km2, source: s}", 90.25, True),
        ("{sum: area_ha, is: 91, within: 0.75, source: s}", 90.25, True),
        ("{sum: area_ha, is: 91, within: 0.74, source: s}", 90.25, False),
        ("{sum: area_ha, where: {district: South}, is: 40, source: s}", 40, True),
        ("{sum: max_ha, where: {status: candidate}, is: 30.5, source: s}", 30.5, True),
        ("{sum: tenants, is: 3, source: s}", 3, True),
        ("{count: clusters, is: 3, source: s}", 3, True),
        ("{count: clusters, where: A, is: 2, source: s}", 1, False),
        ("{count: clusters, where: {status: existing}, is: 2, source: s}", 2, True),
        ("{sum: area_ha, at_least: 90.25, at_most: 90.25, source: s}", 90.25, True),
        ("{sum: area_ha, at_least: 90.26, source: s}", 90.25, False),
        ("{sum: area_ha, at_most: 90.24, source: s}", 90.25, False),
        ("{sum: leased_ha, over: area_ha, is: 24.5%, source: s}", 22.1 / 90.25, True),
        ("{sum: leased_ha, over: area_ha, is: 24%, source: s}", 22.1 / 90.25, True),
        ("{sum: leased_ha, over: area_ha, is: 24.4%, source: s}", 22.1 / 90.25, False),
        ("{sum: leased_ha, over: tenants, is: 7.4, source: s}", 22.1 / 3, True),
    ],
)
def test_a_total_agrees_with_the_digits_that_are_published(
    tmp_path: Path, entry: str, found: float, agrees: bool
) -> None:
    one = total(tmp_path, entry)
    assert one.found == pytest.approx(found)
    assert one.agrees is agrees


def test_what_a_blank_cell_stands_for_is_added_up(tmp_path: Path) -> None:
    """Industrial land of a cluster that states only its share, and `defaults.fill`."""
    clusters = "id,name,status,area_ha,industrial_share\nA,An,existing,50,0.6\n"
    entries = (
        "defaults: {fill: 0.2}\npublished:\n"
        "  - {sum: industrial_ha, is: 30, source: s}\n"
        "  - {sum: leased_ha, is: 6, source: s}\n"
    )
    found = reading_of(tmp_path, entries, clusters=clusters).published
    assert [one.agrees for one in found] == [True, True]
    assert [one.estimated for one in found] == [False, True]


def test_what_assume_changes_is_not_held_against_what_is_published(
    tmp_path: Path,
) -> None:
    entries = (
        "published: [{sum: leased_ha, is: 22.1, source: s}]\n"
        "assume: [{table: clusters, column: leased_ha, times: 0.5}]\n"
    )
    reading = reading_of(tmp_path, entries, clusters=CLUSTERS)
    (one,) = reading.published
    assert one.agrees
    assert sum(c.leased_ha for c in reading.scenario.clusters) == pytest.approx(11.05)


def test_a_contradiction_is_told_with_its_line_and_its_source(tmp_path: Path) -> None:
    entries = (
        "published:\n"
        "  - {sum: leased_ha, over: area_ha, is: 51.6%, source: report of 2021,\n"
        "     where: {status: existing, district: North}}\n"
    )
    (warning,) = warned(tmp_path, entries, clusters=CLUSTERS)
    assert warning == (
        "plan.yaml:9:5  published[0]: leased_ha / area_ha where status: existing; "
        "district: North: the table gives 24.1% (12.1 / 50.25), but 51.6% is published "
        "(report of 2021). Correct the table, or leave it if the sources contradict "
        "each other."
    )


def test_a_contradiction_is_told_in_vietnamese_with_its_amounts(tmp_path: Path) -> None:
    entries = (
        "published:\n"
        "  - {sum: area_ha, at_least: 1100.5 ha, source: QĐ 525,\n"
        "     where: {status: existing, sort: yes}}\n"
    )
    (warning,) = reading_of(tmp_path, entries, clusters=CLUSTERS).warnings
    assert told(warning.what, "vi") == (
        "area_ha với status: cụm hiện có; sort: có: bảng cho 50,25, nhưng số công bố "
        "là ít nhất 1.100,5 ha (QĐ 525)."
    )


def test_a_source_can_be_given_in_both_languages(tmp_path: Path) -> None:
    entry = "{sum: area_ha, is: 91 ha, source: {vi: báo cáo {2021}, en: report}}"
    entry = entry.replace("báo cáo {2021}", '"báo cáo {2021}"')
    reading = reading_of(tmp_path, f"published:\n  - {entry}\n", clusters=CLUSTERS)
    (warning,) = reading.warnings
    assert "(report)" in warning.what
    assert "(báo cáo {2021})" in told(warning.what, "vi")
    kept = kept_problems([warning])
    (again,) = told_again([warning], json.loads(json.dumps(kept)))
    assert told(again.what, "vi") == told(warning.what, "vi")
    assert told(pickle.loads(pickle.dumps(warning.what)), "vi") == told(
        again.what, "vi"
    )
    words = Words("vi").of(reading.scenario)
    (row,) = published_table(reading.published, words).to_dict("records")
    assert row["source"] == "báo cáo {2021}"


def test_a_ratio_of_nothing_agrees_with_nothing(tmp_path: Path) -> None:
    entry = "{sum: leased_ha, over: tenants, where: B, at_least: 0, source: s}"
    one = total(tmp_path, entry)
    assert one.found is None
    assert not one.agrees


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{sum: lnad, is: 3, source: s}", '"lnad" is no column of the clusters.'),
        ("{sum: area_ha, over: x, is: 3, source: s}", '"x" is no column of the'),
        ("{sum: name, is: 3, source: s}", "published[0].sum: name of A is no number."),
        ("{sum: sort, is: 3, source: s}", "published[0].sum: sort of A is no number."),
        ("{sum: area_ha, is: 3 km, source: s}", '"3 km" is a length; expected an area'),
        ("{sum: area_ha, is: 3, within: 1 km, source: s}", '"1 km" is a length'),
        ("{count: clusters, is: 3 ha, source: s}", "expected a plain number"),
        ("{sum: area_ha, over: leased_ha, is: 3 ha, source: s}", "expected a share"),
        ("{sum: area_ha, count: clusters, is: 3, source: s}", "both sum and count"),
        ("{is: 3, source: s}", "neither sum nor count"),
        ("{count: clusters, over: area_ha, is: 3, source: s}", "over stands without"),
        ("{sum: area_ha, source: s}", "no amount is given."),
        ("{sum: area_ha, at_most: 3, within: 1, source: s}", "within stands without"),
        ("{sum: area_ha, is: three, source: s}", '"three" is not a number.'),
        (
            "{sum: area_ha, at_least: 9, at_most: 8, source: s}",
            "9 is above at_most, 8.",
        ),
        ("{sum: area_ha, is: 3}", '"source" is missing.'),
        ("{count: cluster, is: 3, source: s}", 'Did you mean "clusters"?'),
        ("{sum: area_ha, where: {id: Z}, is: 3, source: s}", 'has "Z" in column id'),
    ],
)
def test_what_cannot_be_added_up_is_an_error(
    tmp_path: Path, entry: str, expected: str
) -> None:
    (error,) = refused(tmp_path, f"published:\n  - {entry}\n", clusters=CLUSTERS)
    assert expected in error
    assert error.startswith("plan.yaml:9:")


def test_no_list_of_totals_is_no_total(tmp_path: Path) -> None:
    assert reading_of(tmp_path, "published: []\n").published == ()
    assert reading_of(tmp_path).published == ()


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("300 ha", 0.5),
        ("51.6%", 0.0005),
        ("1,264.9", 0.05),
        ("58 123", 0.5),
        ("1.2 nghìn tỷ", 50),
        ("6e2", 50),
        ("0", 0),
    ],
)
def test_half_of_the_last_digit_is_that_of_the_text(text: str, half: float) -> None:
    amount = parse_amount(text, ".")
    assert half_of_last_digit(amount, amount.value) == pytest.approx(half)


@given(st.decimals(-9999, 9999, places=3), st.integers(0, 3))
def test_a_number_agrees_with_every_rounding_of_itself(number: object, n: int) -> None:
    exact = float(str(number))
    amount = parse_amount(f"{exact:.{n}f}")
    assert amount.dimension is None or amount.dimension is Dimension.NUMBER
    slack = half_of_last_digit(amount, amount.value)
    if amount.value:
        assert abs(exact - amount.value) <= slack * (1 + 1e-9)
