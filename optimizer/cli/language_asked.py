"""Which language a command line asks for, before it has been read as a whole."""

from collections.abc import Sequence

from optimizer.catalogue import LANGUAGES
from optimizer.errors import SettingsError

GIVEN = "optimizer.given"
"""Under this name a context of click keeps the words of the command line."""


def language_asked(given: Sequence[str]) -> str:
    """That of `--lang`, else of config.yaml, else English."""
    from optimizer.settings import load_settings

    for option, value in zip(given, (*given[1:], ""), strict=True):
        asked = value if option == "--lang" else option.removeprefix("--lang=")
        if asked in LANGUAGES and option.startswith("--lang"):
            return asked
    try:
        return load_settings().language
    except SettingsError:
        return "en"
