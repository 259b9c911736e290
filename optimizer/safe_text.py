"""Text from a case made fit for terminals, spreadsheets, pages and documents."""

import re
import unicodedata

_TURNS_TEXT_ROUND = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_QUOTED_STARTS = ("'=", "'+", "'-", "'@")
_IN_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str, keep: str = "\n\t") -> str:
    """The text without what could steer a terminal, but for what is to be kept."""
    if text.isprintable():  # most are, and looking at each letter is slow
        return text
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if letter not in keep and _steers(letter)
        else letter
        for letter in text
    )


def one_line(text: str) -> str:
    """The text without breaks, and nothing in it that steers."""
    return printable(" ".join(text.split()), keep="")


def fit_for_xml(text: str) -> str:
    """The text without the letters that no XML may hold."""
    return _IN_NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def safe_cell(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula: a quote stands before.

    Numbers are never passed here: a negative number written as a number stays one.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def meant_by_cell(text: str) -> str:
    """The text for which `safe_cell` gave this one; no text read starts with a tab."""
    return text[1:] if text.startswith(_QUOTED_STARTS) else text


def _steers(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind in {"Cc", "Cs"} or letter in _TURNS_TEXT_ROUND
