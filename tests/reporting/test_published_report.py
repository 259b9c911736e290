"""What `check` tells of published totals."""

import json
from dataclasses import replace

import pytest

from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.scenario import Reading
from optimizer.reporting.as_text import as_json
from optimizer.reporting.check_report import check_as_json, check_report
from optimizer.reporting.content.assumed import published_totals
from optimizer.reporting.content.table import cell_text
from optimizer.reporting.tables.read import published_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.hand_made import HERE, reading

MET = PublishedTotal(
    columns=("area_ha",),
    clusters=frozenset({"A"}),
    where="status: existing",
    said=(("is", "1264.9 ha"),),
    is_share=False,
    parts=(1264.94,),
    found=1264.94,
    agrees=True,
    source="report of 2021",
    origin=HERE,
)
NOT_MET = replace(
    MET,
    columns=("leased_ha", "industrial_ha"),
    where="",
    said=(("at_least", "15%"), ("at_most", "20%")),
    is_share=True,
    parts=(108.7, 196.0),
    found=108.7 / 196,
    agrees=False,
    estimated=True,
)
COUNTED = replace(MET, columns=(), where="", parts=(3.0,), found=3.0)
NOTHING = replace(NOT_MET, parts=(5.0, 0.0), found=None)


def told(monkeypatch: pytest.MonkeyPatch, language: str, one: PublishedTotal) -> str:
    monkeypatch.setenv("COLUMNS", "160")
    return check_report(_with(one), Words(language))


def _with(one: PublishedTotal) -> Reading:
    return replace(reading(), published=(one,))


def test_columns_of_ones_own_and_their_actions_are_told_in_words() -> None:
    one = replace(MET, columns=("workers",), where="published_action: drop, shrink")
    titles = {
        "workers": {"vi": "lao động", "en": "workers"},
        "published_action": {"vi": "công bố", "en": "as published"},
    }
    for language, said in (
        ("vi", "lao động (công bố: rút khỏi phương án, shrink)"),
        ("en", "workers (as published: drop, shrink)"),
    ):
        table = published_table([one], Words(language, titles))
        (row,) = table.to_dict("records")
        assert f"{row['what']} ({row['where']})" == said


def test_a_report_says_what_was_published_in_words() -> None:
    run = replace(hand_made.run(), reading=_with(NOT_MET))
    (row,) = published_totals(run, Words("vi")).rows
    assert row["said_as"] == "ít nhất 15%, nhiều nhất 20%"


@pytest.mark.parametrize(
    ("language", "one", "row"),
    [
        (
            "en",
            MET,
            "area_ha (status: existing) 1,264.9 ha 1,264.94 yes report of 2021",
        ),
        (
            "vi",
            MET,
            "Diện tích hiện có (Trạng thái: hiện có) 1.264,9 ha 1.264,94 có "
            "report of 2021",
        ),
        (
            "en",
            NOT_MET,
            "leased_ha / industrial_ha at least 15%, at most 20% "
            "≈55.5 % (108.7 / 196) no report of 2021",
        ),
        (
            "vi",
            NOT_MET,
            "Đã cho thuê / Đất công nghiệp ít nhất 15%, nhiều nhất 20% "
            "≈55,5 % (108,7 / 196) không report of 2021",
        ),
        ("en", COUNTED, "clusters 1,264.9 ha 3 yes report of 2021"),
        (
            "en",
            NOTHING,
            "leased_ha / industrial_ha at least 15%, at most 20% "
            "≈– (5 / 0) no report of 2021",
        ),
    ],
)
def test_a_total_stands_beside_what_the_table_gives(
    monkeypatch: pytest.MonkeyPatch, language: str, one: PublishedTotal, row: str
) -> None:
    lines = told(monkeypatch, language, one).splitlines()
    assert row in [" ".join(line.split()) for line in lines]


def test_the_sign_for_estimates_is_explained_where_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    legend = Words("en")["estimate_legend"]
    assert legend in told(monkeypatch, "en", NOT_MET)
    assert legend not in told(monkeypatch, "en", MET)


def test_a_case_without_published_totals_says_nothing_of_them() -> None:
    assert Words("en")["title_published"] not in check_report(reading(), Words("en"))


def test_programs_get_the_same_totals() -> None:
    (made,) = json.loads(as_json(check_as_json(_with(NOT_MET))))["published"]
    assert made["said"] == [["at_least", "15%"], ["at_most", "20%"]]
    assert made["parts"] == [108.7, 196.0]
    assert (made["agrees"], made["estimated"]) == (False, True)
    assert made["found"] == pytest.approx(108.7 / 196)


def test_a_count_in_a_report_is_whole() -> None:
    words = Words("vi")
    told = {}
    for one in (COUNTED, replace(MET, parts=(12_322.0,), found=12_322.0), MET):
        run = replace(hand_made.run(), reading=_with(one))
        table = published_totals(run, words)
        told[one.found] = cell_text(table.column("found"), table.rows[0], words)
    assert told == {3.0: "3", 12_322.0: "12.322", 1264.94: "1.264,9"}
