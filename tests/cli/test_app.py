"""Help, start-up and the commands that are there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app

HEAVY = ("pandas", "pulp", "highspy", "pydantic", "openpyxl", "numpy", "rich.table")


def test_help_brings_no_heavy_module() -> None:
    program = (
        "import sys\n"
        "from optimizer.__main__ import main\n"
        "sys.argv = ['optimizer', '--help']\n"
        "try:\n"
        "    main()\n"
        "except SystemExit as ended:\n"
        "    assert not ended.code\n"
        f"found = [name for name in {HEAVY} if name in sys.modules]\n"
        "sys.exit(' '.join(found) or 0)\n"
    )
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "check" in done.stdout


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "run",
        "explain",
        "compare",
        "judge",
        "ranges",
        "frontier",
        "sweep",
        "report",
        "new",
        "schema",
    ],
)
def test_every_command_has_help_with_examples(command: str) -> None:
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert f"\n    optimizer {command}" in result.stdout


def test_the_list_of_commands_cuts_no_sentence_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    _, _, commands = CliRunner().invoke(app, ["--help"]).stdout.partition("Commands:")
    assert "frontier" in commands
    assert "..." not in commands
