"""Names that planners use are told by those of scenarios."""

import pytest

from optimizer.reading.meant_names import meant_column, meant_measure

MEASURES = ("land", "jobs", "output", "cost.links", "rice")
COLUMNS = ("district", "leased_ha")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("việc làm", "jobs"),
        ("Viec lam", "jobs"),
        ("Giá trị sản xuất", "output"),
        ("jbos", "jobs"),
        ("ricee", "rice"),
    ],
)
def test_a_measure_is_known_by_its_vietnamese_name(text: str, meant: str) -> None:
    assert meant_measure(text, MEASURES) == f'Did you mean "{meant}"?'


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Huyện", "district"),
        ("Đã cho thuê (ha)", "leased_ha"),
        ("distrct", "district"),
    ],
)
def test_a_column_is_known_by_its_heading(text: str, meant: str) -> None:
    assert meant_column(text, COLUMNS) == f'Did you mean "{meant}"?'


def test_what_is_like_nothing_is_guessed_at_by_nothing() -> None:
    assert meant_measure("xyz", MEASURES) == ""
    assert meant_column("Vĩ độ", COLUMNS) == ""
