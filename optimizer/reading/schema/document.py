"""The documentation of the file format, made from the models and the columns."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from optimizer.reading.columns import TABLES, Column
from optimizer.reading.people_columns import PEOPLE_PLAN
from optimizer.reading.schema.json_schema import (
    merged_json_schema,
    section_title,
    sweep_json_schema,
)
from optimizer.reading.schema.section import examples
from optimizer.reading.schema.silent import SILENT

_PREFIX = "#/$defs/"
_TABLES = {
    "clusters": "One row per cluster; required.",
    "places": "Points of the network and of the map. A column `capacity.<service>` is "
    "what a trunk place can supply.",
    "links": "Lines of a service between two places or clusters, undirected.",
    "distances": "Kilometres of pairs, symmetric.",
    "estimates": "How well single cells of the clusters table are founded.",
}
_INTRODUCTION = """\
# The file format

This page is made by the program from the schema that it reads files with
(`optimizer schema --markdown`). Units: hectares (ha), kilometres (km), billions of dong
(bn VND), people. A plain number is in the unit of its field; `"350 ha"`, `"3.5 km2"`,
`"1.2 nghìn tỷ"` and `"15%"` are converted."""

_REQUIRED = """\
A key marked *required* must be there once all that a file `extends` is merged; inside
an entry that may itself be left out, only where that entry stands."""

_SWEEP = """\
What `optimizer sweep` reads: every scenario is run at every point of the grid with
every sample. `optimizer schema --sweep` prints its schema."""

_PEOPLE_PLAN = """\
What `optimizer judge` reads: a CSV file or a sheet of a workbook, wherever it lies. A
cluster has one row, or one for each of several periods, as in plan.csv of a run: what
happens in the period, and the area at its end; `wait` is then before a cluster is
added, `gone` after one was dropped. What the table leaves open, clusters that it does
not name included, is chosen in the plan's favour: so that it breaks as little as can
be, then so that it is worth most. Other columns are passed over."""


def scenario_format_markdown() -> str:
    """The page on tables, keys and decisions, as Markdown."""
    schema = merged_json_schema()
    lines = [_INTRODUCTION, "", "## Tables"]
    for name, columns in TABLES.items():
        lines += ["", f"### {name}", "", _TABLES[name], "", *_columns(columns)]
    lines += ["", "Other columns are kept for `measures`, `by` and `where`."]
    lines += ["", "## A scenario", "", _REQUIRED, "", *_keys(schema)]
    lines += _sections(schema["$defs"])
    sweep = sweep_json_schema()
    lines += ["", "## A sweep", "", _SWEEP, "", *_keys(sweep)]
    own = {k: v for k, v in sweep["$defs"].items() if k not in schema["$defs"]}
    lines += _sections(own)
    lines += ["", "## A plan made by people", "", _PEOPLE_PLAN, ""]
    lines += _columns(PEOPLE_PLAN)
    lines += ["", "## Where the format is silent"]
    for title, rules in SILENT:
        lines += ["", f"### {title}", "", *(f"- {rule}" for rule in rules)]
    return "\n".join(lines) + "\n"


def _sections(definitions: Mapping[str, Any]) -> Iterator[str]:
    """A section for each map: what it is, an example, and its keys."""
    texts = examples()
    for name, definition in definitions.items():
        yield from ("", f"### {section_title(name)}", "", definition["description"], "")
        if example := texts.get(name):
            yield from (f"Example: `{example}`", "")
        yield from _keys(definition)


def _columns(columns: tuple[Column, ...]) -> Iterator[str]:
    yield "| column | headings | unit or values | meaning | ý nghĩa |"
    yield "|---|---|---|---|---|"
    for column in columns:
        unit = {"yes_no": "yes/no", "text": "text"}.get(column.kind, "")
        if column.dimension is not None:
            unit = column.dimension.value
        if column.choices:
            unit = ", ".join(column.choices)
        name = f"{column.name} (required)" if column.required else column.name
        aliases = ", ".join(column.aliases)
        yield _row(name, aliases, unit, column.help_en, column.help_vi)


def _keys(definition: Mapping[str, Any]) -> Iterator[str]:
    """The keys of a map as a table."""
    yield "| key | form | unit | default | meaning |"
    yield "|---|---|---|---|---|"
    required = _required(definition)
    for key, node in definition.get("properties", {}).items():
        default = required.get(key, "")
        if "default" in node:
            default = json.dumps(node["default"], ensure_ascii=False)
        form = " or ".join(dict.fromkeys(_forms(node)))
        units = ", ".join(dict.fromkeys(_units(node)))
        yield _row(f"`{key}`", form, units, default, node.get("description", ""))
    extra = definition.get("additionalProperties")
    if isinstance(extra, dict):
        form = " or ".join(dict.fromkeys(_forms(extra)))
        yield _row("any other name", form, ", ".join(_units(extra)), "", "")


def _required(definition: Mapping[str, Any]) -> dict[str, str]:
    """What is said of each key that is needed, alone or unless another one stands."""
    said = dict.fromkeys(definition.get("required", ()), "required")
    either = [form["required"][0] for form in definition.get("anyOf", ())]
    one = " or ".join(f"`{key}`" for key in either)
    return said | dict.fromkeys(either, f"required: {one}")


def _forms(node: Mapping[str, Any]) -> Iterator[str]:
    """The forms that an entry can have, in words."""
    if "$ref" in node:
        title = section_title(node["$ref"].removeprefix(_PREFIX))
        yield f"[{title}](#{title.lower().replace(' ', '-')})"
    for form in node.get("anyOf", ()):
        yield from _forms(form)
    if "enum" in node:
        yield ", ".join(one for one in node["enum"] if isinstance(one, str))
    kinds = node.get("type", ())
    if kinds == "array":
        yield f"list of {_inner(node['items'])}"
    elif kinds == "object":
        extra = node.get("additionalProperties")
        yield f"map of {_inner(extra) if extra else 'entries'}"
    elif kinds == "integer":
        yield "whole number"
    elif isinstance(kinds, list):
        yield "text" if "boolean" in kinds else "number"


def _inner(node: Mapping[str, Any]) -> str:
    """The forms inside a list or map, in brackets if there are several."""
    forms = list(dict.fromkeys(_forms(node)))
    if not forms:
        return "anything"
    return forms[0] if len(forms) == 1 else f"({' or '.join(forms)})"


def _units(node: Mapping[str, Any]) -> Iterator[str]:
    if "unit" in node:
        yield node["unit"]
    for form in node.get("anyOf", ()):
        yield from _units(form)
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            yield from _units(node[key])


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
