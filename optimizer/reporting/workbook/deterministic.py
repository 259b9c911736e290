"""The bytes of a workbook: the same content gives the same."""

import datetime
import io
import zipfile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_ANY_DAY = datetime.datetime(2000, 1, 1)
_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def bytes_of(book: Workbook) -> bytes:
    """The file, without the time of day at which it was made."""
    book.properties.created = book.properties.modified = _ANY_DAY
    book.properties.creator = "optimizer"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        # The library's own way to save sets the time once more.
        ExcelWriter(book, archive).write_data()
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(made) as parts,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _OF_ZIP)
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, parts.read(name))
    return packed.getvalue()
