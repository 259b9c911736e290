"""Connectivity and coverage in the JSON Schema and on the page of the format."""

import pytest

from optimizer.errors import Problems
from optimizer.reading.nodes import plain
from optimizer.reading.schema.document import scenario_format_markdown
from optimizer.reading.schema.json_schema import scenario_json_schema, sweep_json_schema
from optimizer.reading.schema.network import ConnectivityEntry, CoverageEntry
from optimizer.reading.schema.section import Section, examples
from optimizer.reading.yaml_file import parse_yaml


def _models() -> dict[str, type[Section]]:
    found: dict[str, type[Section]] = {}
    waiting = [Section]
    while waiting:
        for one in waiting.pop().__subclasses__():
            found[one.__name__] = one
            waiting.append(one)
    return found


MAPS = sorted({*examples()} - {"ScenarioFile", "SweepFile"})


@pytest.mark.parametrize("name", MAPS)
def test_every_example_is_an_entry_of_its_kind(name: str) -> None:
    root = parse_yaml(examples()[name].encode(), "example", Problems())
    assert root is not None
    assert _models()[name].model_validate(plain(root))


@pytest.mark.parametrize("name", MAPS)
def test_every_example_is_in_the_schema_and_on_the_page(name: str) -> None:
    schemas = (scenario_json_schema(), sweep_json_schema())
    definition = next(one["$defs"][name] for one in schemas if name in one["$defs"])
    root = parse_yaml(examples()[name].encode(), "example", Problems())
    assert root is not None
    assert definition["examples"] == [plain(root)]
    assert f"Example: `{examples()[name]}`" in scenario_format_markdown()


def test_words_are_listed() -> None:
    definitions = scenario_json_schema()["$defs"]
    through = definitions["ConnectivityEntry"]["properties"]["through"]
    assert {"enum": ["anything", "clusters_in_plan"]} in through["anyOf"]
    of = definitions["RequiredServiceEntry"]["properties"]["of"]
    assert {"enum": ["all", "new"]} in of["anyOf"]


def test_nothing_is_put_off() -> None:
    assert "not supported" not in scenario_format_markdown().lower()


def test_defaults_are_those_of_the_format() -> None:
    connectivity = ConnectivityEntry.model_validate({})
    assert (connectivity.require, connectivity.demand) == ([], {})
    assert connectivity.through == "anything"
    coverage = CoverageEntry.model_validate({"places": "village", "within_km": "1"})
    assert coverage.weight is None
