"""What stands on a page: order of rows, texts that are seen, tabs."""

from collections.abc import Sequence

from playwright.sync_api import Locator, Page

SEEN = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.replace(/\\s+/g, ' ').trim();
    const one = node.parentElement;
    if (!text || one.closest('script, style, noscript, option')) { continue; }
    if (one.checkVisibility({ visibilityProperty: true })) { found.push(text); }
  }
  const add = one => found.push(one.textContent);
  document.querySelectorAll('option, svg title').forEach(add);
  for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    for (const name of ['aria-label', 'placeholder', 'title']) {
      if (one.hasAttribute(name)) { found.push(one.getAttribute(name)); }
    }
  }
  found.push(document.title);
  return found;
}"""
"""Texts that are shown or read aloud, in the order of the page."""


def seen(page: Page) -> list[str]:
    """Every text that a reader sees, or that is read to one who does not."""
    found: list[str] = page.evaluate(SEEN)
    return found


def tab(page: Page, name: str) -> Locator:
    return page.locator(f"#tab-{name}")


def ranking(page: Page, run: int = 1) -> Locator:
    """The section of recommendations of a run, counted from 1."""
    return page.locator(f"#run-{run}-ranking")


def order(section: Locator) -> list[str]:
    """The ids of the clusters whose rows are shown, from the top."""
    ids: Sequence[str] = section.locator("tbody.item").evaluate_all(
        "rows => rows.filter(one => one.checkVisibility())"
        ".sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)"
        ".map(one => one.dataset.cluster)"
    )
    return list(ids)
