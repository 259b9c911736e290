"""What is generated from the code is current, and the text around it holds."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.docs_script import ROOT, docs_script


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    return docs_script("generate")


def test_generated_files_are_current(generate: ModuleType) -> None:
    stale = [
        path.relative_to(ROOT).as_posix()
        for path, text in generate.generated().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run `make docs`"


def test_every_rule_of_the_model_is_in_its_document(generate: ModuleType) -> None:
    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    for family in generate.FAMILIES:
        assert f"### {family.__name__.replace('_', ' ')}\n" in text
    for markup in (":math:", ".. math::", ":func:"):
        assert markup not in text
    for rule in re.findall(r"\]\(#([\w-]+)\)", text):
        assert f"### {rule.replace('-', ' ')}\n" in text


@pytest.mark.parametrize(
    "document", [*sorted(ROOT.glob("docs/**/*.md")), ROOT / "README.md"]
)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (document.parent / target).exists(), target
