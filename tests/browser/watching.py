"""Whatever a page does that it must not: errors, warnings, requests, questions."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request


@dataclass
class Watched:
    """A context whose pages may ask for one file only, ``address``."""

    address: str
    faults: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Note the faults of its pages from now on."""
        context.on("page", self._page)
        context.on("console", self._console)
        context.on("weberror", lambda one: self.faults.append(f"error: {one.error}"))
        context.on("dialog", self._dialog)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)

    def _page(self, page: Page) -> None:
        if page.opener() is not None:
            self.faults.append(f"window opened: {page.url}")
        page.on("websocket", lambda one: self.faults.append(f"socket: {one.url}"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.faults.append(f"console {message.type}: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        # What stands in the page itself is no request, though browsers count it.
        where = request.url.partition("#")[0]
        if where != self.address and not where.startswith(("data:", "blob:")):
            self.faults.append(f"request: {request.url}")

    def _failed(self, request: Request) -> None:
        self.faults.append(f"failed request: {request.url} ({request.failure})")


Visit = Callable[..., Page]
"""``visit(path, **context_options)`` opens a file as a person would."""


def until(page: Page, holds: Callable[[], bool], patience_s: float = 20) -> None:
    """Wait for what a page does in its own time; fails if it does not.

    Playwright's own `wait_for_function` needs what our pages' policy forbids.
    """
    deadline = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < deadline, "the page has not come so far"
        page.wait_for_timeout(30)
