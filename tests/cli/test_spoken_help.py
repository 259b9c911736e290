"""`--help` is in the language asked for, every paragraph and option of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from optimizer.catalogue import LANGUAGES, message
from optimizer.cli.app import app
from optimizer.cli.spoken_help import messages, paragraphs

GROUP = cast(Any, get_command(app))


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def helped(*call: str) -> str:
    """What is printed, on one line: where lines break says nothing."""
    result = CliRunner().invoke(app, list(call))
    assert result.exit_code == 0, result.stderr
    return " ".join(result.stdout.split())


def texts(command: Any) -> Iterator[str]:
    """The sentences of a command's help; single words may be the same in both."""
    yield from (text for text in messages((command,)) if " " in text.strip())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(GROUP.commands))
def test_help_says_everything_in_the_language(name: str, language: str) -> None:
    Path("config.yaml").write_text(f"language: {language}\n", encoding="utf-8")
    shown = helped(name, "--help")
    command = GROUP.commands[name]
    for text in texts(command):
        assert " ".join(message(language, text).split()) in shown
    assert f"optimizer {name}" in shown
    for kind in ("<str>", "<list[str]>", "<int>", "<float>"):
        assert kind not in shown


@pytest.mark.parametrize("name", sorted(GROUP.commands))
def test_vietnamese_help_has_no_english_sentence(name: str) -> None:
    Path("config.yaml").write_text("language: vi\n", encoding="utf-8")
    shown = helped(name, "--help")
    english = [
        text
        for text in texts(GROUP.commands[name])
        if message("vi", text) != text and " ".join(text.split()) in shown
    ]
    assert english == []
    for word in ("Usage", "Options", "FOLDER", "FILE", "required", "default"):
        assert word not in shown


def test_the_list_of_commands_is_told_too() -> None:
    shown = helped("--help", "--lang=vi")
    for command in GROUP.commands.values():
        assert message("vi", next(paragraphs(command.help))) in shown


def test_help_stays_english_where_nothing_is_asked_for() -> None:
    assert helped("run", "--help").startswith("Usage: optimizer run")


def test_what_is_given_by_default_is_named_in_the_language() -> None:
    shown = helped("sweep", "--help", "--lang", "vi")
    assert "[mặc định: 10; 0<=x<=1000]" in shown
    assert "TỆP_QUÉT Một tệp quét (YAML). [bắt buộc]" in shown
