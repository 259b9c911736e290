"""A call that is wrong is told in the language of whoever typed it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app
from optimizer.cli.messages import speak


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    speak("en")


def told(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 2
    assert not result.stdout
    return result.stderr


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("rn", 'không có lệnh "rn". Có phải ý bạn là "run"?'),
        ("run a.yaml --outt x", "không có tùy chọn --outt."),
        ("run a.yaml --out", "--out: phía sau cần một giá trị."),
        ("judge a.yaml", "lệnh thiếu PHƯƠNG_ÁN."),
        ("explain a.yaml B c", "lệnh có phần thừa: c."),
        (
            "run a.yaml --alternatives 500",
            "--alternatives: cần số nguyên từ 0 đến 100.",
        ),
        ("run a.yaml --differ x", "--differ: cần số nguyên từ 1 trở lên."),
        ("new case --format pdf", "--format: cần một trong: xlsx, csv."),
    ],
)
def test_a_wrong_call_is_a_vietnamese_sentence(call: str, expected: str) -> None:
    Path("config.yaml").write_text("language: vi\n", encoding="utf-8")
    text = " ".join(told(*call.split()).split())
    assert text.startswith(expected)
    assert "Xem cách dùng bằng lệnh `" in text


def test_the_language_of_the_call_wins_over_the_file() -> None:
    Path("config.yaml").write_text("language: vi\n", encoding="utf-8")
    assert "No such option" in told("run", "a.yaml", "--lang", "en", "--outt")
    assert "không có tùy chọn" in told("run", "a.yaml", "--lang=vi", "--outt")


def test_without_a_language_or_with_a_wrong_file_it_is_english() -> None:
    assert "No such command" in told("rn")
    Path("config.yaml").write_text("language: [", encoding="utf-8")
    assert "No such command" in told("rn")


def test_help_that_nobody_asked_for_stays_help() -> None:
    Path("config.yaml").write_text("language: vi\n", encoding="utf-8")
    assert told("run").startswith("Cách gọi: optimizer run")


@pytest.mark.parametrize(
    "config", ["language: vi\n", "language: vi\ngap: [\n", "gpa: 1\nlanguage: 'vi'\n"]
)
def test_a_command_speaks_the_language_of_the_file_from_the_first_word(
    config: str,
) -> None:
    Path("config.yaml").write_text(config, encoding="utf-8")
    Path("case").touch()
    assert "case: đã có sẵn" in told("new", "case")
