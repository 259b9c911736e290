"""What is written to stderr steers no terminal, but for progress's own ends of line."""

import pytest

from optimizer.cli.messages import tell_raw


@pytest.mark.parametrize("text", ["2 s  search\n", "\r2 s  search"])
def test_a_line_of_progress_ends_as_written(
    capsys: pytest.CaptureFixture[str], text: str
) -> None:
    tell_raw(text)
    assert capsys.readouterr().err == text


def test_progress_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    tell_raw("\r2 s  \x1b[2J")
    assert "\x1b" not in capsys.readouterr().err
