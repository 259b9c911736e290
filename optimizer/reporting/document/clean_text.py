"""Text from a case made fit for the XML of a document."""

from xml.sax.saxutils import escape

from optimizer.safe_text import fit_for_xml, printable


def clean(text: str) -> str:
    """The text on one line, without what no XML may hold or what turns text round."""
    line = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return fit_for_xml(printable(line, keep=""))


def clean_xml(text: str) -> str:
    """The same, escaped to stand between tags."""
    return escape(clean(text))
