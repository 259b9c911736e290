"""A text that a planner gives in one language or in both."""

from optimizer.reading.schema.basics import TitleByLanguage


def title_by_language(title: str | TitleByLanguage | None, name: str) -> dict[str, str]:
    """The title in each language, each standing in for the other, or else the name."""
    if isinstance(title, TitleByLanguage):
        vi, en = title.vi, title.en
        return {"vi": vi or en or name, "en": en or vi or name}
    return {"vi": title or name, "en": title or name}


def english_of(title: str | TitleByLanguage | None) -> str:
    """The English title, or else the other: by this name it is found again."""
    return title_by_language(title, "")["en"]
