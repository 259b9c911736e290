"""A planner who does what a page says, to the letter."""

import csv
import io
import json
import re
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner

from optimizer.cli.app import app
from tests.following.blocks import Block, rows_of

CASE = Path("my-case")


BINARY = frozenset({".gz", ".docx", ".xlsx"})
"""Files that are listed, but not read as text."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command printed, and the texts that it left by folder and name."""

    code: int
    text: str
    files: dict[str, dict[str, str]]

    def summary(self, scenario: str) -> dict[str, Any]:
        """What came out for a scenario, in figures."""
        found: dict[str, Any] = json.loads(self.files[scenario]["summary.json"])
        return found

    def at_the_end(self, scenario: str, measure: str) -> float:
        """The value of a measure in the last period."""
        *_, value = self.summary(scenario)["measures"][measure].values()
        return float(value)

    def rows(self, scenario: str, name: str) -> list[dict[str, str]]:
        """A table of the scenario's folder."""
        return list(csv.DictReader(io.StringIO(self.files[scenario][name])))

    def built(self, scenario: str) -> dict[str, float]:
        """What each line costs that is built."""
        rows = self.rows(scenario, "built_links.csv")
        return {row["link"]: float(row["cost"]) for row in rows}

    def last_row(self, scenario: str, cluster: str) -> dict[str, str]:
        """What a cluster is at the end of the last period."""
        rows = self.rows(scenario, "plan.csv")
        return [row for row in rows if row["cluster"] == cluster][-1]


@dataclass(slots=True)
class Planner:
    """Works in the folder where the tests run; ``ran`` has every command's outcome."""

    ran: list[Ran] = field(default_factory=list)

    def do(self, block: Block) -> None:
        """Type a command, copy a file's entries, or write rows of a sheet or file."""
        if block.kind == "commands":
            for line in block.text.splitlines():
                self.run(line)
        elif block.kind == "yaml":
            put_entries(block.text)
        elif block.kind == "table" and block.text.startswith("| id |"):
            sheets = re.findall(r"`(clusters|places|links)`", block.above)
            put_rows(sheets[-1], rows_of(block.text))
        elif block.kind == "table" and block.text.startswith("| cluster |"):
            (path,) = re.findall(r"\bmy-case/[\w-]+\.csv", block.above)
            put_table(Path(path), rows_of(block.text))

    def run(self, line: str) -> Ran:
        """The outcome of a command, which is kept as well."""
        program, *arguments = shlex.split(line)
        assert program == "optimizer"
        shutil.rmtree("results", ignore_errors=True)
        done = CliRunner().invoke(app, arguments)
        files = {
            folder.name: {
                path.name: "" if path.suffix in BINARY else path.read_text("utf-8")
                for path in folder.iterdir()
                if path.suffix != ".duckdb"
            }
            for folder in Path("results").glob("*")
            if folder.is_dir()
        }
        self.ran.append(Ran(done.exit_code, done.output, files))
        return self.ran[-1]


def put_entries(block: str) -> None:
    """Put a block of YAML into the file that its first line names."""
    path = Path(block.partition("\n")[0].removeprefix("# "))
    if not path.exists():
        path.write_text(block, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    for entry in re.findall(r"^\w.*\n(?: .*\n)*", block, re.M):
        name = entry.partition(":")[0]
        old = re.compile(rf"^{name}:.*\n(?: .*\n)*", re.M)
        text = old.sub(entry, text) if old.search(text) else f"{text}\n{entry}"
    path.write_text(text, encoding="utf-8")


def put_table(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a CSV file that has these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=[*rows[0]])
        writer.writeheader()
        writer.writerows(rows)


def put_rows(name: str, rows: list[dict[str, str]]) -> None:
    """Write rows into a sheet of the workbook: those of known ids change."""
    book = openpyxl.load_workbook(CASE / "case.xlsx")
    sheet = book[name]
    columns = {_short_name(sheet, number): number for number in _columns(sheet)}
    lines = {sheet.cell(line, 1).value: line for line in range(2, sheet.max_row + 1)}
    for row in rows:
        line = lines.setdefault(row["id"], sheet.max_row + 1)
        for heading, value in row.items():
            number = columns.setdefault(heading, len(columns) + 1)
            if number > sheet.max_column:
                sheet.cell(1, number, heading)
            if value:
                sheet.cell(line, number, _number_or_text(value))
    book.save(CASE / "case.xlsx")


def _columns(sheet: Worksheet) -> range:
    return range(1, sheet.max_column + 1)


def _short_name(sheet: Worksheet, number: int) -> str:
    """The name of a column, which its note begins with, or its heading."""
    cell = sheet.cell(1, number)
    note = cell.comment.text if cell.comment else str(cell.value)
    return str(note).splitlines()[0].partition(" [")[0]


def _number_or_text(value: str) -> float | str:
    try:
        return float(value)
    except ValueError:
        return value
