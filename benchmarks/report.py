"""What reports of a large case cost: seconds, bytes, and how fast the page sorts.

``python -m benchmarks.report [RESULTS]`` takes the folder of a run; without one it
solves the whole of Viet Nam first. Sorting is timed in Chromium, from the click to the
frame in which the rows stand in their new order.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import NoBrowser, started

ROOT = Path(__file__).resolve().parents[1]
NATION = ROOT / "scenarios" / "viet-nam" / "toan-quoc.yaml"
FORMATS = ("docx", "xlsx", "html")
TURNS = 5

SORTED = """async heading => {
  const begun = performance.now();
  heading.querySelector('button').click();
  document.body.getBoundingClientRect();
  const done = performance.now();
  await new Promise(frame => requestAnimationFrame(() => setTimeout(frame)));
  return [done - begun, performance.now() - begun];
}"""

FILTERED = """async ([name, text]) => {
  const field = document.querySelector(`.ranking [name=${name}]`);
  const begun = performance.now();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  document.body.getBoundingClientRect();
  const done = performance.now();
  await new Promise(frame => requestAnimationFrame(() => setTimeout(frame)));
  return [done - begun, performance.now() - begun];
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", nargs="?", type=Path, help="the folder of a run")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = asked.results or solved(Path(folder))
        for name in FORMATS:
            written(results, name, Path(folder))
        page = Path(folder) / "report.html"
        if page.exists():
            in_a_browser(page)


def solved(folder: Path) -> Path:
    """The folder of the nation's run."""
    commanded("run", str(NATION), "--no-rank", "--out", str(folder))
    return folder / NATION.stem


def written(results: Path, name: str, folder: Path) -> None:
    """Print how long the command takes, and how large its file is."""
    line = ("report", str(results), "--to", name, "--out", str(folder))
    seconds = [commanded(*line) for _ in range(3)]
    size = (folder / f"report.{name}").stat().st_size
    print(f"{name:5} {median(seconds):6.1f} s  {size:>12,} bytes")


def commanded(*line: str) -> float:
    """Seconds of the whole command; exits where it fails, with what it said."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "optimizer", *line], cwd=ROOT, capture_output=True
    )
    if done.returncode:
        sys.exit(done.stderr.decode())
    return time.perf_counter() - begun


def in_a_browser(path: Path) -> None:
    """Print how long the page takes to open, to sort by each column and to filter."""
    with sync_playwright() as playwright:
        try:
            browser = started(playwright).browser
        except NoBrowser as reason:
            sys.exit(f"The page was not opened: {reason}")
        page = browser.new_page()
        begun = time.perf_counter()
        page.goto(path.as_uri())
        rows = page.locator(".ranking tbody.item").count()
        print(f"opened in {time.perf_counter() - begun:.1f} s, {rows:,} rows")
        print(f"{'sorted by':20} {'rows moved':>12} {'shown':>10}   [ms]")
        for heading in page.locator(".ranking thead th").all():
            key = heading.get_attribute("data-key")
            turns = [heading.evaluate(SORTED) for _ in range(TURNS)]
            tell(str(key), turns)
        filters(page)
        browser.close()


def filters(page: Page) -> None:
    turns = [page.evaluate(FILTERED, ["text", text]) for text in ("an", "", "binh", "")]
    tell("filtered by text", turns)


def tell(what: str, turns: list[list[float]]) -> None:
    moved, shown = (median(one) for one in zip(*turns, strict=True))
    ends = [one for _, one in turns]
    told = f"(shown: {min(ends):.0f} to {max(ends):.0f})"
    print(f"{what:20} {moved:12.0f} {shown:10.0f}   {told}")


if __name__ == "__main__":
    main()
