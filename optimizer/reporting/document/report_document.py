"""A report as a Word document: a phương án phát triển cụm công nghiệp."""

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.document.annexes import annexes
from optimizer.reporting.document.comparing import comparing
from optimizer.reporting.document.conclusion import conclusion
from optimizer.reporting.document.current_state import current_state
from optimizer.reporting.document.estimate import estimate
from optimizer.reporting.document.fixed_bytes import fixed_bytes
from optimizer.reporting.document.forecast import forecast
from optimizer.reporting.document.grounds import grounds
from optimizer.reporting.document.matter import Matter
from optimizer.reporting.document.options import options
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.document.title_page import title_page
from optimizer.reporting.words import Words


def report_document(reported: Reported, words: Words) -> bytes:
    """The file: what a department hands to its provincial committee.

    What only people can know is marked as to be filled in. The same runs give the same
    bytes, whenever it is made.
    """
    words = words.of(*(run.scenario for run in reported.runs))
    matter, paper = Matter(reported, words), Paper(words)
    title_page(paper, matter)
    for chapter in (
        grounds,
        current_state,
        forecast,
        options,
        comparing,
        estimate,
        conclusion,
        annexes,
    ):
        chapter(paper, matter)
    paper.contents.fill(words["doc_annex"])
    return fixed_bytes(paper.document, words["doc_title"])
