"""Any text can stand in a document."""

from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from optimizer.reporting.document.clean_text import clean, clean_xml
from optimizer.reporting.document.runs import runs_xml
from tests.solving.against_enumeration import same_in_every_run

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@same_in_every_run(200)
@given(text=st.text(st.characters()))
def test_any_text_is_fit_for_xml_and_stays_what_it_is(text: str) -> None:
    assert parse_xml(f"<a>{clean_xml(text)}</a>").text in (clean(text), None)
    assert parse_xml(f"<w:p {NAMESPACE}>{runs_xml(text)}</w:p>") is not None


def test_lines_become_one_and_what_turns_text_round_is_shown() -> None:
    assert clean("một\r\nhai\tba") == "một hai ba"
    assert clean("a\u202eb\x00\ufffe") == "a\ufffdb\ufffd\ufffd"
