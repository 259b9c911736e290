"""A report as a page that opens anywhere."""

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words


def report_page(reported: Reported, words: Words) -> bytes:
    """The file."""
    raise NotImplementedError
