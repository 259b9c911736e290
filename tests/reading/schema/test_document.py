"""The page on the format has every column and every key."""

from optimizer.reading.columns import TABLES
from optimizer.reading.schema.document import scenario_format_markdown
from optimizer.reading.schema.json_schema import scenario_json_schema
from optimizer.reading.schema.silent import SILENT


def test_every_column_is_on_the_page_with_its_alias() -> None:
    page = scenario_format_markdown()
    for table, columns in TABLES.items():
        assert f"### {table}\n" in page
        for column in columns:
            assert f"| {column.name}" in page
            assert column.help_en in page


def test_every_key_is_on_the_page() -> None:
    page = scenario_format_markdown()
    schema = scenario_json_schema()
    for node in (schema, *schema["$defs"].values()):
        for key in node.get("properties", {}):
            assert f"| `{key}` |" in page


def test_what_the_format_does_not_say_is_on_the_page() -> None:
    page = scenario_format_markdown()
    for title, rules in SILENT:
        assert f"### {title}\n" in page
        assert all(f"- {rule}" in page for rule in rules)


def test_the_page_is_the_same_every_time() -> None:
    assert scenario_format_markdown() == scenario_format_markdown()


def test_no_key_is_without_a_form() -> None:
    rows = [line for line in scenario_format_markdown().splitlines() if "| `" in line]
    bare = [row.split("|")[1].strip() for row in rows if row.split("|")[2] == "  "]
    assert bare == []
