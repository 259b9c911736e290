"""The files of a new case by name."""

import csv
import io
from importlib.resources import files
from typing import Literal

from optimizer.reading.columns import TABLES
from optimizer.reading.schema.json_schema import scenario_json_schema
from optimizer.reporting.as_text import as_json
from optimizer.reporting.case.headings import explained, heading, shown, unit_of
from optimizer.reporting.case.worked import SHEETS, WORKED

Format = Literal["xlsx", "csv"]
SCENARIO = "phuong-an-1.yaml"


def case_files(form: Format, language: str) -> dict[str, str | bytes]:
    """Tables in the form asked for, two YAML files, their schema, and a README."""
    made: dict[str, str | bytes] = {}
    if form == "xlsx":
        # openpyxl takes a quarter of a second and only this needs it.
        from optimizer.reporting.case.workbook import workbook

        made["case.xlsx"] = workbook(language)
    else:
        for name in SHEETS:
            made[f"{name}.csv"] = _csv(name, language).encode("utf-8-sig")
    where = {name: _place(name, form) for name in SHEETS}
    tables = "".join(f"  {name}: {place}\n" for name, place in where.items())
    made["base.yaml"] = _template(language, "base.yaml").replace("@TABLES@\n", tables)
    made[SCENARIO] = _template(language, SCENARIO)
    readme = _template(language, "README.md")
    for name, place in where.items():
        readme = readme.replace(f"@{name.upper()}@", place)
    made["README.md"] = readme + _columns(language)
    made["scenario.schema.json"] = as_json(scenario_json_schema())
    return made


def _place(name: str, form: Format) -> str:
    return f"case.xlsx#{name}" if form == "xlsx" else f"{name}.csv"


def _template(language: str, name: str) -> str:
    place = files("optimizer.reporting.case") / language / name
    return place.read_text(encoding="utf-8")


def _csv(name: str, language: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    columns = TABLES[name]
    writer.writerow(heading(column, language) for column in columns)
    for row in WORKED[name]:
        writer.writerow(
            shown(column, row[column.name], language) if column.name in row else ""
            for column in columns
        )
    return text.getvalue()


def _columns(language: str) -> str:
    """A table of every column, for those who fill in CSV files."""
    lines = []
    for name in SHEETS:
        lines += ["", f"### {name}", "", "| | | | |", "|---|---|---|---|"]
        for column in TABLES[name]:
            star = " \\*" if column.required else ""
            unit = unit_of(column, language)
            cells = (
                f"`{column.name}`{star}",
                heading(column, language),
                unit,
                explained(column, language),
            )
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"
