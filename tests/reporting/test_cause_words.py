"""Causes in both languages."""

from dataclasses import replace

import pytest

from optimizer.domain.law import Mode, RuleKind
from optimizer.errors import Origin
from optimizer.formulation.causes import Cause, stated
from optimizer.formulation.open_pathways import open_pathways
from optimizer.reporting.cause_words import (
    cause_in_document,
    cause_text,
    cause_with_place,
)
from optimizer.reporting.closed_reasons import ClosedReasons
from optimizer.reporting.words import Words
from tests.builders import existing, scenario_of
from tests.strategies.scenarios import random_scenario

EN, VI = Words("en"), Words("vi")


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (Cause("", None, "must_not", stated(actions=("leave_out",))), "không bổ sung"),
        (
            Cause("", None, "must", stated(actions=("expand", "keep"))),
            "đã có quyết định: phải mở rộng hoặc giữ nguyên",
        ),
        (
            Cause("", None, "too_far", stated(km=31.9, kind="port", most=5.0)),
            "cách port gần nhất 31,9 km, tối đa cho phép 5 km",
        ),
        (
            Cause("", None, "fact", stated(column="investor", article="Điều 8")),
            '"Có chủ đầu tư" ghi là "không" (Điều 8)',
        ),
        (
            Cause(
                "",
                None,
                "no_line",
                stated(service="road", cluster="B", period="2026-2030"),
            ),
            "không có tuyến đường nào, hiện có hay dự kiến",
        ),
        (
            Cause(
                "",
                None,
                "no_way_through",
                stated(service="power", cluster="B", period="P1", barring="A, C"),
            ),
            "mọi tuyến điện đến B đều phải đi qua",
        ),
        (Cause("its own words"), "its own words"),
    ],
)
def test_vietnamese_planners_read_causes_in_vietnamese(
    cause: Cause, expected: str
) -> None:
    assert expected in cause_text(cause, VI)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Điều 8", "investor is `no` (Điều 8) (law.yaml:30)"),
        ("decisions[0]", "investor is `no` (Điều 8) (law.yaml:30 decisions[0])"),
        ("", "investor is `no` (Điều 8) (law.yaml:30)"),
    ],
)
def test_an_article_is_named_once(entry: str, expected: str) -> None:
    said = stated(column="investor", article="Điều 8")
    cause = Cause("", Origin("d/law.yaml", 30, entry=entry), "fact", said)
    assert cause_with_place(cause, EN) == expected


@pytest.mark.parametrize("seed", range(40))
def test_every_cause_has_a_sentence_in_both_languages(seed: int) -> None:
    scenario = random_scenario(seed)
    law = scenario.law
    if law is not None:
        modes: dict[RuleKind, Mode] = dict.fromkeys(law.modes, "enforce")
        scenario = replace(scenario, law=replace(law, modes=modes))
    for closed in open_pathways(scenario).ruled_out.values():
        for causes in closed.values():
            for cause in causes:
                english = cause_text(cause, EN).replace("leave out", "leave_out")
                assert cause.key
                assert english.split(" or ")[0] == cause.text.split(" or ")[0]
                assert cause_text(cause, VI) != cause_text(cause, EN)


def test_a_document_names_no_keys_columns_or_files() -> None:
    here = Origin("phuong-an-1.yaml", 8, 3, "actions.drop")
    figures = stated(entry="drop", cluster="A", period="2026-2030")
    cause = Cause("", here, "not_permitted", figures)
    told = cause_in_document(cause, VI)
    assert told == "điều kiện đặt ra không cho phép đối với cụm này trong 2026-2030"
    fact = Cause("", here, "fact", stated(column="investor", article="Điều 8"))
    told = cause_in_document(fact, VI)
    assert told == "chưa đáp ứng yêu cầu: có chủ đầu tư hạ tầng (Điều 8)"
    room = Cause("", here, "no_room", stated(room=0.5, most=75.0))
    assert cause_in_document(room, EN) == cause_text(room, EN)


@pytest.mark.parametrize(
    ("uncertain", "told"), [("max_ha", "đến ≈20 ha"), ("jobs_per_ha", "đến 20 ha")]
)
def test_hectares_of_a_cause_are_marked_where_they_are_estimates(
    uncertain: str, told: str
) -> None:
    cluster = replace(existing("A", max_ha=20.0), uncertain=frozenset({uncertain}))
    opened = open_pathways(scenario_of(cluster))
    for in_document in (True, False):
        reasons = ClosedReasons(opened, VI, in_document)
        assert any(told in one for one in reasons.of(cluster))
