"""`optimizer run` over an engine that is replaced by answers made by hand."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.analysis.entries import entries_of
from optimizer.analysis.explained import Explained
from optimizer.cli import running
from optimizer.cli.app import app
from optimizer.domain.scenario import SolveOptions
from optimizer.errors import InputError, Origin, Problem
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from tests.reporting import hand_made, hand_made_alternatives

NO_PLAN = {"plan": None, "objective": None, "bound": None, "gap": None}
Answer = Outcome | BaseException
Answers = Callable[..., None]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answers:
    """Lets scenarios be read by the file's name and solved as told."""
    monkeypatch.chdir(tmp_path)

    def prepare(**told: Answer) -> None:
        def read(path: str) -> object:
            running_now.append(Path(path).stem)
            answer = told[running_now[-1]]
            if isinstance(answer, InputError):
                raise answer
            return hand_made.reading()

        def solve(*_: object) -> Outcome:
            answer = told[running_now[-1]]
            if isinstance(answer, BaseException):
                raise answer
            return answer

        running_now: list[str] = []
        monkeypatch.setattr(running, "read_scenario", read)
        monkeypatch.setattr(running, "solve", solve)
        monkeypatch.setattr(running, "explain_conflict", explained)

    return prepare


def explained(*_: object, interrupted: bool = False) -> Explained:
    conflict = entries_of(hand_made.scenario())[:1]
    made = Explained(proved=not interrupted, minimal=True, conflict=conflict)
    return replace(made, cut_short=interrupted, interrupted=interrupted)


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["run", *arguments])
    return result.exit_code, result.stdout, result.stderr


def wrong_input() -> InputError:
    return InputError([Problem(Origin("b.yaml", 2), "Wrong.")])


def test_a_plan_is_shown_and_written(answers: Answers) -> None:
    answers(a=hand_made.outcome())
    code, out, err = run("a.yaml")
    assert code == 0
    assert "By hand · 4 clusters" in out
    assert "results/a" in err.replace("\\", "/")
    assert sorted(path.name for path in Path("results/a").iterdir()) == [
        "built_links.csv",
        "plan.csv",
        "recommendations.csv",
        "record.json.gz",
        "run.json",
        "summary.json",
    ]


def test_out_and_lang_are_followed(answers: Answers) -> None:
    answers(a=hand_made.outcome())
    code, out, _ = run("a.yaml", "--out", "elsewhere", "--lang", "vi", "--no-rank")
    assert code == 0
    assert "Bằng tay · 4 cụm" in out
    assert Path("elsewhere/a/plan.csv").is_file()


def test_all_scenarios_are_run_and_the_worst_code_is_given(answers: Answers) -> None:
    answers(
        a=hand_made.outcome(status="infeasible", **NO_PLAN),
        b=wrong_input(),
        c=hand_made.outcome(),
        d=hand_made.outcome(status="no_solution_in_time", **NO_PLAN),
    )
    code, _, err = run("a.yaml", "b.yaml", "c.yaml", "d.yaml")
    assert code == 2
    assert sorted(path.name for path in Path("results").iterdir()) == ["a", "c"]
    assert "no plan exists" in err
    assert "b.yaml:2" in err
    assert "no plan was found in" in err


def test_no_plan_leaves_three_files_and_exit_3(answers: Answers) -> None:
    answers(a=hand_made.outcome(status="infeasible", **NO_PLAN))
    code, out, err = run("a.yaml")
    assert code == 3
    assert out == ""
    assert "case.yaml:7  quota: land in the plan" in err
    assert sorted(path.name for path in Path("results/a").iterdir()) == [
        "conflict.json",
        "run.json",
        "summary.json",
    ]


