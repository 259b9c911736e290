"""A document as bytes: the same content gives the same bytes."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_NO_TIME = datetime(2000, 1, 1)
"""Of a file that does not say when it was made."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a packed file can have."""


def fixed_bytes(document: Document, title: str) -> bytes:
    """The packed file; its times and people are left blank, whatever the day."""
    said = document.core_properties
    said.title, said.author, said.last_modified_by = title, "", ""
    said.comments, said.keywords, said.revision = "", "", 1
    said.created = said.modified = _NO_TIME
    as_saved, packed = BytesIO(), BytesIO()
    document.save(as_saved)
    with ZipFile(as_saved) as found, ZipFile(packed, "w", ZIP_DEFLATED) as made:
        for name in found.namelist():
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            made.writestr(info, found.read(name))
    return packed.getvalue()
