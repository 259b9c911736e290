"""What the sentences of the document tell."""

from dataclasses import replace

from optimizer.domain.pathway import Action
from optimizer.reading.layers import Override
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.document.read_back import opened, paragraphs, table_shown
from tests.reporting.document.test_report_document import changed, made
from tests.reporting.map import placed_case


def test_no_district_is_called_the_fullest_of_such_as_are_shown_alike() -> None:
    told = "Tỷ lệ lấp đầy cao nhất ở"
    run = hand_made.run()
    assert any(told in one for one in paragraphs(made("vi", run)))
    # Of 15 and of 5 ha four fifths are leased, but for what no figure shows.
    alike = replace(hand_made.A, leased_ha=12.0000001)
    run = changed(run, clusters=(alike, *run.scenario.clusters[1:]))
    assert not any(told in one for one in paragraphs(made("vi", run)))


def test_all_that_the_plan_was_to_achieve_is_told() -> None:
    scenario = hand_made.scenario()
    run = changed(hand_made.run(), discount_rate=0.0625)
    text = " ".join(paragraphs(made("en", run)))
    assert "both discounted by 6.25 % a year" in text
    assert "once for each cluster: add in 2026-2030 +5.0 (1 cluster)" in text
    assert "Not considered: reduce." in text
    undiscounted = " ".join(paragraphs(made("en", hand_made.run())))
    assert "adds up all periods, not discounted" in undiscounted
    permissions = {Action.EXPAND: scenario.permissions[Action.EXPAND]}
    run = changed(hand_made.run(), permissions=permissions, preferences=())
    text = " ".join(paragraphs(made("vi", run)))
    assert "phương án chọn hành động (giữ nguyên, mở rộng), với" in text
    assert "Không xét việc: thu hẹp, rút khỏi phương án, bổ sung." in text
    assert "điểm ưu tiên" not in text


def test_what_a_scenario_is_called_is_no_assumption() -> None:
    entries = [
        Override(entry, "x", "y", hand_made.HERE, hand_made.HERE)
        for entry in ("title.vi", "title", "law.article", "titles.bus.vi")
    ]
    run = hand_made.run()
    run = replace(run, reading=replace(run.reading, overrides=tuple(entries)))
    table = table_shown(made("vi", run), Words("vi")["title_overrides"])
    assert [row[0] for row in table.rows] == ["quy định pháp luật · article"]


def test_a_case_without_points_says_why_there_is_no_map() -> None:
    words = Words("vi")
    assert words("map_no_points", count="4") in paragraphs(made("vi", hand_made.run()))
    placed = made("vi", placed_case.run())
    assert not any("Không có bản đồ" in one for one in paragraphs(placed))
    assert 'descr="Bằng tay"' in opened(placed).element.xml
