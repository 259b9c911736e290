"""`optimizer schema`."""

import json
from pathlib import Path

from typer.testing import CliRunner

from optimizer.cli.app import app


def test_the_schema_is_printed_as_json() -> None:
    result = CliRunner().invoke(app, ["schema"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["type"] == "object"


def test_sweeps_have_a_schema_of_their_own() -> None:
    result = CliRunner().invoke(app, ["schema", "--sweep"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == "Sweep"


def test_the_schema_is_written_where_asked(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    result = CliRunner().invoke(app, ["schema", "--out", str(path)])
    assert (result.exit_code, result.stdout) == (0, "")
    printed = CliRunner().invoke(app, ["schema"]).stdout
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(printed)


def test_a_folder_that_is_not_there_is_a_plain_message(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "schema.json"
    result = CliRunner().invoke(app, ["schema", "--out", str(path)])
    assert result.exit_code == 1
    assert "nowhere" in result.stderr
    assert "Traceback" not in result.stderr
