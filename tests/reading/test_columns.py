"""The registry of columns."""

import unicodedata
from collections import Counter

import pytest

from optimizer.reading.column import folded
from optimizer.reading.columns import (
    TABLES,
    heading_unit,
    known_heading,
)

ALL = [(table, column) for table, columns in TABLES.items() for column in columns]
NAMES = {
    "clusters": "id name status district commune lat lon area_ha built_ha min_ha "
    "max_ha industrial_ha industrial_share leased_ha fill absorption_ha_per_year "
    "infra_cost_per_ha clearance_cost_per_ha fixed_cost drop_cost jobs_per_ha "
    "output_per_ha conversion investor wastewater craft_village mountainous place "
    "quality source",
    "places": "id kind name lat lon services quality source",
    "links": "id from to service status length_km cost capacity quality source",
    "distances": "from to km",
    "estimates": "id column quality basis",
}
REQUIRED = {
    "clusters": "id name status",
    "places": "id kind",
    "links": "from to service status",
    "distances": "from to km",
    "estimates": "id column quality",
}


@pytest.mark.parametrize("table", TABLES)
def test_the_tables_have_the_columns_of_the_format(table):
    columns = TABLES[table]
    assert [column.name for column in columns] == NAMES[table].split()
    required = [column.name for column in columns if column.required]
    assert required == REQUIRED[table].split()


@pytest.mark.parametrize("table", TABLES)
def test_no_heading_of_a_table_means_two_columns(table):
    headings = Counter(
        folded(heading)
        for column in TABLES[table]
        for heading in (column.name, *column.aliases)
    )
    assert [heading for heading, count in headings.items() if count > 1] == []


@pytest.mark.parametrize(("table", "column"), ALL)
def test_every_column_is_complete(table, column):
    assert column.title_vi in column.aliases
    assert column.help_vi.endswith(".")
    assert column.help_en.endswith(".")
    assert (column.dimension is not None) == (column.kind == "number")
    assert bool(column.choices) == (column.kind == "choice")
    assert set(column.choice_aliases.values()) <= set(column.choices)


@pytest.mark.parametrize(("table", "column"), ALL)
def test_every_heading_is_known_in_any_case_and_composition(table, column):
    for heading in (column.name, *column.aliases):
        for shape in (
            heading,
            heading.upper(),
            f"  {heading} ",
            heading.replace(" ", "  "),
            unicodedata.normalize("NFD", heading),
            f"{heading} (ha)",
            f"{heading} [tỷ đồng]",
        ):
            assert known_heading(shape, TABLES[table]) is column


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Tên CCN", "name"),
        ("Tên cụm công nghiệp", "name"),
        ("Diện tích hiện có (ha)", "area_ha"),
        ("Diện tích\nhiện có", "area_ha"),
        ("Trạng thái", "status"),
        ("Huyện", "district"),
        ("Xã", "commune"),
        ("CCN", "name"),
        ("Vĩ độ", "lat"),
        ("Kinh độ", "lon"),
        ("Đất công nghiệp", "industrial_ha"),
        ("Đã cho thuê", "leased_ha"),
        ("Tỷ lệ lấp đầy (%)", "fill"),
        ("AREA_HA", "area_ha"),
    ],
)
def test_headings_as_planners_write_them(heading, name):
    column = known_heading(heading, TABLES["clusters"])
    assert column is not None
    assert column.name == name


@pytest.mark.parametrize(
    "heading",
    ["", "()", "rice_share", "Địa điểm", "Tên (cũ)", "Diện tích (2020)", "(ha)", "km)"],
)
def test_any_other_heading_is_unknown(heading):
    assert known_heading(heading, TABLES["clusters"]) is None


def test_only_a_unit_in_brackets_at_the_end_is_one():
    assert heading_unit("Diện tích (ha)") == "ha"
    assert heading_unit("Chi phí [tỷ đồng] ") == "tỷ đồng"
    assert heading_unit("Diện tích (2020)") == ""
    assert heading_unit("Diện tích (ha) cũ") == ""
    assert heading_unit("Diện tích ha)") == ""
