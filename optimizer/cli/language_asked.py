"""Which language a command line asks for, before it has been read as a whole."""

import re
from collections.abc import Sequence
from pathlib import Path

from optimizer.catalogue import LANGUAGES
from optimizer.errors import SettingsError

_SAID = re.compile(r"^language\s*:\s*[\"']?(\w+)", re.MULTILINE)

GIVEN = "optimizer.given"
"""Under this name a context of click keeps the words of the command line."""


def language_asked(given: Sequence[str]) -> str:
    """That of `--lang`, else of config.yaml whatever is wrong in it, else English."""
    from optimizer.settings import CONFIG, load_settings

    for option, value in zip(given, (*given[1:], ""), strict=True):
        asked = value if option == "--lang" else option.removeprefix("--lang=")
        if asked in LANGUAGES and option.startswith("--lang"):
            return asked
    try:
        return load_settings().language
    except SettingsError:
        return _said_in(Path(CONFIG))


def _said_in(config: Path) -> str:
    try:
        found = _SAID.search(config.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return "en"
    return found[1] if found and found[1] in LANGUAGES else "en"
