"""Text as runs of a paragraph; what people must fill in is marked."""

from optimizer.reporting.document.clean_text import clean_xml

TO_FILL = ("⟦", "⟧")
"""Between these stands what people fill in; it is shown in brackets and marked."""


def runs_xml(text: str, marks: str = "") -> str:
    """Text as runs; what is to be filled in is shown marked."""
    begin, end = TO_FILL
    parts = []
    for number, part in enumerate(text.split(begin)):
        to_fill, closed, rest = part.partition(end) if number else ("", "", part)
        if number and not closed:
            to_fill, rest = "", f"{begin}{part}"
        if closed:
            marked = f'{marks}<w:highlight w:val="yellow"/>'
            parts.append(run_xml(f"[{to_fill}]", marked))
        if rest:
            parts.append(run_xml(rest, marks))
    return "".join(parts)


def run_xml(text: str, marks: str = "") -> str:
    """Text as it stands, in one run."""
    told = clean_xml(text)
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{told}</w:t></w:r>'
