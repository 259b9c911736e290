"""Every message is in the catalogue in both languages, and nothing else is."""

import ast
import re
import string
from collections.abc import Iterator
from types import ModuleType

import pytest

from optimizer.catalogue import LANGUAGES, has_message, message
from optimizer.domain.pathway import Headline
from tests.docs_script import ROOT, docs_script


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    return docs_script("catalogue")


@pytest.fixture(scope="module")
def messages(catalogue: ModuleType) -> dict[str, dict[str, str]]:
    """Text by message, by language."""
    return {
        language: {one.id: one.string for one in catalogue.read(language) if one.id}
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def trees() -> list[ast.Module]:
    """The code of the package."""
    paths = sorted((ROOT / "optimizer").rglob("*.py"))
    return [ast.parse(path.read_text(encoding="utf-8")) for path in paths]


def test_the_files_are_as_the_tool_writes_them(catalogue: ModuleType) -> None:
    files = catalogue.generated()
    stale = [
        path.name for path, content in files.items() if path.read_bytes() != content
    ]
    assert stale == [], "run `make catalogue`"


def test_both_languages_have_the_same_messages(
    messages: dict[str, dict[str, str]],
) -> None:
    assert list(messages["en"]) == list(messages["vi"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty_or_doubtful(catalogue: ModuleType, language: str) -> None:
    for one in catalogue.read(language):
        if one.id:
            assert one.string, one.id
            assert not one.fuzzy, one.id
            assert message(language, one.id) == one.string


def test_both_languages_name_the_same_figures(
    messages: dict[str, dict[str, str]],
) -> None:
    for key, text in messages["en"].items():
        assert _figures(text) == _figures(messages["vi"][key]), key


def test_a_sentence_of_the_code_is_its_own_english(
    catalogue: ModuleType, messages: dict[str, dict[str, str]]
) -> None:
    for sentence in catalogue.sentences():
        assert messages["en"][sentence] == sentence


def test_every_key_is_used(
    catalogue: ModuleType,
    messages: dict[str, dict[str, str]],
    trees: list[ast.Module],
) -> None:
    written, patterns = {*catalogue.sentences()}, set()
    for node in _nodes(trees):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            written.add(node.value)
        elif isinstance(node, ast.JoinedStr) and (pattern := _pattern(node)):
            patterns.add(pattern)
    made = re.compile("|".join(sorted(patterns)))
    unused = [
        key for key in messages["en"] if key not in written and not made.fullmatch(key)
    ]
    assert unused == []


def test_every_key_used_is_there(
    messages: dict[str, dict[str, str]], trees: list[ast.Module]
) -> None:
    known = messages["en"]
    for asked in _asked(trees):
        if isinstance(asked, ast.Constant):
            assert asked.value in known
        elif isinstance(asked, ast.JoinedStr) and (pattern := _pattern(asked)):
            assert any(re.fullmatch(pattern, key) for key in known), pattern


def test_every_headline_has_a_word() -> None:
    for headline in Headline:
        assert has_message("en", str(headline))


def test_what_is_not_in_the_catalogue_is_told() -> None:
    assert not has_message("vi", "no such message")
    with pytest.raises(KeyError, match="no such message"):
        message("vi", "no such message")


def _figures(text: str) -> set[str]:
    """The figures shown; one that only chooses between words need not be."""
    parts = string.Formatter().parse(text)
    return {name for _, name, form, _ in parts if name and "|" not in (form or "")}


def _nodes(trees: list[ast.Module]) -> Iterator[ast.AST]:
    for tree in trees:
        yield from ast.walk(tree)


def _asked(trees: list[ast.Module]) -> Iterator[ast.expr]:
    """The keys in ``words[KEY]`` and ``words(KEY, ...)``."""
    for node in _nodes(trees):
        match node:
            case ast.Subscript(value=words, slice=key) if _are_words(words):
                yield key
            case ast.Call(func=words, args=[key]) if _are_words(words):
                yield key


def _are_words(node: ast.expr) -> bool:
    named = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return named in ("words", "_words")


def _pattern(text: ast.JoinedStr) -> str:
    """What an f-string can become, or nothing if all of it is filled in."""
    parts = [
        part.value if isinstance(part, ast.Constant) else None for part in text.values
    ]
    words = [part for part in parts if part is not None]
    if not re.search("[a-z]", "".join(words)) or re.search(r"[^\w.]", "".join(words)):
        return ""
    return "".join(r"[\w.]+" if part is None else re.escape(part) for part in parts)
