"""Sort the catalogue of messages and compile what is read: `make catalogue`.

Each language's ``optimizer.po`` under optimizer/locale is read, given the messages
that the other one has and it lacks (empty: to be translated), sorted by key and
written again with its ``optimizer.mo``.
"""

import sys
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "optimizer" / "locale"
LANGUAGES = ("en", "vi")

_HEADER = """\
# What optimizer says, in one language.
# A message that is a word in code (title_actions) is a key; any other is the English
# sentence as it stands in the code. After a change: make catalogue
#"""


class _Plain(Catalog):
    """Without the dates and versions of the usual header: the same bytes each time."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def po_path(language: str) -> Path:
    """Where the catalogue of a language is edited; the compiled one is beside it."""
    return LOCALE / language / "LC_MESSAGES" / "optimizer.po"


def read(language: str) -> Catalog:
    """The messages of a language as they stand in its file."""
    with po_path(language).open("rb") as file:
        return read_po(file, locale=language)


def generated(catalogs: dict[str, Catalog]) -> dict[Path, bytes]:
    """The bytes of every file of the catalogue by its path."""
    keys = sorted(
        {one.id for catalog in catalogs.values() for one in catalog if one.id}
    )
    files: dict[Path, bytes] = {}
    for language, catalog in catalogs.items():
        path = po_path(language)
        plain = _Plain(language, header_comment=_HEADER, fuzzy=False)
        for key in keys:
            known = catalog.get(key)
            plain[key] = Message(
                key,
                known.string if known else "",
                flags=known.flags if known else (),
                auto_comments=known.auto_comments if known else (),
                user_comments=known.user_comments if known else (),
            )
        files[path], files[path.with_suffix(".mo")] = _written(plain)
    return files


def _written(catalog: Catalog) -> tuple[bytes, bytes]:
    text, compiled = BytesIO(), BytesIO()
    write_po(text, catalog, width=88, sort_output=True)
    write_mo(compiled, catalog)
    return text.getvalue(), compiled.getvalue()


def main() -> None:
    for path, content in generated({one: read(one) for one in LANGUAGES}).items():
        path.write_bytes(content)
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
