"""Chapter VII: what is proved, how sure it is, and what must be done next."""

from collections import Counter
from collections.abc import Iterator

from optimizer.analysis.verdicts import Verdict
from optimizer.reporting.document.comparing import ranked_told
from optimizer.reporting.document.matter import Matter, Option, figure, total_row
from optimizer.reporting.document.options import how_sure
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.labels import first_few
from optimizer.reporting.numbers import plain, share

_MOST_LIMITS = 6


def conclusion(paper: Paper, matter: Matter) -> None:
    words = matter.words
    paper.heading(words["doc_conclusion"])
    paper.heading(words["doc_concluded"], 2)
    for option in matter.options:
        paper.says(f"{option.short}." if option.short else "", *_concluded(option))
        paper.items(_verdicts(option))
    for text in ranked_told(matter):
        paper.says(text)
    paper.says(words["doc_not_the_decision"])
    paper.heading(words["doc_recommended"], 2)
    # A signature does not stand on a page of its own.
    paper.items(_recommended(matter), hold_last=True)
    paper.space(hold=True)
    paper.lines_beside(
        [f"*{words['doc_sent_to']}*", words["doc_fill_sent_to"]],
        [f"*{words['doc_fill_signer']}*", words["doc_signature"]],
    )


def _concluded(option: Option) -> Iterator[str]:
    words = option.words
    yield how_sure(option)
    totals = option.tables["totals"]
    last = str(option.run.scenario.last_period)
    by_name = {str(row["measure"]): row for row in totals.rows}
    told = {
        key: figure(totals, last, by_name[key], words)
        for key in ("clusters", "land", "built", "occupied", "jobs")
    }
    fill = by_name.get("fill")
    told["fill"] = figure(totals, last, fill, words) if fill else ""
    paid = option.tables["paid"]
    cost = total_row(paid)
    told["cost"] = figure(paid, "all", cost, words) if cost else ""
    period = option.run.scenario.periods[-1].name
    yield words("doc_comes_to", period=period, **told)


def _verdicts(option: Option) -> Iterator[str]:
    """How many recommendations are how sure; nothing is said of what is not known."""
    words, ranking = option.words, option.run.ranking
    if ranking is None:
        yield words["doc_not_ranked"]
        return
    counted = Counter(one.verdict for one in ranking.prices)
    for verdict in Verdict:
        if counted[verdict]:
            key = f"doc_verdict_{str(verdict).replace(' ', '_')}"
            yield words(key, count=plain(counted[verdict], words, 0))
    if ranking.interrupted:
        yield words["ranking_interrupted"]


def _recommended(matter: Matter) -> Iterator[str]:
    """Of every option what is to be done, said once where it is the same for all."""
    words = matter.words
    yield words["doc_ask_decision" if len(matter.options) == 1 else "doc_ask_choice"]
    lists = [list(_to_do(option)) for option in matter.options]
    for texts, option in zip(lists, matter.options, strict=True):
        for text in texts:
            if all(text in other for other in lists):
                if option is matter.options[0]:
                    yield text
            else:
                yield f"{option.short}: {text}"
    yield from (words["doc_fill_organisation"], words["doc_fill_solutions"])


def _to_do(option: Option) -> Iterator[str]:
    words = option.words
    for row in option.tables["law_summed"].rows:
        if row["state"] in ("law_to_meet", "law_to_confirm"):
            told = {key: str(row[key]) for key in ("rule", "article")}
            count = figure(option.tables["law_summed"], "clusters", row, words)
            yield words(f"doc_{row['state']}", count=count, **told)
    binding = [
        f"{row['label']} ({row['period']})"
        for row in option.tables["limits"].rows
        if row["binding"] and row["measure"] != "demand"
    ]
    if binding:
        named = first_few(binding, _MOST_LIMITS, words, "; ")
        yield words("doc_binding", limits=named)
    yield from _about_data(option)


def _about_data(option: Option) -> Iterator[str]:
    words, clusters = option.words, option.run.scenario.clusters
    shaky = sum(one.quality in ("estimated", "illustrative") for one in clusters)
    if shaky:
        yield words(
            "doc_confirm_clusters",
            count=plain(shaky, words, 0),
            of=plain(len(clusters), words, 0),
            share=share(shaky / len(clusters), words, 1),
        )
    if option.run.reading.filled:
        cells = plain(len(option.run.reading.filled), words, 0)
        yield words("doc_confirm_cells", count=cells)
    published = option.tables["published"].rows
    unlike = sum(row["agrees"] == "no" for row in published)
    if unlike:
        yield words("doc_confirm_totals", count=unlike, of=len(published))
