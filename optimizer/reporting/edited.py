"""Whether people have worked on a report since it was made."""

from pathlib import Path
from secrets import token_hex
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from optimizer.reporting.fixed_zip import NO_TIME

_SAYS = "docProps/core.xml"
_WHEN = "{http://purl.org/dc/terms/}modified"
_OFFICE = b'<?xml version="1.0"'
"""How Word, Excel and LibreOffice begin it: the last may leave the time as it was."""

_PACKED = (".docx", ".xlsx")


def was_edited(path: Path) -> bool:
    """Whether a document or workbook is another one than this program wrote.

    Whatever saves one puts the time in, where this program leaves a fixed one.
    """
    if path.suffix not in _PACKED or not path.is_file():
        return False
    try:
        with ZipFile(path) as parts:
            said = parts.read(_SAYS)
        when = ElementTree.fromstring(said).findtext(_WHEN)
    except (BadZipFile, KeyError, ElementTree.ParseError):
        return True
    made = when is not None and when.startswith(NO_TIME.date().isoformat())
    return not made or said.startswith(_OFFICE)


def kept_if_edited(path: Path) -> Path | None:
    """Move such a report aside, so that a new one can be written; where it is then."""
    if not was_edited(path):
        return None
    kept = path.with_name(f"{path.stem}.kept-{token_hex(3)}{path.suffix}")
    path.rename(kept)
    return kept
