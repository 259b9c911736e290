"""What can be told of clusters where the scenario has no plan."""

from collections.abc import Iterator

from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.cause_words import cause_text
from optimizer.reporting.labels import named
from optimizer.reporting.words import Words


def without_plan_told(
    scenario: Scenario, opened: OpenPathways, name: str, words: Words
) -> list[str]:
    """Lines that say whether the cluster is why, and where to read on."""
    told = named(name, scenario.cluster_of[name].name)
    blocked = opened.without_any()
    if name in blocked:
        return list(blocked_told(scenario, opened, name, words))
    left = dict.fromkeys(words[str(one.headline)] for one in opened.left[name])
    lines = []
    if blocked:
        lines.append("  " + words("no_plan_others", clusters=", ".join(blocked)))
    lines.append("  " + words("no_plan_still", cluster=told, actions=", ".join(left)))
    lines.append("  " + words["no_plan_see_run"])
    return lines


def blocked_told(
    scenario: Scenario, opened: OpenPathways, name: str, words: Words
) -> Iterator[str]:
    """Lines that say why nothing is left to do with a cluster, each cause once."""
    told = named(name, scenario.cluster_of[name].name)
    yield "  " + words("no_plan_blocked", cluster=told)
    closed = opened.ruled_out[name].values()
    for cause in dict.fromkeys(cause for found in closed for cause in found):
        place = f" [{cause.origin} {cause.origin.entry}]" if cause.origin else ""
        yield f"    {cause_text(cause, words)}{place}"
