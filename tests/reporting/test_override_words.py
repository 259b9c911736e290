"""What a scenario changes, told to people who never see its file."""

import pytest

from optimizer.reporting.override_words import override_told
from optimizer.reporting.words import Words

FUNDS = {"province": {"vi": "ngân sách tỉnh", "en": "provincial budget"}}


def told(entry: str, old: str, new: str, language: str) -> tuple[object, ...] | None:
    row = {"entry": entry, "old": old, "new": new, "where": "a.yaml:3"}
    found = override_told(row, Words(language, FUNDS))
    if found is None:
        return None
    assert found["where"] == "a.yaml:3"
    return found["entry"], found["old"], found["new"]


@pytest.mark.parametrize(
    ("written", "vietnamese", "english"),
    [
        (
            ("budget.funds.province.carry_over", "true", "null"),
            (
                "ngân sách · nguồn vốn · ngân sách tỉnh · chuyển nguồn sang kỳ sau",
                "có",
                "(không có)",
            ),
            ("budget · funds · provincial budget · carried over", "yes", "(none)"),
        ),
        (
            ("demand.hectares.TP. Phủ Lý.2026-2030", "3.6", "13.4 ha"),
            ("nhu cầu · diện tích · TP. Phủ Lý · 2026-2030", "3,6", "13,4 ha"),
            ("demand · hectares · TP. Phủ Lý · 2026-2030", "3.6", "13.4 ha"),
        ),
        (
            ("law.mode", "warn", "enforce"),
            ("quy định pháp luật · cách áp dụng", "cảnh báo", "bắt buộc"),
            ("law · how it counts", "warning", "enforced"),
        ),
        (
            ("objective.minimize", "{cost: 1, land: 0.352}", "null"),
            (
                "mục tiêu · giảm tối đa",
                "{chi phí: 1, đất trong phương án: 0,352}",
                "(không có)",
            ),
            ("objective · less of", "{cost: 1, land in the plan: 0.352}", "(none)"),
        ),
        (("title", "A", "B"), None, None),
        (("title.vi", "A", "B"), None, None),
        (("titles.quota", "{vi: a, en: b}", "null"), None, None),
        (("law.mode", "warn", "warn"), None, None),
    ],
)
def test_entries_and_values_are_words(
    written: tuple[str, str, str],
    vietnamese: tuple[str, ...] | None,
    english: tuple[str, ...] | None,
) -> None:
    assert told(*written, "vi") == vietnamese
    assert told(*written, "en") == english


def test_of_two_lists_only_what_differs_stands() -> None:
    kept = "{id: a, where: {id: [B, C]}, change: yes, why: {vi: x, y, en: z}}"
    gone = "{id: b, why: {en: land, today, vi: đất, nay}, at_most: 2}"
    found = told("limits", f"[{kept}, {gone}]", f"[{kept}]", "vi")
    assert found == ("giới hạn", "{mã: b, căn cứ: đất, nay, tối đa: 2}", "(không có)")
    found = told("limits", f"[{gone}]", f"[{kept}, {gone}]", "en")
    whole = "{id: a, where: {id: [B, C]}, change from today: yes, why: z}"
    assert found == ("limits", "(none)", whole)


def test_what_has_a_title_is_told_by_it_unless_both_have_it() -> None:
    one, two = "{id: province, at_most: 2}", "{id: province, at_most: 3}"
    whole = ("limits", "provincial budget", "(none)")
    assert told("limits", f"[{one}]", "[]", "en") == whole
    (_, *both) = told("limits", f"[{one}]", f"[{two}]", "en") or ()
    assert both == ["{id: province, at most: 2}", "{id: province, at most: 3}"]


def test_what_items_name_is_told_in_words() -> None:
    old = "[{measure: land, over: jobs, period: end}, {clusters: [A], must: drop}]"
    new = "[road, water]"
    assert told("limits", old, new, "vi") == (
        "giới hạn",
        "{chỉ tiêu: đất trong phương án, trên: việc làm, giai đoạn: cuối kỳ}; "
        "{cụm: [A], phải: rút khỏi phương án}",
        "đường; nước",
    )
    assert told("actions.drop.where.wastewater", "yes", "no", "vi") == (
        "hành động · rút khỏi phương án · với điều kiện · nước thải",
        "có",
        "không",
    )


def test_of_a_long_list_the_first_items_stand() -> None:
    new = ", ".join(f"{{clusters: C{number}, must: keep}}" for number in range(12))
    (_, _, shown) = told("decisions", "[]", f"[{new}]", "en") or ()
    assert str(shown).endswith("{clusters: C9, must: keep}; and 2 more")


def test_a_list_with_odd_brackets_stays_whole() -> None:
    assert told("limits", "[a], b]", "[a]", "en") == ("limits", "[a], b]", "[a]")
