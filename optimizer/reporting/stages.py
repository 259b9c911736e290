"""What a long search is at, in the planner's language."""

import re

from optimizer.reporting.words import MEASURES, Words

_PHRASES = (
    "prices, a closer look",
    "prices, at first sight",
    "prices",
    "flip points of the budget",
    "flip points of the fund",
    "flip points of the land",
    "flip points of the yield",
    "flip points of the infra cost",
    "flip points",
    "worth of a step",
    "alternative",
    "range of",
    "range",
    "stage",
    "futures joined",
    "nearest plan",
    "hectares",
    "refining",
    "best plan",
    "plan as stated",
    "breaches",
    "exchanges",
    "neighbours",
    "rules",
    "search",
    "conflict",
    "ties",
)
"""What stages begin with; what each becomes is in the catalogue, as stage_PHRASE."""
_PHRASE = re.compile(
    rf"^({'|'.join(sorted(map(re.escape, _PHRASES), key=len, reverse=True))})\b"
)


def told_stage(stage: str, language: str) -> str:
    """`prices: 7 of 60` as it is, or `giá của việc làm ngược lại: 7/60`.

    Each part before and after a colon is told by the words that it begins with.
    """
    if language == "en":
        return stage
    words = Words(language)
    told = ": ".join(
        _PHRASE.sub(lambda found: words[_key(found[1])], part)
        for part in stage.split(": ")
    )
    counted = re.sub(r"\b(\d+) of (\d+)\b", r"\1/\2", told)
    before, space, last = counted.rpartition(" ")
    if last in MEASURES or last.startswith("cost.fund."):
        return f"{before}{space}{words.measure(last).strip()}"
    return counted


def _key(phrase: str) -> str:
    return f"stage_{re.sub('[^a-z]+', '_', phrase)}"
