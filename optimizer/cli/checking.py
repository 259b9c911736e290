"""Scenarios read one after the other, and what is wrong or doubtful in them."""

from dataclasses import dataclass, field

from optimizer.cli.exits import Ended, ExitCode, code_of_all, guarded
from optimizer.cli.messages import (
    count_problems,
    in_words,
    show,
    show_json,
    tell,
    tell_problems,
)
from optimizer.reading.scenario import read_scenario
from optimizer.reporting.check_report import check_as_json, check_report
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence, joined


@dataclass(slots=True)
class _One:
    """One scenario, and what a program reads about it."""

    path: str
    words: Words
    quiet: bool
    answer: dict[str, object] = field(default_factory=dict)

    def check(self) -> Ended:
        reading = read_scenario(self.path)
        tell_problems(reading.warnings)
        self.answer = check_as_json(reading)
        if not self.quiet:
            show(check_report(reading, self.words))
        counted = in_words(*count_problems(reading.warnings))
        tell(joined((f"{self.path}:", counted, Sentence("Nothing was solved."))))
        return Ended(ExitCode.DONE, reading.warnings, counted)


def check_all(paths: list[str], language: str, *, as_json: bool, debug: bool) -> Ended:
    """Check every scenario; the code is 2 if one of them has an error."""
    answers, codes = [], []
    for path in paths:
        one = _One(path, Words(language), quiet=as_json)
        ended = guarded(one.check, debug=debug, subject=path)
        codes.append(ended.code)
        errors, warnings = count_problems(ended.problems)
        answers.append(
            {
                "scenario": path,
                "exit": int(ended.code),
                "errors": errors,
                "warnings": warnings,
                "problems": [problem.as_json() for problem in ended.problems],
                **({"message": ended.message} if ended.code == 1 else {}),
                **one.answer,
            }
        )
    code = code_of_all(codes)
    if as_json:
        show_json({"exit": int(code), "scenarios": answers})
    return Ended(code)
