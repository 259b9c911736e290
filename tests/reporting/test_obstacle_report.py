"""What is in the way of an action, in sentences and for programs."""

import json

import pytest

from optimizer.analysis.entries import Entry, Kind
from optimizer.analysis.obstacles import Obstacle
from optimizer.domain.pathway import Headline
from optimizer.reporting.explain_json import explain_as_json
from optimizer.reporting.explain_report import explain_report
from optimizer.reporting.obstacle_report import MOST_ENTRIES, obstacle_report
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.explained import explained, run

QUOTA = Entry(Kind.LIMIT, hand_made.HERE, 70.0, "at_most")


def told(one: Obstacle, language: str = "en") -> list[str]:
    return [*obstacle_report(hand_made.scenario(), [one], Words(language))]


@pytest.mark.parametrize(
    ("entries", "minimal", "language", "sentence"),
    [
        ((QUOTA,), True, "en", "because of one entry"),
        ((QUOTA, QUOTA), True, "en", "because of these 2 entries together"),
        ((QUOTA, QUOTA), False, "en", "because of some of these 2 entries"),
        ((), True, "en", "what the tables and `actions` say allows none"),
        (
            (QUOTA,),
            True,
            "vi",
            'Không có phương án nào chọn "bổ sung" cho cụm này vì một mục',
        ),
        ((), True, "vi", "chính các bảng và mục `actions` không cho phép"),
    ],
)
def test_the_sentence_says_how_sure_the_reason_is(
    entries: tuple[Entry, ...], minimal: bool, language: str, sentence: str
) -> None:
    lines = told(Obstacle(Headline.ADD, entries, minimal), language)
    assert sentence in lines[0]
    assert len(lines) == 2 + len(entries)


def test_an_entry_stands_with_its_place_and_what_it_asks() -> None:
    (line,) = told(Obstacle(Headline.ADD, (QUOTA,), True))[1:2]
    assert "quota" in line
    assert "70 ha" in line
    assert str(hand_made.HERE.line) in line


def test_many_entries_are_counted() -> None:
    many = (QUOTA,) * (MOST_ENTRIES + 3)
    lines = told(Obstacle(Headline.ADD, many, False))
    assert lines[-2].strip() == "and 3 more"


def test_explain_tells_and_writes_what_is_in_the_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    found = explained(obstacles=(Obstacle(Headline.LEAVE_OUT, (QUOTA,), True),))
    text = explain_report(run(), found, Words("en"))
    assert 'No plan has it with "leave out" because of one entry' in text
    made = explain_as_json(run(), found)
    assert json.loads(json.dumps(made["obstacles"])) == [
        {
            "headline": "leave_out",
            "minimal": True,
            "entries": [
                {
                    "file": hand_made.HERE.file,
                    "line": hand_made.HERE.line,
                    "entry": hand_made.HERE.entry,
                }
            ],
        }
    ]
