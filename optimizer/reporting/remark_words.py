"""What solving warns of, in the language of a report."""

from optimizer.reporting.numbers import short
from optimizer.reporting.words import Words
from optimizer.solving.remark import Remark


def remark_text(remark: Remark, words: Words) -> str:
    """`The range of jobs was not proved in time.`"""
    figures = dict(remark.figures)
    if "why" in figures:
        figures["why"] = words[f"unsettled_{figures['why']}"]
    if "measure" in figures:
        figures["measure"] = words.measure(figures["measure"]).strip()
    if "always" in figures:
        figures["always"] = short(float(figures["always"]), words)
    return words(f"remark_{remark.key}", **figures)