def test_ctrl_c_while_it_is_explained_keeps_what_is_known_and_runs_no_other(
    answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    infeasible = hand_made.outcome(status="infeasible", **NO_PLAN)
    answers(a=infeasible, b=hand_made.outcome())
    stopped = partial(explained, interrupted=True)
    monkeypatch.setattr(running, "explain_conflict", stopped)
    code, _, err = run("a.yaml", "b.yaml")
    assert code == 1
    assert "Stopped by Ctrl-C" in err
    written = json.loads(Path("results/a/conflict.json").read_text(encoding="utf-8"))
    assert (written["proved"], len(written["conflict"])) == (False, 1)
    assert not Path("results/b").exists()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (hand_made.outcome(status="no_solution_in_time", **NO_PLAN), 4),
        (wrong_input(), 2),
        (ZeroDivisionError("x"), 1),
        (KeyboardInterrupt(), 1),
    ],
)
def test_the_old_folder_stays_where_no_result_comes(
    answers: Answers, answer: Answer, expected: int
) -> None:
    answers(a=hand_made.outcome())
    run("a.yaml")
    before = {p.name: p.read_bytes() for p in Path("results/a").iterdir()}
    answers(a=answer)
    code, _, err = run("a.yaml")
    assert code == expected
    assert "Traceback" not in err
    assert {p.name: p.read_bytes() for p in Path("results/a").iterdir()} == before
    assert [p.name for p in Path("results").iterdir()] == ["a"]


def test_a_plan_kept_at_ctrl_c_is_written_and_no_other_scenario_is_run(
    answers: Answers,
) -> None:
    kept = hand_made.outcome(status="feasible", gap=0.1, interrupted=True)
    answers(a=kept, b=hand_made.outcome())
    code, out, err = run("a.yaml", "b.yaml")
    assert code == 1
    assert "stopped by Ctrl-C" in out
    assert "1 scenario was not run" in err
    assert [p.name for p in Path("results").iterdir()] == ["a"]


def test_ctrl_c_with_a_plan_in_the_last_scenario_is_done(answers: Answers) -> None:
    answers(a=hand_made.outcome(status="feasible", gap=0.1, interrupted=True))
    assert run("a.yaml")[0] == 0


@pytest.mark.parametrize("other", ["x/a.yaml", "A.yml", "a.yaml"])
def test_two_scenarios_of_one_name_are_an_error_and_none_is_run(
    answers: Answers, other: str
) -> None:
    answers(a=hand_made.outcome(), A=hand_made.outcome())
    code, _, err = run("a.yaml", other)
    assert code == 2
    assert "same" in err or "both" in err
    assert not Path("results").exists()


@pytest.mark.parametrize(
    "option",
    [
        ["--alternatives", "101"],
        ["--alternatives", "-1"],
        ["--differ", "0"],
        ["--gap", "2"],
        ["--gap", "-1%"],
        ["--gap", "some"],
        ["--time-limit", "0"],
        ["--time-limit", "nan"],
        ["--lang", "fr"],
        ["--config", "missing.yaml"],
        ["--no-such-option"],
    ],
)
def test_wrong_options_exit_with_2_before_anything_is_run(
    answers: Answers, option: list[str]
) -> None:
    answers(a=hand_made.outcome())
    code, out, err = run("a.yaml", *option)
    assert code == 2
    assert out == ""
    assert option[0] in err
    assert not Path("results").exists()


def test_json_has_what_a_program_reads_and_nothing_else(answers: Answers) -> None:
    answers(a=hand_made.outcome(), b=wrong_input())
    code, out, _ = run("a.yaml", "b.yaml", "--json")
    made = json.loads(out)
    assert made["exit"] == code == 2
    first, second = made["scenarios"]
    assert first["summary"]["status"] == "optimal"
    assert Path(first["folder"]) == Path("results/a")
    assert second["problems"][0]["line"] == 2


@pytest.mark.parametrize("call", [["a.yaml", "x/a.yaml"], ["a.yaml", "--gap", "some"]])
def test_a_call_that_is_refused_as_a_whole_is_told_to_programs_too(
    answers: Answers, call: list[str]
) -> None:
    answers(a=hand_made.outcome())
    code, out, err = run(*call, "--json")
    told = json.loads(out)
    assert told["exit"] == code == 2
    assert told["message"] in err


