"""Pages opened in a browser without a network; whatever they do wrong is a failure."""

from collections.abc import Iterator
from contextlib import ExitStack
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browser import cases
from tests.browser.chromium import NoBrowser, started
from tests.browser.watching import Visit, Watched

PATIENCE_MS = 20_000


# Not for the whole session: while Playwright runs, nothing else can run a loop of
# asyncio here.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as one:
        yield one


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    try:
        one = started(playwright)
    except NoBrowser as reason:
        pytest.skip(f"no page can be opened: {reason}")
    yield one.browser
    one.browser.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    with ExitStack() as opened:
        everything: list[Watched] = []

        def visited(path: Path, **options: object) -> Page:
            context = browser.new_context(offline=True, **options)  # type: ignore[arg-type]
            opened.callback(context.close)
            context.set_default_timeout(PATIENCE_MS)
            watched = Watched(path.as_uri())
            everything.append(watched)
            watched.follow(context)
            page = context.new_page()
            page.goto(path.as_uri())
            return page

        yield visited
        for watched in everything:
            assert watched.faults == []


@pytest.fixture(scope="package")
def results(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder with all results of the case, in Vietnamese; made once for all."""
    if worker_id == "master":
        return cases.solved(tmp_path_factory.mktemp("pages"))
    together = tmp_path_factory.getbasetemp().parent
    folder = together / "pages"
    with (together / "pages.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not folder.exists():
            fresh = tmp_path_factory.mktemp("pages")
            cases.solved(fresh)
            fresh.rename(folder)
    return folder / cases.RESULTS
