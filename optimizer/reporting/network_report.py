"""What a case says about lines and places in reach, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.domain.scenario import Scenario
from optimizer.reporting.labels import few_clusters
from optimizer.reporting.numbers import short
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.network import network_table
from optimizer.reporting.terminal import Cells, table
from optimizer.reporting.words import Words

_LEFT, _RIGHT = "left", "right"


def network_report(scenario: Scenario, words: Words) -> Iterator[RenderableType]:
    """How many places and links there are, and what is asked of each service."""
    network = scenario.network
    if network.places or network.links:
        places, links = len(network.places), len(network.links)
        yield words("network_size", places=places, links=links)
        yield ""
    found = rows_of(network_table(scenario))
    if found:
        yield _services(found, words)
    for row in found:
        if unjoined := row["unjoined"]:
            clusters = few_clusters(scenario, unjoined, words)
            yield words(
                "unjoined",
                service=words.service(str(row["service"])),
                clusters=clusters,
            )
            yield ""
    yield from _coverage(scenario, words)


def _services(found: list[dict[str, object]], words: Words) -> RenderableType:
    counts = ("existing_links", "candidate_links", "trunk_places")
    columns: Cells = [
        (words["service"], _LEFT),
        *((words[key], _RIGHT) for key in counts),
        *((words[key], _LEFT) for key in ("required", "demanded")),
    ]
    rows = [
        [
            words.service(str(row["service"])),
            *(str(row[key]) for key in counts),
            _required(row, words),
            _demanded(row, words),
        ]
        for row in found
    ]
    return table(words["title_network"], columns, rows)


def _required(row: Row, words: Words) -> str:
    of = (("all_from", "required_of_all"), ("new_from", "required_of_new"))
    return ", ".join(words(text, period=row[key]) for key, text in of if row[key])


def _demanded(row: Row, words: Words) -> str:
    pairs = row["demanded"]
    assert isinstance(pairs, tuple)
    return ", ".join(
        words(f"per_{per}", amount=short(amount, words)) for amount, per in pairs
    )


def _coverage(scenario: Scenario, words: Words) -> Iterator[RenderableType]:
    coverage = scenario.coverage
    if coverage is not None:
        yield words(
            "coverage_size",
            kind=words.place_kind(coverage.kind),
            km=short(coverage.within_km, words),
            near=sum(bool(place.clusters) for place in coverage.places),
            places=len(coverage.places),
        )
        yield ""
