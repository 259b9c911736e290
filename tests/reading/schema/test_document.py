"""The page on the format has every column and every key."""

import re
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from optimizer.errors import Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.nodes import plain
from optimizer.reading.schema.document import scenario_format_markdown
from optimizer.reading.schema.json_schema import (
    scenario_json_schema,
    section_title,
    sweep_json_schema,
)
from optimizer.reading.schema.scenario_file import NEEDED, ScenarioFile
from optimizer.reading.schema.section import Section
from optimizer.reading.schema.silent import SILENT
from optimizer.reading.schema.sweep_file import SweepFile
from optimizer.reading.yaml_file import parse_yaml


def sections(parent: type[Section] = Section) -> Iterator[type[Section]]:
    """Every map of a file but the whole, and those that only lend keys."""
    for model in parent.__subclasses__():
        if model.example != Section.example and model not in (
            ScenarioFile,
            SweepFile,
        ):
            yield model
        yield from sections(model)


def needs_on_the_page(model: type[Section]) -> dict[str, str]:
    """What the page says of each key of a map under `default`."""
    _, _, rest = scenario_format_markdown().partition(
        f"\n### {section_title(model.__name__)}\n"
    )
    rows = re.findall(r"^\| `(\w+)` \|(.*)\|$", rest.partition("\n##")[0], re.M)
    return {key: cells.split(" | ")[2].strip() for key, cells in rows}


def read_example(model: type[Section], without: set[str]) -> None:
    root = parse_yaml(model.example.encode(), "an example", Problems())
    assert root is not None
    entries = plain(root)
    assert isinstance(entries, dict)
    model.model_validate({k: v for k, v in entries.items() if k not in without})


def test_every_column_is_on_the_page_with_its_alias() -> None:
    page = scenario_format_markdown()
    for table, columns in TABLES.items():
        assert f"### {table}\n" in page
        for column in columns:
            assert f"| {column.name}" in page
            assert column.help_en in page


def test_every_key_is_on_the_page() -> None:
    page = scenario_format_markdown()
    for schema in (scenario_json_schema(), sweep_json_schema()):
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


@pytest.mark.parametrize("model", [*sections()], ids=lambda model: model.__name__)
def test_what_a_map_cannot_be_without_is_marked(model: type[Section]) -> None:
    needs = needs_on_the_page(model)
    required = {key for key, said in needs.items() if said == "required"}
    assert required == {key for key, needed in model.keys().items() if needed}
    read_example(model, without=set())
    for key in required:
        with pytest.raises(ValidationError, match=key):
            read_example(model, without={key})


@pytest.mark.parametrize("name", ["Assumption", "Decision", "Limit", "Stage"])
def test_of_keys_marked_together_one_must_be_there(name: str) -> None:
    (model,) = (m for m in sections() if m.__name__ == f"{name}Entry")
    needs = needs_on_the_page(model)
    either = {key for key, said in needs.items() if said.startswith("required: ")}
    assert len(either) > 1
    with pytest.raises(ValidationError):
        read_example(model, without=either)


def test_what_a_scenario_cannot_be_without_is_marked() -> None:
    _, _, rest = scenario_format_markdown().partition("\n## A scenario\n")
    rows = rest.partition("\n##")[0].splitlines()
    marked = [row.split("`")[1] for row in rows if "| required |" in row]
    assert marked == [*NEEDED]
