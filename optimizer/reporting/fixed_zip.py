"""Packed files that do not tell when they were made."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

NO_TIME = datetime(2000, 1, 1)
"""What a document says of when it was made."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a part of a packed file can have."""


def repacked(packed: bytes) -> bytes:
    """The same parts in the same order, packed without the time of day."""
    made = BytesIO()
    with ZipFile(BytesIO(packed)) as parts, ZipFile(made, "w", ZIP_DEFLATED) as fresh:
        for name in parts.namelist():
            part = ZipInfo(name, _FIRST_DAY)
            part.compress_type = ZIP_DEFLATED
            fresh.writestr(part, parts.read(name))
    return made.getvalue()
