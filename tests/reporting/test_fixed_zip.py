"""The same parts are the same bytes, whenever they were packed."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from optimizer.reporting.fixed_zip import repacked


def packed_in(year: int) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for name in ("second.xml", "first.xml"):
            archive.writestr(ZipInfo(name, (year, 5, 17, 9, 30, 0)), name * 50)
    return made.getvalue()


def test_the_time_of_packing_leaves_no_trace():
    assert packed_in(2024) != packed_in(2025)
    assert repacked(packed_in(2024)) == repacked(packed_in(2025))


def test_parts_keep_their_order_and_content():
    with ZipFile(BytesIO(repacked(packed_in(2024)))) as archive:
        assert archive.namelist() == ["second.xml", "first.xml"]
        assert archive.read("first.xml") == b"first.xml" * 50
