"""Sentences are told in both languages, and are plain English texts for programs."""

import ast
import json
import pickle
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from optimizer.cli.messages import speak, tell, tell_problems
from optimizer.errors import InputError, Origin, Problem, Problems, StoreError
from optimizer.sentence import OR, Sentence, joined, told

PACKAGE = Path(__file__).parents[1] / "optimizer"

SINKS = frozenset(
    {
        *("error", "warn", "stop", "refuse", "_refuse", "tell", "Problem"),
        *("ValueError", "SettingsError", "SolverMissing", "SolverFailed"),
        *("PlanRejected", "ExecutorMissing", "WorkersLost", "StoreError"),
    }
)
"""What is handed to these is read by people."""

BARE = {
    "analysis/sampled_inputs.py": "faults of the program, which no input leads to",
    "analysis/pareto_levels.py": "a fault of the program",
    "analysis/regrets.py": "a fault of the program",
    "reporting/chart_page.py": "faults of the program",
    "reporting/kept_charts.py": "what is wrong with charts is not told, but that it is",
    "reporting/page_policy.py": "a fault of the program",
    "solving/worth.py": "a fault of the program",
}
"""Modules whose texts may stay English, and why."""

DOUBTFUL = Problem(
    Origin("clusters.csv", 3, entry="leased_ha", sheet="Cụm"),
    Sentence("{column} of {one} is no number.", column="leased_ha", one="A"),
    Sentence("a column of numbers"),
    Sentence("Correct one of the two."),
    "warning",
)


@pytest.fixture(autouse=True)
def _in_english_again() -> Iterator[None]:
    yield
    speak("en")


def test_a_sentence_is_its_english_text() -> None:
    sentence = Sentence("{share:.1%} of {count} {count:row|rows}", share=0.5, count=2)
    assert sentence == "50.0% of 2 rows"
    assert {sentence: 1}["50.0% of 2 rows"] == 1
    assert json.dumps([sentence]) == '["50.0% of 2 rows"]'
    assert str(ValueError(sentence)) is sentence


def test_a_sentence_stays_as_it_was_made() -> None:
    sentence = Sentence("one of {names}", names="A, B")
    with pytest.raises(AttributeError, match="template"):
        sentence.template = "two"


def test_figures_have_the_separators_of_the_language() -> None:
    most = Sentence("at most {max_runs:,}", max_runs=100_000)
    assert told(most, "en") == "at most 100,000"
    assert told(most, "vi") == "nhiều nhất 100.000"


def test_a_sentence_in_a_sentence_is_told_too() -> None:
    names = joined(("A", "B"), OR)
    assert names == "A or B"
    inner = Sentence("one of {names}", names=names)
    assert told(Sentence("Expected {expected}.", expected=inner), "vi") == (
        "Cần một trong: A hoặc B."
    )


def test_what_a_planner_wrote_stays_as_it_is() -> None:
    name = "{count:a|b} 1,264.9"
    sentence = Sentence('"{name}" is no period.', name=name)
    assert sentence == f'"{name}" is no period.'
    assert told(sentence, "vi") == f'không có giai đoạn "{name}".'
    assert told(name, "vi") == name


def test_what_the_catalogue_lacks_is_told_in_english() -> None:
    assert told(Sentence("{a:g} is not there", a=1.5), "vi") == "1,5 is not there"


def test_only_what_is_not_empty_is_joined() -> None:
    assert joined(("", "one", "")) == "one"
    assert joined(()) == ""
    assert joined(("a", "", "b"), ", ") == "a, b"


def test_a_problem_is_told_with_its_place() -> None:
    assert str(DOUBTFUL) == (
        "clusters.csv:3 (sheet Cụm)  leased_ha: leased_ha of A is no number. Expected "
        "a column of numbers. Correct one of the two."
    )
    assert told(str(DOUBTFUL), "vi") == (
        "clusters.csv:3 (trang tính Cụm)  leased_ha: leased_ha của A không phải là số. "
        "Cần một cột số. Sửa một trong hai số."
    )


def test_another_process_gets_sentences() -> None:
    problems = Problems()
    problems.error(DOUBTFUL.origin, DOUBTFUL.what, DOUBTFUL.expected)
    error = pickle.loads(pickle.dumps(InputError(problems.found)))
    assert told(error.problems[0].what, "vi") == "leased_ha của A không phải là số."
    failed = pickle.loads(pickle.dumps(StoreError(DOUBTFUL.hint)))
    assert told(str(failed), "vi") == "Sửa một trong hai số."


def test_the_terminal_tells_in_the_language_chosen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell(Sentence("Nothing was solved."))
    speak("vi")
    tell(Sentence("Nothing was solved."))
    tell_problems([DOUBTFUL])
    english, vietnamese, problem = capsys.readouterr().err.splitlines()
    assert (english, vietnamese) == ("Nothing was solved.", "Chưa giải gì.")
    assert problem.startswith("cảnh báo: clusters.csv:3 (trang tính Cụm)  leased_ha:")


def test_a_program_reads_english() -> None:
    speak("vi")
    assert DOUBTFUL.as_json()["what"] == "leased_ha of A is no number."


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=str)
def test_what_people_read_is_a_sentence(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() in BARE:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [f"line {text.lineno}: {ast.unparse(text)}" for text in _bare(tree)]
    assert bare == []


def test_texts_that_stay_english_are_still_there() -> None:
    for name in BARE:
        tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
        assert list(_bare(tree)), name


def _bare(tree: ast.Module) -> Iterator[ast.expr]:
    """Texts with words, handed to a sink as they are or by a name or a choice."""
    functions = (ast.FunctionDef, ast.Module)
    for function in (one for one in ast.walk(tree) if isinstance(one, functions)):
        given = _given(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and _name(node.func) in SINKS:
                for value in (*node.args, *(one.value for one in node.keywords)):
                    yield from _texts(value, given)


def _given(function: ast.AST) -> dict[str, list[ast.expr]]:
    """What is assigned to each name in a function."""
    given: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    given.setdefault(target.id, []).append(node.value)
    return given


def _texts(value: ast.expr, given: Mapping[str, list[ast.expr]]) -> Iterator[ast.expr]:
    match value:
        case ast.Constant(value=str(text)) if _has_words(text):
            yield value
        case ast.JoinedStr(values=parts):
            words = [one.value for one in parts if isinstance(one, ast.Constant)]
            if _has_words(" ".join(map(str, words))):
                yield value
        case ast.Name(id=name):
            others = {key: held for key, held in given.items() if key != name}
            for one in given.get(name, ()):
                yield from _texts(one, others)
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one, given)
            yield from _texts(other, given)
        case ast.BoolOp(values=several) | ast.Tuple(elts=several):
            for one in several:
                yield from _texts(one, given)
        case ast.BinOp(left=one, right=other):
            yield from _texts(one, given)
            yield from _texts(other, given)


def _has_words(text: str) -> bool:
    """Whether there are two words: one alone may be a name or a unit."""
    words = [one for one in text.split() if any(letter.islower() for letter in one)]
    return len(words) > 1


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
