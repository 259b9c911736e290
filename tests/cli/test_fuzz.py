"""Whatever stands in the files, `check` and `run` end with a code, in plain words."""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app
from tests.cli.fuzz_case import CLUSTERS, LINKS, PLACES, SCENARIO

TOKENS = re.compile(r"[\w.%]+|[^\w\s]|\s+")
TEXTS = (
    *("-", ":", "{", "}", "[", "]", '"', "'", "#", "&a", "*a", "!x", "|", ">", "%"),
    *("null", "~", "yes", "off", "1", "0", "-1", "1e9", "1e999", "nan", "350 ha"),
    *("1,264", "1.264", "5 km", "3 tỷ", "110%", "> 5", "A", "P1", "land", "cost"),
    *("keep", "add", "North", "2021-2025", "total", "end", "total: 3", "<<: *a"),
    *("road", "power", "clusters_in_plan", "new", "covered", "cost.links", "village"),
    *("clusters.csv#x", "../x.csv", "s.yaml", "/etc/passwd", "[red]", "=1+1"),
    *("\x00", "\ufeff", "\u202e", "\t", "\n", "\r", "  ", ";", ",", "Ệ", "😀"),
    *("9" * 400, "x" * 300, "- " * 50, "[" * 200),
)
CELLS = (
    *("", " ", "x", "-1", "0", "1e9", "1e-9", "1e999", "nan", "inf", "110%", "50%"),
    *("1,5", "1.264", "1,264", "1.264,9", "35 ha", "3 tỷ", "A", "B", "C", "existing"),
    *("candidate", "yes", "no", "có", "=1+1", "'", '"', ";", "\n", "\r", "\x00", "Ệ"),
    *("trunk", "village", "road", "water;road", "T1", "J", "estimated"),
    *("20.5", "89.9", "-181", "105", "9" * 400, "x" * 300, "[bold]", "{}", "\x1b[2J"),
)
BYTES = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"\xc3", b"\r", b"\r\n", b'"'),
    *(b"\x1a", b";", b",", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"PK\x03\x04"),
)

NUMBERS = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])")
AMOUNTS = ("0", "0.01", "0.5", "1", "3", "7.25", "20", "45", "200", "5000", "1e7")
SEEDS = 700

Draw = random.Random
Files = dict[str, bytes]


def whole_case() -> Files:
    texts = {
        "s.yaml": SCENARIO,
        "clusters.csv": CLUSTERS,
        "places.csv": PLACES,
        "links.csv": LINKS,
    }
    return {name: text.encode() for name, text in texts.items()}


def other_text(content: bytes, draw: Draw) -> bytes:
    """A token or a line deleted, doubled, replaced, put in or swapped."""
    text = content.decode(errors="replace")
    by_line = draw.random() < 0.3
    parts = text.splitlines(keepends=True) if by_line else TOKENS.findall(text)
    if not parts:
        return draw.choice(TEXTS).encode()
    at, to = draw.randrange(len(parts)), draw.randrange(len(parts))
    match draw.choice(("delete", "double", "replace", "insert", "swap")):
        case "delete":
            del parts[at]
        case "double":
            parts[to:to] = [parts[at]]
        case "replace":
            parts[at] = draw.choice(TEXTS)
        case "insert":
            parts.insert(at, draw.choice(TEXTS))
        case "swap":
            parts[at], parts[to] = parts[to], parts[at]
    return "".join(parts).encode()


def other_number(content: bytes, draw: Draw) -> bytes:
    """A number replaced by another: most such cases are still well-formed."""
    text = content.decode(errors="replace")
    found = list(NUMBERS.finditer(text))
    if not found:
        return content
    one = draw.choice(found)
    return (text[: one.start()] + draw.choice(AMOUNTS) + text[one.end() :]).encode()


def other_cell(content: bytes, draw: Draw) -> bytes:
    """A cell of a table, its heading row included, replaced as it stands."""
    rows = [line.split(",") for line in content.decode(errors="replace").split("\n")]
    row = draw.choice(rows)
    row[draw.randrange(len(row))] = draw.choice(CELLS)
    return "\n".join(",".join(cells) for cells in rows).encode()


