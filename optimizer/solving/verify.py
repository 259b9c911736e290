"""Check a plan without the solver: from the scenario and the plan's figures alone."""

from collections.abc import Iterator

from optimizer.domain.law import RuleKind
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.checks.amounts import check_amounts
from optimizer.solving.checks.connectivity import check_connectivity
from optimizer.solving.checks.fault import Fault
from optimizer.solving.checks.flows import check_flows
from optimizer.solving.checks.hectares import check_hectares
from optimizer.solving.checks.links import check_links
from optimizer.solving.checks.pathways import check_pathways, check_shape
from optimizer.solving.checks.unlike import check_unlike
from optimizer.solving.findings import law_findings

__all__ = ["Fault", "verify"]


def verify(scenario: Scenario, plan: Plan) -> tuple[Fault, ...]:
    """Every fault of a plan; none if it is what the scenario allows."""
    misshapen = tuple(check_shape(scenario, plan))
    if misshapen:
        return misshapen
    return (
        *check_pathways(scenario, plan),
        *check_hectares(scenario, plan),
        *check_amounts(scenario, plan),
        *check_links(scenario, plan),
        *check_connectivity(scenario, plan),
        *check_flows(scenario, plan),
        *check_unlike(scenario, plan),
        *_law(scenario, plan),
    )


def _law(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """What an enforced rule still asks is a fault; a conversion is only warned of."""
    law = scenario.law
    if law is None:
        return
    for finding in law_findings(scenario, plan):
        kind = finding.rule.kind
        enforced = law.enforced(kind) is not None and kind is not RuleKind.CONVERSION
        if enforced and finding.state == "to_meet":
            rule = finding.rule
            origin = Origin(rule.file, rule.line, None, rule.article)
            text = f"{rule.article}: {finding.figures}"
            yield Fault(kind, finding.cluster, finding.period, text, origin)
