"""The first page, the table of contents, and how figures are to be read."""

from optimizer.reporting.document.matter import Matter
from optimizer.reporting.document.paper import Paper


def title_page(paper: Paper, matter: Matter) -> None:
    """Agency, place and date are left for people to fill in."""
    words = matter.words
    paper.lines_beside(
        [words["doc_fill_above"], words["doc_fill_agency"], words["doc_fill_number"]],
        [
            f"*{words['doc_state']}*",
            f"*{words['doc_motto']}*",
            words["doc_rule"],
            words["doc_fill_date"],
        ],
    )
    paper.space(9)
    paper.centred(words["doc_kind"], bold=True, size_pt=16)
    paper.space()
    paper.centred(words["doc_title"], bold=True, size_pt=18)
    paper.centred(words["doc_fill_place"], size_pt=14)
    paper.space()
    paper.centred(words("doc_periods", periods=_periods(matter)), size_pt=14)
    paper.space(2)
    for option in matter.options:
        paper.centred(option.heading, size_pt=13)
    paper.space(9)
    paper.centred(words["doc_before_handing_in"])
    paper.page_break()
    paper.centred(words["doc_contents"], bold=True, size_pt=14)
    paper.space()
    paper.contents.put()
    paper.page_break()
    _conventions(paper, matter)


def _conventions(paper: Paper, matter: Matter) -> None:
    """What marks, units and letters stand for."""
    words = matter.words
    paper.centred(words["doc_conventions"], bold=True, size_pt=14)
    paper.space()
    told = [
        words["doc_convention_estimate"],
        words["doc_convention_units"],
        words["doc_convention_numbers"],
        words["doc_convention_to_fill"],
        words["doc_convention_names"],
    ]
    if len(matter.options) > 1:
        listed = "; ".join(f"{one.letter}: {one.title}" for one in matter.options)
        told.append(words("doc_convention_options", options=listed))
    paper.items(told)


def _periods(matter: Matter) -> str:
    """The periods of every option, each once, in their order."""
    named = [p.name for run in matter.reported.runs for p in run.scenario.periods]
    return ", ".join(dict.fromkeys(named))
