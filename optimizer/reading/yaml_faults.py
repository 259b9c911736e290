"""What PyYAML's complaints mean, in plain words.

The two loaders, in Python and in C, word and place the same fault differently; both
are met here.
"""

import re
from dataclasses import dataclass

import yaml

from optimizer.errors import Origin, Problems
from optimizer.sentence import Sentence, joined

_QUOTES = Sentence('Put the text in quotes, such as "> 15".')
_INDENT = Sentence(
    "Indent the entries of one map alike, with a space after each colon."
)


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault known by the first of ``signs`` in the complaint.

    ``opening`` places it where the thing that is wrong starts.
    """

    signs: tuple[str, ...]
    what: str
    hint: str
    opening: bool = False


_FAULTS = (
    _Fault(
        ("scanning a quoted scalar", "found unexpected end of stream"),
        Sentence("the quote that opens here is not closed."),
        Sentence("Close it with the same quote."),
        opening=True,
    ),
    _Fault(
        ("escape", "hexdecimal", "parsing a quoted scalar"),
        Sentence(
            "a backslash in double quotes starts a special character, and this is none."
        ),
        Sentence("Use single quotes, or write / between folders."),
    ),
    _Fault(
        ("parsing a flow sequence",),
        Sentence("the list that opens here with [ is not closed, or lacks a comma."),
        Sentence("Separate items by commas and close the list with ]."),
        opening=True,
    ),
    _Fault(
        ("parsing a flow mapping",),
        Sentence("the map that opens here with {{ is not closed, or lacks a comma."),
        Sentence("Separate entries by commas and close the map with }}."),
        opening=True,
    ),
    _Fault(
        ("mapping values are not allowed",),
        Sentence(
            "there is a colon where none can be: a second one in a line, or "
            "the line is indented too far."
        ),
        joined((Sentence("Put a text that holds a colon in quotes."), _INDENT)),
    ),
    _Fault(
        ("scanning a block scalar",),
        Sentence("> and | at the start of a value announce text on the lines below."),
        _QUOTES,
    ),
    _Fault(
        ("scanning a simple key", "could not find expected ':'"),
        Sentence("this line has no colon followed by a space."),
        Sentence("Write name: value."),
        opening=True,
    ),
    _Fault(
        ("scanning an anchor", "scanning an alias"),
        Sentence("& and * at the start of a value mark and repeat entries."),
        Sentence("Put the text in quotes."),
    ),
    _Fault(
        ("tag", "scanning a directive", "directive", "YAML document"),
        Sentence(
            "! and % at the start are read as instructions, which are not supported."
        ),
        Sentence("Put the text in quotes, or delete the line."),
    ),
    _Fault(
        ("'-' indicator", "parsing a block collection"),
        Sentence(
            "a list ends or is interrupted here: this line does not start with "
            "a dash under the others."
        ),
        Sentence("Indent the items of one list alike, each with a dash and a space."),
    ),
    _Fault(
        ("expected key", "parsing a block mapping"),
        Sentence("this is neither a new entry nor the end of the one before."),
        _INDENT,
    ),
)
_NO_BREAK = _Fault(
    (),
    Sentence("this line is indented with no-break spaces, as web pages and Word do."),
    Sentence("Delete the space before the first letter and type it anew."),
)
_ODD_INDENT = re.compile("^ *[\u00a0\u2000-\u200a\u202f\u3000]", re.MULTILINE)
_COLON = _Fault(
    (),
    Sentence("a text in braces or brackets has a colon here."),
    Sentence("Put a text that holds a colon in quotes."),
)
_OTHER = _Fault((), Sentence("the file cannot be understood here."), _INDENT)


def tell_fault(
    error: yaml.YAMLError, text: str, shown: str, problems: Problems
) -> None:
    """Add what a complaint of PyYAML about a text means, with its place."""
    complaint = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    fault = _bad_character(complaint, text, mark) or next(
        (one for one in _FAULTS if any(sign in complaint for sign in one.signs)),
        _OTHER,
    )
    if fault.opening and _is_colon(text, start, mark):
        fault = _COLON
    if start is not None and (fault.opening or mark is None):
        mark = start
    place = Origin(shown)
    if mark is not None:
        place = Origin(shown, mark.line + 1, mark.column + 1)
    if odd := _ODD_INDENT.search(text):
        # It looks like an indented line and is none: what follows it is complained of.
        place, fault = Origin(shown, text.count("\n", 0, odd.start()) + 1, 1), _NO_BREAK
    problems.error(place, fault.what, hint=fault.hint)


def _is_colon(text: str, start: yaml.Mark | None, mark: yaml.Mark | None) -> bool:
    """Whether a colon in the line where a map or list opens is what breaks it."""
    if start is None or mark is None or start.line != mark.line:
        return False
    line = re.split("\r\n|\r|\n", text)[mark.line]
    return line[mark.column : mark.column + 1] == ":"


def _bad_character(complaint: str, text: str, mark: yaml.Mark | None) -> _Fault | None:
    """The fault of a character that can stand nowhere, or not where it does."""
    if mark is None:
        return None
    lines = re.split("\r\n|\r|\n", text)
    line = lines[mark.line] if mark.line < len(lines) else ""
    sign = line[mark.column : mark.column + 1]
    if sign == "\t":
        return _Fault(
            (), Sentence("there is a tab here."), Sentence("Indent with spaces.")
        )
    if "cannot start any token" in complaint:
        return _Fault(
            (), Sentence('a value cannot start with "{sign}".', sign=sign), _QUOTES
        )
    return None
