"""Say which Chromium opens the pages of the tests; `--install` gets one if need be.

`make test` calls this. Nobody has to install a browser by hand where it can be done
without: as root from the system's packages, else from Playwright's own store.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from shutil import which

from tests.browser.chromium import NoBrowser, found

PATIENCE_S = 900
"""A browser is some 150 MB."""


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 and the reason if there is no browser that opens a page."""
    try:
        print(f"The pages are opened in {found()}.")
        return 0
    except NoBrowser as reason:
        told = str(reason)
    if "--install" in arguments:
        for command in _commands():
            print(f"No Chromium yet ({told}). Getting one: {' '.join(command)}")
            _run(command)
            try:
                print(f"The pages are opened in {found()}.")
                return 0
            except NoBrowser as reason:
                told = str(reason)
    print(
        f"THE BROWSER TESTS ARE LEFT OUT: {told}. "
        "Install a Chromium (Debian: apt install chromium) and run `make test` again."
    )
    return 1


def _commands() -> Iterator[Sequence[str]]:
    """Ways to get one, the best first; what one leaves undone the next may do."""
    is_root = os.geteuid() == 0
    if is_root and which("apt-get"):
        yield ("apt-get", "update", "-qq")
        yield ("apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium")
    own = (sys.executable, "-m", "playwright", "install")
    # Libraries that the browser needs come from the system's packages: only for root.
    yield (*own, "--with-deps", "chromium") if is_root else (*own, "chromium")


def _run(command: Sequence[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(
            command,
            env=quiet,
            stdout=subprocess.DEVNULL,
            timeout=PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"{command[0]}: {error}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
