"""A report as a Word document."""

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words


def report_document(reported: Reported, words: Words) -> bytes:
    """The file."""
    raise NotImplementedError