def test_a_folder_that_cannot_be_written_is_a_plain_message(answers: Answers) -> None:
    answers(a=hand_made.outcome())
    Path("results").write_text("")
    code, _, err = run("a.yaml")
    assert code == 2
    assert "results: a file stands where the results go" in err
    assert "Traceback" not in err


def test_the_command_line_wins_over_the_scenario_and_that_over_config(
    answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(a=hand_made.outcome())
    Path("config.yaml").write_text("gap: 5%\ntime_limit: 5\nsolver: highs\n")
    own = SolveOptions(gap=0.02, time_limit_s=7.0)
    read = hand_made.reading()
    asked = replace(read, scenario=replace(read.scenario, solve=own))
    monkeypatch.setattr(running, "read_scenario", lambda _: asked)
    seen: list[SolveSettings] = []

    def solve(_: object, settings: SolveSettings, __: object) -> Outcome:
        seen.append(settings)
        return hand_made.outcome()

    monkeypatch.setattr(running, "solve", solve)
    assert run("a.yaml", "--gap", "1%")[0] == 0
    (settings,) = seen
    assert (settings.gap, settings.time_limit_s, settings.solver) == (
        0.01,
        7.0,
        "highs",
    )  # type: ignore[attr-defined]


def test_a_reader_who_leaves_does_not_stop_the_work(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from optimizer.cli import running\n"
        "from optimizer.__main__ import main\n"
        "from tests.reporting import hand_made\n"
        "running.read_scenario = lambda _: hand_made.reading()\n"
        "running.solve = lambda *_: hand_made.outcome()\n"
        "sys.argv = ['optimizer', 'run', 'a.yaml', 'b.yaml']\n"
        "main()\n"
    )
    read_end, write_end = os.pipe()
    os.close(read_end)
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        stdout=write_end,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
        check=False,
        text=True,
    )
    os.close(write_end)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert (tmp_path / "results" / "b" / "plan.csv").is_file()


def test_alternatives_are_sought_as_asked_and_written(
    answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    def find(_: object, best: Outcome, __: object, many: int, differ: int, *rest):
        assert best.plan is not None
        asked.append((many, differ))
        return hand_made_alternatives.alternatives()

    monkeypatch.setattr(running, "find_alternatives", find)
    no_plan = hand_made.outcome(status="infeasible", **NO_PLAN)
    answers(a=hand_made.outcome(), b=no_plan)
    wanted = ("--alternatives", "3", "--differ", "2")
    code, out, err = run("a.yaml", "b.yaml", *wanted)
    assert (code, asked) == (3, [(3, 2)])
    assert "instead of" in out
    assert "alternatives.csv" in err
    assert Path("results/a/alternatives.csv").is_file()
    record = json.loads(Path("results/a/run.json").read_text())
    assert (record["options"]["alternatives"], record["options"]["differ"]) == (3, 2)


def test_ctrl_c_among_the_alternatives_keeps_the_plan_and_ends_the_call(
    answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = hand_made_alternatives.alternatives(ending="interrupted")
    monkeypatch.setattr(running, "find_alternatives", lambda *_: stopped)
    answers(a=hand_made.outcome(), b=hand_made.outcome())
    code, out, err = run("a.yaml", "b.yaml", "--alternatives", "3")
    assert code == 1
    assert "Stopped by Ctrl-C: 2 of 3 alternatives" in out
    assert "1 scenario was not run" in err
    assert [p.name for p in Path("results").iterdir()] == ["a"]


def test_a_distance_without_alternatives_is_told_to_mean_nothing(
    answers: Answers,
) -> None:
    answers(a=hand_made.outcome())
    code, _, err = run("a.yaml", "--differ", "3")
    assert code == 0
    assert "--differ 3" in err
    assert "--alternatives" in err
