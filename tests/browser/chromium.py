"""The Chromium in which the pages are opened: found and tried."""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class NoBrowser(Exception):
    """Why no page can be opened here."""


@dataclass(frozen=True, slots=True)
class Started:
    """A running browser, and which one it is."""

    browser: Browser
    path: str

    def __str__(self) -> str:
        return f"Chromium {self.browser.version} ({self.path})"


def started(playwright: Playwright) -> Started:
    """The first browser here that opens a file; raises NoBrowser with what failed."""
    failed: list[str] = []
    for path in _candidates(playwright):
        try:
            return Started(_tried(playwright, path), path)
        except Error as error:
            told = next(filter(None, map(str.strip, error.message.splitlines())), "")
            failed.append(f"{path} did not open a page ({told})")
    names = f"none of {', '.join(NAMES)} is on PATH, and Playwright has none of its own"
    raise NoBrowser("; ".join(failed) or names)


def found() -> str:
    """Which browser that is; raises NoBrowser."""
    with sync_playwright() as playwright:
        one = started(playwright)
        told = str(one)
        one.browser.close()
    return told


def _candidates(playwright: Playwright) -> Iterator[str]:
    yield from filter(None, map(which, NAMES))
    own = playwright.chromium.executable_path
    if Path(own).exists():
        yield own


def _tried(playwright: Playwright, path: str) -> Browser:
    """Some start and yet open no file: those packed as a snap do not see /tmp."""
    # Chromium's sandbox does not work for root, and must not be off for others.
    safe = os.geteuid() != 0
    browser = playwright.chromium.launch(executable_path=path, chromium_sandbox=safe)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text("<!DOCTYPE html><title>opened</title>", encoding="utf-8")
        try:
            page = browser.new_page()
            page.goto(file.as_uri())
            page.close()
        except Error:
            browser.close()
            raise
    return browser
