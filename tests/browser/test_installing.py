"""Without a browser the tests are left out, which is said, and so is what to do."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser import chromium, installing
from tests.browser.chromium import NoBrowser, started


def none() -> str:
    message = "nowhere"
    raise NoBrowser(message)


def test_no_browser_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run: list[Sequence[str]] = []
    monkeypatch.setattr(installing, "found", none)
    monkeypatch.setattr(installing, "_run", run.append)
    assert installing.main([]) == 1
    assert not run
    assert installing.main(["--install"]) == 1
    assert run[-1][-1] == "chromium"
    *_, told = capsys.readouterr().out.splitlines()
    assert "LEFT OUT: nowhere" in told
    assert "apt install chromium" in told


def test_a_browser_that_opens_no_page_is_none(
    playwright: Playwright, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "chromium"
    wrong.write_text("#!/bin/sh\necho snap please >&2; exit 1\n", encoding="utf-8")
    wrong.chmod(0o755)
    monkeypatch.setattr(chromium, "_candidates", lambda _: iter([str(wrong)]))
    with pytest.raises(NoBrowser, match=str(wrong)):
        started(playwright)
