"""The blocks of a page that its reader is to copy, in their order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_BLOCK = re.compile(
    r"^## (?P<chapter>[^\n]*)$"
    r"|^```(?P<kind>\w*)\n(?P<text>.*?)^```$"
    r"|(?P<table>(?:^\|[^\n]*\n)+)",
    re.M | re.S,
)


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between fences, or a table.

    ``kind`` is the word after the fence, ``commands`` where there is none, or
    ``table``; ``above`` the paragraph before it, on one line.
    """

    chapter: str
    kind: str
    text: str
    above: str


def blocks_of(page: str) -> Iterator[Block]:
    """Every block of a page of Markdown."""
    chapter = ""
    for found in _BLOCK.finditer(page):
        if found["chapter"] is not None:
            chapter = found["chapter"]
            continue
        above = page[: found.start()].rstrip().rpartition("\n\n")[2]
        kind = "table" if found["table"] else found["kind"] or "commands"
        text = found["table"] or found["text"]
        yield Block(chapter, kind, text, " ".join(above.split()))


def rows_of(table: str) -> list[dict[str, str]]:
    """The rows of a table by its headings."""
    head, _, *rows = (_cells(line) for line in table.splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