def other_shape(content: bytes, draw: Draw) -> bytes:
    """Columns or rows taken away, doubled or mixed."""
    rows = [line.split(",") for line in content.decode(errors="replace").splitlines()]
    at = draw.randrange(max(map(len, rows), default=1))
    match draw.choice(("column", "row", "twice", "order", "semicolons")):
        case "column":
            rows = [row[:at] + row[at + 1 :] for row in rows]
        case "row":
            rows = rows[: draw.randrange(len(rows) + 1)]
        case "twice":
            rows = [row[: at + 1] + row[at:] for row in rows]
        case "order":
            rows = rows[:1] + draw.sample(rows[1:], len(rows[1:]))
        case "semicolons":
            return "\n".join(";".join(row) for row in rows).encode()
    return "\n".join(",".join(row) for row in rows).encode()


def other_bytes(content: bytes, draw: Draw) -> bytes:
    """Bytes put in, lost or changed, or the whole in another encoding."""
    at = draw.randrange(len(content) + 1)
    match draw.choice(("insert", "flip", "cut", "encoding", "empty")):
        case "insert":
            return content[:at] + draw.choice(BYTES) + content[at:]
        case "flip":
            return content[:at] + bytes([draw.randrange(256)]) + content[at + 1 :]
        case "cut":
            return content[:at]
        case "encoding":
            text = content.decode(errors="replace")
            return text.encode(draw.choice(("utf-16", "utf-8-sig", "cp1258")), "ignore")
    return b""


CHANGES: dict[str, tuple[Callable[[bytes, Draw], bytes], ...]] = {
    "s.yaml": (other_text, other_text, other_number, other_number, other_bytes),
    "clusters.csv": (other_text, other_cell, other_number, other_shape, other_bytes),
    "places.csv": (other_text, other_cell, other_number, other_shape, other_bytes),
    "links.csv": (other_text, other_cell, other_number, other_shape, other_bytes),
}
WHICH = ("s.yaml", "s.yaml", "s.yaml", "clusters.csv", "places.csv", "links.csv")


def damaged(draw: Draw) -> Files:
    files = whole_case()
    for _ in range(draw.choice((1, 1, 1, 2, 4))):
        name = draw.choice(WHICH)
        files[name] = draw.choice(CHANGES[name])(files[name], draw)
    return files


def called(*arguments: str) -> tuple[int, str, str]:
    """Code, stdout and stderr; anything but a proper exit is raised again."""
    done = CliRunner().invoke(app, arguments)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr


def ends_as_promised(files: Files, folder: Path) -> int:
    """Check and run the case; the exit code of `run`."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    scenario, results = str(folder / "s.yaml"), folder / "results"
    checked, answer, told = called("check", scenario, "--json")
    code, out, err = called("run", scenario, "--out", str(results), "--no-rank")
    assert "Traceback" not in told + out + err
    assert "Unexpected" not in told + err
    assert code in {0, 2, 3, 4}, err
    assert checked == (2 if code == 2 else 0), told

    (read,) = json.loads(answer)["scenarios"]
    severities = [problem["severity"] for problem in read["problems"]]
    assert all(problem["what"] for problem in read["problems"])
    assert ("error" in severities) == (code == 2)
    counted = re.findall(r"^.*: (\d+) errors?, \d+ warnings?\. Nothing", err, re.M)
    assert counted == ([str(severities.count("error"))] if code == 2 else [])

    written = {path.name for path in results.glob("s/*")}
    assert ("plan.csv" in written) == (code == 0)
    assert ("conflict.json" in written) == (code == 3)
    assert bool(written) == (code in {0, 3})
    return code


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # no config.yaml
    case = tmp_path / "case"
    case.mkdir()
    return case


def test_the_case_as_it_is_has_a_plan(folder: Path) -> None:
    assert ends_as_promised(whole_case(), folder) == 0


def test_damages_lead_to_wrong_input_and_to_plans_alike(folder: Path) -> None:
    """Damages that are all refused would say nothing of the solving."""
    codes = [ends_as_promised(damaged(Draw(seed)), reset(folder)) for seed in range(40)]
    assert {0, 2} <= set(codes)


def reset(folder: Path) -> Path:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    return folder


@pytest.mark.parametrize("seed", range(SEEDS))
def test_damaged_files_are_run_or_refused(seed: int, folder: Path) -> None:
    ends_as_promised(damaged(Draw(seed)), folder)
