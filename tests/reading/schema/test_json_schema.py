"""The JSON Schema describes every key, and lets inheritance leave out and remove."""

from collections.abc import Iterator
from typing import Any

from optimizer.reading.schema.json_schema import (
    DIALECT,
    scenario_json_schema,
    section_title,
    sweep_json_schema,
)
from optimizer.reading.schema.scenario_file import ScenarioFile
from optimizer.reading.schema.sweep_file import SweepFile


def _properties(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        for one in node.values():
            yield from _properties(one)
    if isinstance(node, list):
        for one in node:
            yield from _properties(one)


def test_every_key_has_a_title_and_a_description() -> None:
    for schema in (scenario_json_schema(), sweep_json_schema()):
        for name, node in _properties(schema):
            assert node.get("title"), name
            assert node.get("description"), name


def test_a_sweep_has_a_schema_of_its_own() -> None:
    schema = sweep_json_schema()
    assert schema["$schema"] == DIALECT
    assert set(schema["properties"]) == set(SweepFile.model_fields)
    assert schema["required"] == ["scenarios"]
    assert schema["additionalProperties"] is False


def test_every_section_of_a_scenario_is_in_it() -> None:
    schema = scenario_json_schema()
    assert schema["$schema"] == DIALECT
    assert set(schema["properties"]) == set(ScenarioFile.model_fields)
    assert schema["additionalProperties"] is False


def test_a_file_needs_what_it_does_not_inherit() -> None:
    forms = scenario_json_schema()["anyOf"]
    assert {"required": ["extends"]} in forms
    assert {"required": ["tables", "objective"]} in forms


def test_null_is_allowed_where_inheritance_removes() -> None:
    schema = scenario_json_schema()
    assert {"type": "null"} in schema["properties"]["budget"]["anyOf"]
    tables = schema["$defs"]["TablesEntry"]
    assert {"type": "null"} in tables["properties"]["clusters"]["anyOf"]
    assert "required" not in tables


def test_items_of_lists_stay_complete() -> None:
    limit = scenario_json_schema()["$defs"]["LimitEntry"]
    assert limit["required"] == ["measure"]
    assert limit["properties"]["measure"]["type"] == ["string", "number", "boolean"]


def test_amounts_are_numbers_or_texts_with_a_unit() -> None:
    schema = scenario_json_schema()
    step = schema["$defs"]["SteppedActionEntry"]["properties"]["min_step"]
    assert step["anyOf"][0] == {"type": ["number", "string"], "unit": "ha"}
    assert step["default"] == 1.0


def test_models_are_titled_in_words() -> None:
    assert section_title("SteppedActionEntry") == "Stepped action"
