"""The watch sees what a page must not do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.watching import Visit, Watched

ELSEWHERE = "http://somewhere.invalid/x"


def faults_of(browser: Browser, path: Path, body: str) -> list[str]:
    path.write_text(f"<!DOCTYPE html><title>t</title>{body}", encoding="utf-8")
    watched = Watched(path.as_uri())
    context = browser.new_context(offline=True)
    watched.follow(context)
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(100)
    context.close()
    return watched.faults


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (f'<img src="{ELSEWHERE}.png">', f"request: {ELSEWHERE}.png"),
        (f'<link rel="stylesheet" href="{ELSEWHERE}.css">', "request: "),
        (f'<script>fetch("{ELSEWHERE}").catch(() => 0)</script>', "request: "),
        ('<img src="beside.png">', "request: file://"),
        (
            '<script>new WebSocket("ws://somewhere.invalid/")</script>',
            "socket: ws://somewhere.invalid/",
        ),
        ("<script>console.error('so')</script>", "console error: so"),
        ("<script>console.warn('so')</script>", "console warning: so"),
        ("<script>throw new Error('thrown')</script>", "error: "),
        ("<script>alert(1)</script>", "dialog: 1"),
        ("<script>open('about:blank')</script>", "window opened"),
        (
            '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'">'
            f'<img src="{ELSEWHERE}">',
            "console error: ",
        ),
    ],
)
def test_a_fault_is_seen(
    browser: Browser, tmp_path: Path, body: str, fault: str
) -> None:
    faults = faults_of(browser, tmp_path / "page.html", body)
    assert any(one.startswith(fault) for one in faults), faults


def test_what_a_page_may_do_is_no_fault(visit: Visit, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    dot = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
    body = f'<img src="{dot}"><p id="here">x</p><script>console.log("so")</script>'
    page.write_text(f"<!DOCTYPE html><title>t</title>{body}", encoding="utf-8")
    opened = visit(page)
    opened.evaluate("location.hash = 'here'")
    assert opened.title() == "t"
