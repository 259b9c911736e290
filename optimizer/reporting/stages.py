"""What a long search is at, in the planner's language."""

import re

_VIETNAMESE = {
    "prices, a closer look": "giá của việc làm ngược lại, xét kỹ hơn",
    "prices, at first sight": "giá của việc làm ngược lại, xét sơ bộ",
    "prices": "giá của việc làm ngược lại",
    "flip points of the budget": "điểm chuyển theo ngân sách",
    "flip points of the fund": "điểm chuyển theo nguồn vốn",
    "flip points of the land": "điểm chuyển theo đất",
    "flip points of the yield": "điểm chuyển theo năng suất",
    "flip points of the infra cost": "điểm chuyển theo suất đầu tư hạ tầng",
    "flip points": "điểm chuyển",
    "worth of a step": "lợi ích của một bước",
    "alternative": "phương án thay thế",
    "range of": "khoảng của",
    "range": "khoảng đạt được",
    "stage": "mục tiêu thứ",
    "futures joined": "tình huống đã đưa vào mô hình",
    "nearest plan": "phương án gần nhất",
    "hectares": "diện tích",
    "refining": "tìm chính xác hơn",
    "best plan": "phương án tốt nhất",
    "plan as stated": "phương án đã nêu",
    "breaches": "vi phạm",
    "exchanges": "các thay đổi có lợi",
    "neighbours": "các phương án lân cận",
    "rules": "quy định",
    "search": "tìm phương án",
    "conflict": "mâu thuẫn",
    "ties": "chọn giữa các phương án ngang nhau",
}
_PHRASE = re.compile(
    rf"^({'|'.join(sorted(map(re.escape, _VIETNAMESE), key=len, reverse=True))})\b"
)


def told_stage(stage: str, language: str) -> str:
    """`prices: 7 of 60` as it is, or `giá của việc làm ngược lại: 7/60`.

    Each part before and after a colon is told by the words that it begins with.
    """
    if language != "vi":
        return stage
    told = ": ".join(
        _PHRASE.sub(lambda found: _VIETNAMESE[found[1]], part)
        for part in stage.split(": ")
    )
    return re.sub(r"\b(\d+) of (\d+)\b", r"\1/\2", told)
