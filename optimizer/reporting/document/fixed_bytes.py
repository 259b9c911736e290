"""A document as bytes: the same content gives the same bytes."""

from io import BytesIO

from docx.document import Document

from optimizer.reporting.fixed_zip import NO_TIME, repacked


def fixed_bytes(document: Document, title: str) -> bytes:
    """The packed file; its times and people are left blank, whatever the day."""
    said = document.core_properties
    said.title, said.author, said.last_modified_by = title, "", ""
    said.comments, said.keywords, said.revision = "", "", 1
    said.created = said.modified = NO_TIME
    saved = BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())
