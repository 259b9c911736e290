"""Sort the catalogue of messages and compile what is read: `make catalogue`.

Each language's ``optimizer.po`` under optimizer/locale is read, given the sentences of
the code and the messages of the other language that it lacks (empty: to be translated),
freed of sentences that no code says any more, sorted and written again with its
``optimizer.mo``.
"""

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from typer.main import get_command

from optimizer.cli.app import app
from optimizer.cli.spoken_help import messages

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "optimizer" / "locale"
LANGUAGES = ("en", "vi")

KEY = re.compile(r"[a-z][\w.]*")
"""A message called by a word; any other is an English sentence of the code."""

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


def sentences() -> dict[str, str]:
    """Every sentence of the code that has words, and the module that says it first.

    What `--help` says is read from the commands themselves.
    """
    found: dict[str, str] = {}
    for path in sorted((ROOT / "optimizer").rglob("*.py")):
        module = path.relative_to(ROOT / "optimizer").with_suffix("").as_posix()
        for template in _templates(ast.parse(path.read_text(encoding="utf-8"))):
            if re.search(r"[^\W\d_]", re.sub(r"\{[^{}|]*\}", "", template)):
                found.setdefault(template, module)
    for text in _helps():
        found.setdefault(text, "--help")
    return found


def _helps() -> Iterator[str]:
    group = cast(Any, get_command(app))
    yield from messages((group, *group.commands.values()))


def _templates(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name(id="Sentence"), args=[ast.Constant(value=str(template))]
            ):
                yield template


def generated() -> dict[Path, bytes]:
    """The bytes of every file of the catalogue by its path."""
    catalogs = {language: read(language) for language in LANGUAGES}
    said = sentences()
    known = {one.id for catalog in catalogs.values() for one in catalog if one.id}
    keys = sorted({*said, *(key for key in known if KEY.fullmatch(key))})
    files: dict[Path, bytes] = {}
    for language, catalog in catalogs.items():
        plain = _Plain(language, header_comment=_HEADER, fuzzy=False)
        for key in keys:
            plain[key] = _message(key, catalog.get(key), said.get(key), language)
        path = po_path(language)
        files[path], files[path.with_suffix(".mo")] = _written(plain)
    return files


def _message(
    key: str, known: Message | None, module: str | None, language: str
) -> Message:
    text = known.string if known else ""
    comments = known.auto_comments if known else []
    if module is not None and not (known and KEY.fullmatch(key)):
        comments = [module]
        text = key if language == "en" else text
    flags = known.flags if known else ()
    return Message(key, text, flags=flags, auto_comments=comments)


def _written(catalog: Catalog) -> tuple[bytes, bytes]:
    text, compiled = BytesIO(), BytesIO()
    write_po(text, catalog, width=88, sort_output=True)
    write_mo(compiled, catalog)
    return text.getvalue(), compiled.getvalue()


def main() -> None:
    for path, content in generated().items():
        path.write_bytes(content)
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    for language in LANGUAGES:
        for one in read(language):
            if one.id and not one.string:
                sys.stdout.write(f"{language}: to be translated: {one.id}\n")


if __name__ == "__main__":
    main()
