"""What can go wrong, and how it is told.

OptimizerError
├── InputError           the files of a case are wrong; carries every Problem found
├── SettingsError        config.yaml or an option of the command line is wrong
├── SolverMissing        the solver asked for is not installed
├── SolverFailed         the solver ended without a usable answer
├── PlanRejected         a plan failed the check that is made without the solver
├── ExecutorMissing      those who shall do the work of a sweep are not there
├── WorkersLost          workers of a sweep were lost again and again
└── StoreError           the file of a sweep cannot be opened, read or written
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from optimizer.sentence import Sentence, joined

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of an entry: a file, a line counted from 1, and the entry's path.

    ``sheet`` is the one of an XLSX file, where the scenario names it.
    """

    file: str
    line: int | None = None
    column: int | None = None
    entry: str = ""
    sheet: str = ""

    def __str__(self) -> str:
        parts = [self.file, self.line, self.column]
        place = ":".join(str(part) for part in parts if part is not None)
        if not self.sheet:
            return place
        return Sentence("{place} (sheet {sheet})", place=place, sheet=self.sheet)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong or doubtful in the input: where, what, expected, what to do.

    `origin.entry` is the path of a YAML entry (``limits[1].measure``) or the heading
    of a table's column; `origin.line` is the row of a table.
    """

    origin: Origin
    what: str
    expected: str = ""
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        entry = f"{self.origin.entry}:" if self.origin.entry else ""
        what = joined((entry, self.what))
        expected = self.expected
        if expected:
            expected = Sentence("Expected {expected}.", expected=expected)
        return joined((joined((str(self.origin), what), "  "), expected, self.hint))

    def as_json(self) -> dict[str, object]:
        return {
            "severity": self.severity,
            "file": self.origin.file,
            "sheet": self.origin.sheet,
            "line": self.origin.line,
            "column": self.origin.column,
            "entry": self.origin.entry,
            "what": self.what,
            "expected": self.expected,
            "hint": self.hint,
        }


@dataclass(slots=True)
class Problems:
    """Problems gathered while reading, so that all are reported together."""

    found: list[Problem] = field(default_factory=list)
    _seen: set[Problem] = field(default_factory=set)

    def error(
        self, origin: Origin, what: str, expected: str = "", hint: str = ""
    ) -> None:
        self._add(Problem(origin, what, expected, hint, "error"))

    def warn(
        self, origin: Origin, what: str, expected: str = "", hint: str = ""
    ) -> None:
        self._add(Problem(origin, what, expected, hint, "warning"))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems found elsewhere, each once."""
        for problem in problems:
            self._add(problem)

    def _add(self, problem: Problem) -> None:
        if problem not in self._seen:
            self._seen.add(problem)
            self.found.append(problem)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.found if p.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.found if p.severity == "warning")

    def raise_if_any(self) -> None:
        """Raise `InputError` with everything found, if an error is among it."""
        if self.errors:
            raise InputError(self.found)


class OptimizerError(Exception):
    """The root of every error that the engine raises on purpose."""


class InputError(OptimizerError):
    """The files of a case are wrong; `problems` holds errors and warnings."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are made anew of their message; another process needs the problems.
        return InputError, (self.problems,)


class SettingsError(OptimizerError):
    """A setting or an option of the command line is wrong."""


class SolverMissing(OptimizerError):
    """The solver asked for is not installed."""


class SolverFailed(OptimizerError):
    """The solver ended without a usable answer."""


class PlanRejected(OptimizerError):
    """A plan failed the check that is made without the solver; lists each fault."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class ExecutorMissing(OptimizerError):
    """Those who shall do the work of a sweep are not there."""


class WorkersLost(OptimizerError):
    """Workers were lost again and again; ``left`` is the work that they left undone."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__(
            Sentence(
                "Processes that solve were ended from outside, again and again "
                "({left} pieces of work are left): often memory does not "
                "suffice. What is solved is kept; the same command goes on "
                "from there, with fewer processes if --processes says so.",
                left=left,
            )
        )


class StoreError(OptimizerError):
    """The file of a sweep cannot be opened, read or written; says what to do."""
