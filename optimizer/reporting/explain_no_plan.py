"""What can be told of a cluster where the scenario has no plan."""

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
        causes = dict.fromkeys(
            cause for found in opened.ruled_out[name].values() for cause in found
        )
        return [
            "  " + words("no_plan_blocked", cluster=told),
            *(
                f"    {cause_text(cause, words)}"
                + (f" [{cause.origin} {cause.origin.entry}]" if cause.origin else "")
                for cause in causes
            ),
        ]
    left = dict.fromkeys(words[str(one.headline)] for one in opened.left[name])
    lines = []
    if blocked:
        lines.append("  " + words("no_plan_others", clusters=", ".join(blocked)))
    lines.append("  " + words("no_plan_still", cluster=told, actions=", ".join(left)))
    lines.append("  " + words["no_plan_see_run"])
    return lines
