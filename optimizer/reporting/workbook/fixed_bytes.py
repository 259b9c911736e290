"""The bytes of a workbook: the same content gives the same."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from optimizer.reporting.fixed_zip import NO_TIME, repacked


def fixed_bytes(book: Workbook) -> bytes:
    """The file, without the time of day at which it was made."""
    book.properties.created = book.properties.modified = NO_TIME
    book.properties.creator = "optimizer"
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        # The library's own way to save sets the time once more.
        ExcelWriter(book, archive).write_data()
    return repacked(made.getvalue())
