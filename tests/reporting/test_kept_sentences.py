"""Warnings of a stored run are told in either language."""

from optimizer.errors import Origin, Problem
from optimizer.reporting.kept_sentences import kept_problems, told_again
from optimizer.sentence import Sentence, told

WARNED = Problem(
    Origin("plan.yaml", 3),
    Sentence("{name} is blank.", name="fill"),
    Sentence("at least {low:g}", low=1.5),
    severity="warning",
)


def test_sentences_can_be_translated_after_they_were_kept() -> None:
    plain = Problem(WARNED.origin, str(WARNED.what)[:], "at least 1.5", "", "warning")
    (again,) = told_again([plain], kept_problems([WARNED]))
    assert again == WARNED
    assert told(str(again), "vi") == told(str(WARNED), "vi") != str(WARNED)
    assert "1,5" in told(str(again), "vi")
