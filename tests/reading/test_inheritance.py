"""A scenario and what it extends."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.errors import Problems
from optimizer.reading.inheritance import MAX_FILES, Chain, read_chain
from optimizer.reading.nodes import plain


@pytest.fixture
def case(tmp_path, monkeypatch):
    """A folder as the working directory, so that shown paths are short."""
    monkeypatch.chdir(tmp_path)

    def write(**files: str) -> None:
        for name, text in files.items():
            Path(f"{name}.yaml").write_text(text, encoding="utf-8")

    return write


def read(name: str = "s.yaml") -> Chain:
    problems = Problems()
    chain = read_chain(Path(name), problems)
    assert chain is not None, problems.found
    assert not problems.errors
    return chain


def refused(name: str = "s.yaml") -> list[str]:
    problems = Problems()
    assert read_chain(Path(name), problems) is None
    return [str(problem) for problem in problems.errors]


def test_a_file_alone_is_its_own_chain(case):
    case(s="a: 1\n")
    chain = read()
    assert plain(chain.root) == {"a": "1"}
    assert chain.files == (Path("s.yaml"),)
    assert chain.folders == (Path.cwd().resolve(),)
    assert chain.hashes == {"s.yaml": hashlib.sha256(b"a: 1\n").hexdigest()}
    assert chain.file_of == {"s.yaml": Path.cwd().resolve() / "s.yaml"}
    assert chain.overrides == ()


def test_the_file_wins_over_what_it_extends_and_extends_is_gone(case):
    case(base="a: 1\nb: 1\n", s="extends: base.yaml\nb: 2\n")
    chain = read()
    assert plain(chain.root) == {"a": "1", "b": "2"}
    assert chain.files == (Path("s.yaml"), Path("base.yaml"))
    (override,) = chain.overrides
    assert str(override.origin_old) == "base.yaml:2:4"
    assert str(override.origin_new) == "s.yaml:2:4"


def test_of_a_list_the_later_wins(case):
    case(x="a: x\nb: x\nc: x\n", y="b: y\nc: y\n", s="extends: [x.yaml, y.yaml]\nc: s")
    assert plain(read().root) == {"a": "x", "b": "y", "c": "s"}


def test_null_removes_through_files_but_not_for_those_above(case):
    case(
        x="a: {k: 1, l: 1}\n",
        y="extends: x.yaml\na: {k: ~}\n",
        s="extends: y.yaml\na: {m: 1}\n",
    )
    assert plain(read().root) == {"a": {"l": "1", "m": "1"}}


def test_a_null_removes_what_an_earlier_file_of_the_same_list_has(case):
    case(x="a: 1\nb: 1\n", y="a: ~\n", s="extends: [x.yaml, y.yaml]\n")
    problems = Problems()
    chain = read_chain(Path("s.yaml"), problems)
    assert chain is not None
    assert plain(chain.root) == {"b": "1"}
    assert not problems.found


def test_two_variants_of_one_base_both_count(case):
    case(
        base="a: base\nb: base\n",
        x="extends: base.yaml\na: x\n",
        y="extends: base.yaml\nb: y\n",
        s="extends: [x.yaml, y.yaml]\n",
    )
    chain = read()
    assert plain(chain.root) == {"a": "x", "b": "y"}
    assert [path.name for path in chain.files] == [
        "s.yaml",
        "y.yaml",
        "x.yaml",
        "base.yaml",
    ]


def test_a_file_that_a_list_names_needlessly_is_a_warning(case):
    case(
        base="a: base\n",
        x="extends: base.yaml\na: x\n",
        s="extends: [x.yaml, base.yaml]",
    )
    problems = Problems()
    chain = read_chain(Path("s.yaml"), problems)
    assert chain is not None
    assert plain(chain.root) == {"a": "x"}
    (warning,) = problems.warnings
    assert str(warning).startswith("s.yaml:1:19  extends[1]: ")
    assert "already counts" in warning.what


def test_names_are_relative_to_the_file_that_says_so(tmp_path, monkeypatch):
    (tmp_path / "case" / "deep").mkdir(parents=True)
    (tmp_path / "common.yaml").write_text("a: 1\ntables: {clusters: c.csv}\n")
    (tmp_path / "case" / "base.yaml").write_text("extends: ../common.yaml\n")
    (tmp_path / "case" / "deep" / "s.yaml").write_text("extends: ../base.yaml\nb: 2\n")
    monkeypatch.chdir(tmp_path)
    chain = read("case/deep/s.yaml")
    assert plain(chain.root) == {"a": "1", "tables": {"clusters": "c.csv"}, "b": "2"}
    assert list(chain.hashes) == [
        os.path.join("case", "deep", "s.yaml"),  # noqa: PTH118  as shown on this system
        os.path.join("case", "base.yaml"),  # noqa: PTH118
        "common.yaml",
    ]
    shown = chain.root.entries["a"].origin.file
    assert chain.file_of[shown] == tmp_path.resolve() / "common.yaml"
    top = tmp_path.resolve()
    assert chain.folders == (top / "case" / "deep", top / "case", top)


def test_every_origin_is_a_file_of_the_chain(case):
    case(base="a: {b: [1, {c: 2}]}\n", s="extends: base.yaml\na: {d: 1}\n")
    chain = read()

    def files(node):
        yield node.origin.file
        for child in getattr(node, "items", ()):
            yield from files(child)
        for child in getattr(node, "entries", {}).values():
            yield from files(child)

    assert set(files(chain.root)) == set(chain.file_of)


def test_a_circle_is_named_with_the_way_round(case):
    case(
        s="extends: x.yaml\n",
        x="extends: y.yaml\n",
        y="a: 1\nextends: [x.yaml]\n",
    )
    assert refused() == [
        "y.yaml:2:11  extends[0]: files extend each other in a circle: "
        "x.yaml -> y.yaml -> x.yaml."
    ]


def test_a_file_that_extends_itself_is_a_circle(case):
    case(s="extends: ./s.yaml\n")
    assert refused() == [
        "s.yaml:1:10  extends: files extend each other in a circle: s.yaml -> s.yaml."
    ]


def test_a_missing_file_is_told_at_the_entry_with_the_nearest_name(case):
    case(base="a: 1\n", s="a: 1\nextends: bse.yaml\n")
    assert refused() == [
        's.yaml:2:10  extends: the file "bse.yaml" does not exist. '
        'Did you mean "base.yaml"?'
    ]


def test_a_missing_scenario_is_told(case):
    case(s1="a: 1\n")
    assert refused() == [
        's.yaml  the file "s.yaml" does not exist. Did you mean "s1.yaml"?'
    ]


@pytest.mark.parametrize(
    ("extends", "entry", "what"),
    [
        ("/etc/base.yaml", "extends", "is an absolute path"),
        ("C:/base.yaml", "extends", "is an absolute path"),
        ("'\\\\server\\base.yaml'", "extends", "is an absolute path"),
        ("base.csv", "extends", "does not end in .yaml or .yml"),
        ("/etc/passwd", "extends", "is an absolute path"),
        ("../../etc/passwd", "extends", "does not end in .yaml or .yml"),
        ("{a: b}", "extends", "no file name"),
        ("[[a.yaml]]", "extends[0]", "no file name"),
        ("['']", "extends[0]", "no file name"),
    ],
)
def test_a_name_that_cannot_be_extended_is_refused(case, extends, entry, what):
    case(s=f"extends: {extends}\n")
    (message,) = refused()
    assert f"{entry}: " in message
    assert what in message


def test_all_that_is_wrong_in_all_files_is_told(case):
    case(x="a: [1\n", y="b: 1\nb: 2\n", s="extends: [x.yaml, y.yaml, z.yaml]\n")
    messages = refused()
    assert len(messages) == 3
    assert [message.split(":")[0] for message in messages] == [
        "x.yaml",
        "y.yaml",
        "s.yaml",
    ]


def test_the_number_of_files_is_bounded(case):
    for index in range(MAX_FILES + 1):
        case(**{f"f{index}": f"extends: f{index + 1}.yaml\n"})
    case(**{f"f{MAX_FILES - 1}": "a: 1\n"})
    assert len(read("f0.yaml").files) == MAX_FILES
    case(**{f"f{MAX_FILES - 1}": f"extends: f{MAX_FILES}.yaml\n"})
    assert f"at most {MAX_FILES} files" in refused("f0.yaml")[0]


@pytest.mark.parametrize("nothing", ["", "~", "[]"])
def test_extending_nothing_is_allowed(case, nothing):
    case(s=f"extends: {nothing}\na: 1\n")
    assert plain(read().root) == {"a": "1"}


def test_a_link_to_a_file_of_another_kind_is_refused(case, tmp_path):
    (tmp_path / "secret.txt").write_text("secret: 1\n")
    try:
        (tmp_path / "base.yaml").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("no symbolic links here")
    case(s="extends: base.yaml\n")
    assert "does not end in .yaml or .yml" in refused()[0]


def test_a_circle_of_links_is_a_problem(case, tmp_path):
    try:
        (tmp_path / "base.yaml").symlink_to(tmp_path / "base.yaml")
    except OSError:
        pytest.skip("no symbolic links here")
    case(s="extends: base.yaml\n")
    assert len(refused()) == 1


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_precedence_is_folding_the_files_from_the_last_to_the_first(
    tmp_path_factory, data
):
    folder = tmp_path_factory.mktemp("case")
    count = data.draw(st.integers(1, 6))
    own: dict[str, dict[str, str]] = {}
    for index in range(count):
        later = [f"f{i}.yaml" for i in range(index + 1, count)]
        extends = data.draw(st.permutations(later)) if later else []
        extends = extends[: data.draw(st.integers(0, 3))]
        keys = data.draw(st.sets(st.sampled_from("abcde")))
        name = f"f{index}.yaml"
        own[name] = {key: f"{key}{index}" for key in keys}
        body = "".join(f"{key}: {value}\n" for key, value in own[name].items())
        text = f"extends: [{', '.join(extends)}]\n{body}"
        (folder / name).write_text(text)
    problems = Problems()
    chain = read_chain(folder / "f0.yaml", problems)
    assert chain is not None
    expected: dict[str, str] = {}
    for path in reversed(chain.files):
        expected |= own[path.name]
    assert plain(chain.root) == expected
    assert len(set(chain.files)) == len(chain.files)
    assert chain.files[0].name == "f0.yaml"


def test_a_sweep_is_told_from_a_scenario(case):
    case(s="title: Many\nscenarios: a.yaml\nvary: {budget: [1]}\n")
    assert refused() == [
        "s.yaml:2:1  this is a sweep of many scenarios, not a scenario. Give it to "
        "`optimizer sweep`, or give a scenario here."
    ]
