"""The JSON Schema of scenario and sweep files, for editors that check YAML."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from optimizer.errors import Problems
from optimizer.reading.nodes import plain
from optimizer.reading.schema.scenario_file import NEEDED, ScenarioFile
from optimizer.reading.schema.section import Section, examples
from optimizer.reading.schema.sweep_file import SweepFile
from optimizer.reading.yaml_file import parse_yaml

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PREFIX = "#/$defs/"
_NULL = {"type": "null"}


class _Generator(GenerateJsonSchema):
    """Pydantic's schema without titles made of the names of fields."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def generate(
        self, schema: CoreSchema, mode: JsonSchemaMode = "validation"
    ) -> JsonSchemaValue:
        return {"$schema": DIALECT, **super().generate(schema, mode=mode)}


def scenario_json_schema() -> dict[str, Any]:
    """The schema of one scenario file (draft 2020-12), with titles and descriptions.

    A file that extends another needs none of the keys that must be there after
    inheritance, and may remove any entry of a map with null.
    """
    schema = merged_json_schema()
    _open_for_inheritance(schema, schema["$defs"], set())
    schema["anyOf"] = [{"required": ["extends"]}, {"required": [*NEEDED]}]
    return schema


def merged_json_schema() -> dict[str, Any]:
    """The schema of a scenario after inheritance: every key it needs is required."""
    schema = _schema_of(ScenarioFile, "Scenario")
    schema["required"] = [*NEEDED]
    return schema


def sweep_json_schema() -> dict[str, Any]:
    """The schema of a sweep file (draft 2020-12), with titles and descriptions."""
    return _schema_of(SweepFile, "Sweep")


def _schema_of(model: type[Section], title: str) -> dict[str, Any]:
    schema = model.model_json_schema(schema_generator=_Generator)
    _without_own_nulls(schema)
    texts = examples()
    for name, definition in schema["$defs"].items():
        definition["title"] = section_title(name)
        if name in texts:
            definition["examples"] = [_entry(texts[name])]
    schema["title"] = title
    return schema


def _entry(example: str) -> object:
    """An example as data, all its values texts."""
    root = parse_yaml(example.encode(), "an example", Problems())
    assert root is not None
    return plain(root)


def section_title(model: str) -> str:
    """What the map of a model is called: LimitEntry is Limit."""
    words = re.findall("[A-Z][a-z]*", model.removesuffix("Entry"))
    return " ".join(words).capitalize()


def _without_own_nulls(node: Any) -> None:
    """Take out the nulls with which the models mark what is absent or broken."""
    if not isinstance(node, list | dict):
        return
    for one in list(node.values()) if isinstance(node, dict) else node:
        _without_own_nulls(one)
    if isinstance(node, list):
        return
    if node.get("default", 0) is None:
        del node["default"]
    if "oneOf" in node:
        # Forms may overlap where inheritance lets all their keys be left out.
        node["anyOf"] = node.pop("oneOf")
    forms = node.get("anyOf")
    if isinstance(forms, list) and _NULL in forms:
        forms.remove(_NULL)
        if len(forms) == 1:
            del node["anyOf"]
            for key, value in forms[0].items():
                node.setdefault(key, value)


def _open_for_inheritance(
    node: dict[str, Any], definitions: Mapping[str, Any], done: set[str]
) -> None:
    """Let every map reached through maps leave out or remove what others give.

    Lists replace as a whole, so what they hold stays complete.
    """
    reference = node.get("$ref")
    if reference is not None:
        name = reference.removeprefix(_PREFIX)
        if name not in done:
            done.add(name)
            _open_for_inheritance(definitions[name], definitions, done)
    for form in node.get("anyOf", ()):
        _open_for_inheritance(form, definitions, done)
    inner = node.get("properties", {})
    extra = node.get("additionalProperties")
    for one in (*inner.values(), *([extra] if isinstance(extra, dict) else [])):
        _open_for_inheritance(one, definitions, done)
    if inner:
        node.pop("required", None)
        node["properties"] = {key: _or_null(one) for key, one in inner.items()}
    if isinstance(extra, dict):
        node["additionalProperties"] = _or_null(extra)


def _or_null(node: dict[str, Any]) -> dict[str, Any]:
    """The same entry, or null in its place; its words stay outside."""
    shown = ("title", "description", "default")
    words: dict[str, Any] = {key: node[key] for key in shown if key in node}
    form = {key: value for key, value in node.items() if key not in words}
    if not form:
        return node
    return {**words, "anyOf": [form, dict(_NULL)]}
