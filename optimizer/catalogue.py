"""The one catalogue of messages: what every table, sentence and error says.

``locale/LANGUAGE/LC_MESSAGES/optimizer.po`` is what people edit; `make catalogue`
writes the ``.mo`` beside it, which is read here. A message is found by its key
(``title_actions``) or, where the code has the sentence itself, by its English text.
"""

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from types import MappingProxyType

DOMAIN = "optimizer"
LANGUAGES = ("en", "vi")
LOCALE = Path(__file__).parent / "locale"

SEPARATORS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {"en": {}, "vi": str.maketrans({",": ".", ".": ","})}
)
"""What becomes of the separators of an English number."""


class _Missing(NullTranslations):
    """Says that a message is not there, where gettext would give the key back."""

    def gettext(self, message: str) -> str:
        raise KeyError(message)


def message(language: str, key: str) -> str:
    """The text of a message in a language; `KeyError` if the catalogue lacks it."""
    return _translations(language).gettext(key)


def has_message(language: str, key: str) -> bool:
    try:
        message(language, key)
    except KeyError:
        return False
    return True


@cache
def _translations(language: str) -> GNUTranslations:
    """Read when the first message is asked for: many commands need one language."""
    path = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    with path.open("rb") as file:
        translations = GNUTranslations(file)
    translations.add_fallback(_Missing())
    return translations
