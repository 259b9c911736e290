"""case.xlsx: one sheet per table, with notes, drop-downs and worked rows."""

import io
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reading.columns import TABLES, Column
from optimizer.reporting.case.headings import choices, note, printed_heading, shown
from optimizer.reporting.case.worked import SHEETS, WORKED, Value

LAST_ROW = 2000
"""Drop-downs reach this far down."""

_REQUIRED = PatternFill("solid", fgColor="FFE9B8")
_OPTIONAL = PatternFill("solid", fgColor="E8EEF4")
_NOTES = {
    "vi": (
        "Mỗi bảng một trang tính; dòng đầu là tiêu đề, rê chuột lên để xem giải thích.",
        "Cột màu cam là bắt buộc. Ô trống được điền theo `defaults` của phương án.",
        "Các dòng mẫu chỉ để minh họa: hãy thay bằng số liệu của tỉnh, kèm nguồn.",
        "Đơn vị: ha, km, tỷ đồng, người. Mỗi mã (id) chỉ dùng một lần trong hồ sơ.",
        "Có thể thêm cột riêng; phương án dùng được chúng theo tên cột.",
        "Trang này không được đọc: dùng để ghi chú.",
    ),
    "en": (
        "One sheet per table; the first row has headings: hover for what they mean.",
        "Orange columns are required. Blank cells are filled by `defaults`.",
        "The worked rows are illustrative: put your own figures, with their sources.",
        "Units: ha, km, bn VND, people. An id is used once in the whole case.",
        "Columns of your own may be added; scenarios use them by their name.",
        "This sheet is not read: it is for your notes.",
    ),
}


def workbook(language: str) -> bytes:
    """The file, in the language of the headings: vi or en."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in SHEETS:
        _fill(book.create_sheet(name), TABLES[name], WORKED[name], language)
    notes = book.create_sheet("notes")
    notes.column_dimensions["A"].width = 90
    for number, text in enumerate(_NOTES[language], start=1):
        notes.cell(number, 1, text)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(
    sheet: Worksheet,
    columns: tuple[Column, ...],
    rows: tuple[Mapping[str, Value], ...],
    language: str,
) -> None:
    for number, column in enumerate(columns, start=1):
        head(sheet, number, column, language)
        for line, row in enumerate(rows, start=2):
            if column.name in row:
                sheet.cell(line, number, shown(column, row[column.name], language))
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 32


def head(sheet: Worksheet, number: int, column: Column, language: str) -> None:
    """Write a column's heading with its note; its cells offer the words it knows."""
    cell = sheet.cell(1, number, printed_heading(column, language))
    cell.font = Font(name="Calibri", size=11, bold=True)
    cell.fill = _REQUIRED if column.required else _OPTIONAL
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.comment = Comment(note(column, language), "optimizer", height=110, width=320)
    letter = get_column_letter(number)
    sheet.column_dimensions[letter].width = max(12, min(28, len(str(cell.value)) + 3))
    words = choices(column, language)
    if words:
        listed = DataValidation("list", formula1=f'"{",".join(words)}"')
        sheet.add_data_validation(listed)
        listed.add(f"{letter}2:{letter}{LAST_ROW}")
