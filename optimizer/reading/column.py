"""A column of a table, and how its values are recognised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from optimizer.reading.dimensions import Dimension
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.text_file import tidy
from optimizer.sentence import OR, Sentence, joined


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, what it holds, and how planners call it.

    ``aliases`` are other headings; ``choice_aliases`` other words for a value of
    ``choices``; ``minimum`` and ``maximum`` are in the base unit of ``dimension``,
    both included.
    """

    name: str
    kind: Literal["text", "number", "yes_no", "choice"]
    dimension: Dimension | None
    aliases: tuple[str, ...]
    title_vi: str
    help_vi: str
    help_en: str
    choices: tuple[str, ...] = ()
    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    choice_aliases: Mapping[str, str] = field(default_factory=dict, hash=False)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Text for comparison: composed, in small letters, with single spaces."""
    return " ".join(tidy(text).casefold().split())


def parse_choice(text: str, column: Column) -> str:
    """The value of ``column.choices`` that a text names, in either language.

    Raises `ValueError` with a planner's sentence.
    """
    word = folded(text)
    if word in column.choices:
        return word
    for alias, value in column.choice_aliases.items():
        if folded(alias) == word:
            return value
    hint = did_you_mean(text, (*column.choices, *column.choice_aliases))
    choices = joined((", ".join(column.choices[:-1]), column.choices[-1]), OR)
    words = [_first_alias(column, choice) for choice in column.choices]
    what = Sentence(
        '"{text}" is not known here; expected {choices} ({words}).',
        text=text,
        choices=choices,
        words=", ".join(words),
    )
    raise ValueError(joined((what, hint)))


def _first_alias(column: Column, choice: str) -> str:
    """The first other word for a choice, else the choice itself."""
    other = (word for word, one in column.choice_aliases.items() if one == choice)
    return next(other, choice)


STATUS_ALIASES = {
    "hiện có": "existing",
    "đã có": "existing",
    "hiện trạng": "existing",
    "đang có": "existing",
    "dự kiến": "candidate",
    "bổ sung": "candidate",
    "đề xuất": "candidate",
    "thành lập mới": "candidate",
    "mới": "candidate",
    "quy hoạch mới": "candidate",
}
QUALITY_ALIASES = {
    "có nguồn": "sourced",
    "ước tính": "estimated",
    "ước lượng": "estimated",
    "minh hoạ": "illustrative",
    "minh họa": "illustrative",
}
QUALITIES = ("sourced", "estimated", "illustrative")
STATUSES = ("existing", "candidate")


def text(
    name: str,
    aliases: str,
    help_vi: str,
    help_en: str,
    *,
    required: bool = False,
) -> Column:
    """A column of text; the first of ``aliases``, split at ``;``, is its title."""
    names = _names(aliases)
    return Column(
        name, "text", None, names, names[0], help_vi, help_en, required=required
    )


def number(
    name: str,
    dimension: Dimension,
    aliases: str,
    help_vi: str,
    help_en: str,
    *,
    required: bool = False,
    minimum: float | None = 0.0,
    maximum: float | None = None,
) -> Column:
    """A column of numbers, at least 0 unless said otherwise; see `text`."""
    names = _names(aliases)
    return Column(
        name=name,
        kind="number",
        dimension=dimension,
        aliases=names,
        title_vi=names[0],
        help_vi=help_vi,
        help_en=help_en,
        required=required,
        minimum=minimum,
        maximum=maximum,
    )


def yes_no(name: str, aliases: str, help_vi: str, help_en: str) -> Column:
    """A column of yes and no; see `text`."""
    names = _names(aliases)
    return Column(name, "yes_no", None, names, names[0], help_vi, help_en)


def status(help_vi: str, help_en: str) -> Column:
    """The column that tells what exists from what may be added."""
    names = ("Trạng thái", "Tình trạng", "Hiện trạng")
    return Column(
        name="status",
        kind="choice",
        dimension=None,
        aliases=names,
        title_vi=names[0],
        help_vi=help_vi,
        help_en=help_en,
        choices=STATUSES,
        required=True,
        choice_aliases=STATUS_ALIASES,
    )


def quality(help_vi: str, help_en: str, *, required: bool = False) -> Column:
    """The column that tells how well the data are founded."""
    names = ("Chất lượng số liệu", "Chất lượng", "Độ tin cậy")
    return Column(
        name="quality",
        kind="choice",
        dimension=None,
        aliases=names,
        title_vi=names[0],
        help_vi=help_vi,
        help_en=help_en,
        choices=QUALITIES,
        required=required,
        choice_aliases=QUALITY_ALIASES,
    )


def _names(aliases: str) -> tuple[str, ...]:
    return tuple(alias.strip() for alias in aliases.split(";"))


FOUNDED: tuple[Column, ...] = (
    quality(
        "Số liệu có nguồn, ước tính hay minh hoạ.",
        "Whether the row is sourced, estimated or illustrative.",
    ),
    text(
        "source",
        "Nguồn; Nguồn số liệu",
        "Số liệu lấy từ đâu.",
        "Where the data are from.",
    ),
)
"""What a row rests on, in every table of things."""
