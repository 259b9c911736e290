"""How commands end."""

import errno
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from optimizer.cli.app import app
from optimizer.cli.exits import Ended, ExitCode, code_of_all, finish, guarded
from optimizer.cli.messages import speak
from optimizer.errors import (
    InputError,
    Origin,
    PlanRejected,
    Problem,
    SettingsError,
    SolverFailed,
    SolverMissing,
)
from optimizer.system_reasons import reason


def raising(error: BaseException) -> Ended:
    raise error


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], 0),
        ([0, 0], 0),
        ([3, 0], 3),
        ([3, 4], 4),
        ([4, 2, 3], 2),
        ([3, 2, 1, 4], 1),
    ],
)
def test_the_first_of_1_2_4_3_is_the_code_of_all(
    codes: list[int], expected: int
) -> None:
    assert code_of_all(ExitCode(code) for code in codes) == expected


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError([Problem(Origin("a.yaml", 3), "Wrong.")]), 2),
        (SettingsError("--gap x: no share."), 2),
        (SolverMissing("No solver."), 1),
        (SolverFailed("It failed."), 1),
        (PlanRejected(["land of A"]), 1),
        (PermissionError(13, "Permission denied", "results"), 1),
        (NotADirectoryError(20, "Not a directory", "a.txt/many"), 2),
        (MemoryError(), 1),
        (RecursionError("too deep"), 1),
        (ZeroDivisionError("division by zero"), 1),
    ],
)
def test_whatever_goes_wrong_has_a_code_and_no_traceback(
    error: Exception, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = guarded(lambda: raising(error), debug=False)
    said = capsys.readouterr()
    assert ended.code == code
    assert said.err.strip()
    assert "Traceback" not in said.err
    assert said.out == ""


def test_debug_shows_where_an_error_arose(capsys: pytest.CaptureFixture[str]) -> None:
    guarded(lambda: raising(ZeroDivisionError("x")), debug=True)
    assert "Traceback" in capsys.readouterr().err


def test_all_problems_are_told_errors_first(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [
        Problem(Origin("a.yaml", 1), "Doubtful.", severity="warning"),
        Problem(Origin("a.yaml", 2, 5, "limits[0]"), "Wrong.", "a number", "Look."),
        Problem(Origin("b.csv", 3), "Also wrong."),
    ]
    ended = guarded(lambda: raising(InputError(problems)), debug=False)
    assert capsys.readouterr().err.splitlines() == [
        "a.yaml:2:5  limits[0]: Wrong. Expected a number. Look.",
        "b.csv:3  Also wrong.",
        "warning: a.yaml:1  Doubtful.",
        "2 errors, 1 warning. Nothing was solved.",
    ]
    assert ended.problems == tuple(problems)


def test_a_program_reads_every_problem(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem(Origin("a.yaml", 2, 5, "limits[0]"), "Wrong.", "a number")
    with pytest.raises(typer.Exit):
        finish(lambda: raising(InputError([problem])), debug=False, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert told["exit"] == 2
    assert told["problems"] == [problem.as_json()]


def test_names_of_a_case_cannot_steer_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    guarded(lambda: raising(SettingsError("\x1b[2Jgone")), debug=False)
    assert "\x1b" not in capsys.readouterr().err


def test_ctrl_c_outside_solving_ends_with_1(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(typer.Exit) as stopped:
        finish(lambda: raising(KeyboardInterrupt()), debug=False)
    assert stopped.value.exit_code == 1
    assert "Stopped" in capsys.readouterr().err


def test_a_refused_file_is_told_by_the_name_that_people_know(
    capsys: pytest.CaptureFixture[str],
) -> None:
    error = PermissionError(13, "Permission denied", "out/.report.html.0123abcd.tmp")
    speak("vi")
    guarded(lambda: raising(error), debug=False)
    speak("en")
    said = capsys.readouterr().err
    named = Path("out", "report.html")
    assert said.startswith(f"{named}: không được phép truy cập. Hãy kiểm tra")


def test_a_reason_of_the_system_that_is_rare_is_told_in_its_words() -> None:
    assert reason(OSError(errno.ENOSPC, "No space left")) == "the disk is full"
    assert reason(OSError(errno.ELOOP, "Too many links")) == "Too many links"


def test_a_report_says_that_nothing_was_written(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["report", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "1 error, 0 warnings. Nothing was written." in result.stderr
