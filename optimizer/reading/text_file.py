"""The bytes of a file of a case, bounded, and the text in them."""

import re
import unicodedata
from pathlib import Path

from optimizer.errors import Origin, Problems
from optimizer.reading.nearest import did_you_mean_file
from optimizer.sentence import Sentence
from optimizer.system_reasons import reason

_WIDE = (b"\xff\xfe", b"\xfe\xff")
# Line and paragraph separators would shift line numbers; control characters and lone
# surrogates cannot be written back.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)

_ODD = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACES = re.compile(f" *[{_ODD}][ {_ODD}]*")


def read_bytes(
    path: Path, shown: str, limit: int, problems: Problems, at: Origin | None = None
) -> bytes | None:
    """The bytes of a file of at most ``limit`` bytes, or None with the reason told.

    ``at`` is the entry that names the file, where the problem is then placed.
    """
    place = at or Origin(shown)
    try:
        if not path.is_file():
            _tell_missing(path, shown, place, problems)
            return None
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        problems.error(
            place,
            Sentence('"{shown}" cannot be read ({reason}).', shown=shown, reason=why),
            hint=Sentence(
                "Close other programs that use it, and check that you may read it."
            ),
        )
        return None
    if len(data) > limit:
        size = f"{limit // 1_000_000} MB"
        problems.error(
            place,
            Sentence('"{shown}" is larger than {size}.', shown=shown, size=size),
            Sentence("at most {size}", size=size),
        )
        return None
    return data


def decode(data: bytes, shown: str, problems: Problems) -> str | None:
    """The UTF-8 text of a file, its byte order mark removed, or None."""
    save = Sentence("Save the file as UTF-8.")
    if data.startswith(_WIDE):
        problems.error(Origin(shown), Sentence("the file is UTF-16."), "UTF-8", save)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        place = error.start - (before.rfind(b"\n") + 1) + 1
        what = Sentence(
            "the file is not UTF-8: byte {place} of this line is 0x{data:02x}.",
            place=place,
            data=data[error.start],
        )
        problems.error(Origin(shown, line), what, "UTF-8", save)
        return None
    found = _INVISIBLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        problems.error(
            Origin(shown, line, column),
            Sentence("there is {text} here.", text=invisible(text)),
            hint=Sentence("Delete it, or type this line anew."),
        )
        return None
    return text


def invisible(text: str) -> str | None:
    """The first character that no text may hold, named, or None."""
    found = _INVISIBLE.search(text)
    if not found:
        return None
    code = f"{ord(found.group()):04X}"
    return Sentence("an invisible character (U+{code})", code=code)


def tidy(text: str) -> str:
    """Text as compared and kept: NFC, no spaces around it, none but plain ones in it.

    A no-break space from a web page looks like a plain one.
    """
    if text.isascii() and text.isprintable():
        return text.strip()  # most cells, in a fifth of the time
    return _ODD_SPACES.sub(" ", unicodedata.normalize("NFC", text).strip())


def without_marks(text: str) -> str:
    """Text as typed in a hurry: Dien tich for Diện tích."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _tell_missing(path: Path, shown: str, place: Origin, problems: Problems) -> None:
    if path.is_dir():
        problems.error(
            place, Sentence('"{shown}" is a folder.', shown=shown), Sentence("a file")
        )
        return
    hint = ""
    if path.parent.is_dir():
        hint = did_you_mean_file(shown, (one.name for one in path.parent.iterdir()))
    problems.error(
        place, Sentence('the file "{shown}" does not exist.', shown=shown), hint=hint
    )
