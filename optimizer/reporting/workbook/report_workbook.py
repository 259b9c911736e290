"""A report as a workbook."""

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words


def report_workbook(reported: Reported, words: Words) -> bytes:
    """The file."""
    raise NotImplementedError
