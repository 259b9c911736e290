"""Faults planted one by one in the joined case: in its plan, or in what it allows."""

from dataclasses import replace

from optimizer.domain.measure import Quantity
from tests.builders import a_plan
from tests.solving.joined_case import (
    COURSES,
    FLOWS,
    PLAN,
    SCENARIO,
    demanded,
    required,
    with_connectivity,
    with_flows,
    with_links,
    with_part,
)

NAN, INFINITE = float("nan"), float("inf")


def unjoined(*who_and_when):
    return {("connectivity", name, t) for name, t in who_and_when}


def unbalanced(*where_and_when):
    return {("flow_balance", node, t) for node, t in where_and_when}


def with_courses(**courses):
    clusters = a_plan(SCENARIO, **COURSES, **courses).clusters
    return replace(PLAN, clusters=clusters)


EVERYWHERE = unbalanced(
    ("A", 0), ("K", 0), ("N", 0), ("A", 1), ("K", 1), ("N", 1), ("M", 1)
)

IN_THE_LINES = {
    "a line is built that no table has": (
        with_links(nowhere=0),
        {("candidate_links", "nowhere", None)},
    ),
    "a line is built that exists": (
        with_links(r1=0),
        {("candidate_links", "r1", None)},
    ),
    "a line is built after the last period": (
        with_links(r6=2),
        {("link_period", "r6", None)},
    ),
    "a line is built before the first period": (
        with_links(r6=-1),
        {("link_period", "r6", None)},
    ),
    "the last piece of a road is missing": (
        with_links(r4=None),
        unjoined(("N", 0), ("N", 1)),
    ),
    "a middle piece of a road is missing": (
        with_links(r3=None),
        unjoined(("N", 0), ("N", 1)),
    ),
    "a road comes a period too late": (
        with_links(r3=1),
        unjoined(("N", 0)),
    ),
    "a line that was needed from the second period is missing": (
        with_links(w2=None),
        unjoined(("N", 1)),
    ),
    "the line to the only trunk place of a service is missing": (
        with_links(w1=None),
        unjoined(("D", 1), ("M", 1), ("N", 1)),
    ),
    "two pieces are joined to each other and to nothing else": (
        with_links(r3=None, r5=None, r6=0),
        unjoined(("N", 0), ("N", 1), ("M", 1)),
    ),
}

IN_THE_FLOWS = {
    "a link carries more than it can": (
        with_flows(p1=(3.01, 3.0), p3=(1.51, 4.5), p4=(-0.01, -1.0), p6=(0.49, 0.5)),
        {("link_capacity", "p1", 0)},
    ),
    "a link carries more than it can from its end to its start": (
        with_flows(p2=(0.0, -3.01)),
        {
            ("link_capacity", "p2", 1),
            ("supply", "T", 1),
            ("flow_balance", "A", 1),
        },
    ),
    "a link carries something before it is built": (
        with_flows(p1=(2.9, 3.0), p2=(-0.1, -3.0)),
        {("flow_on_built_links", "p2", 0)},
    ),
    "a link carries something and is not built": (
        with_links(p4=None),
        {("flow_on_built_links", "p4", 1)},
    ),
    "a cluster gets less than it needs": (
        with_flows(p5=(0.0, 0.49)),
        unbalanced(("M", 1), ("K", 1)),
    ),
    "a junction loses something": (
        with_flows(p3=(1.5, 4.4)),
        unbalanced(("K", 1), ("A", 1)),
    ),
    "a cluster that exists gets nothing": (
        with_flows(p1=(1.5, 3.0), p3=(0.0, 4.5)),
        unbalanced(("K", 0)),
    ),
    "no flow is known": (
        replace(PLAN, flows={}),
        EVERYWHERE,
    ),
    "a cluster occupies more, and no more comes": (
        replace(
            PLAN,
            clusters=a_plan(
                SCENARIO, **COURSES, A="keep 20/20/5; keep 20/20/6"
            ).clusters,
        ),
        unbalanced(("A", 1)),
    ),
    "more arrives at a trunk place than is needed": (
        with_flows(p6=(-0.1, 0.5), p3=(2.1, 4.5), p4=(-0.6, -1.0), p1=(3.6, 3.0)),
        {("supply", "P", 0), ("link_capacity", "p1", 0)},
    ),
    "a flow of a service that is not demanded": (
        with_flows(r1=(1.0, 1.0)),
        {("flows_of_demanded_services", "r1", None)},
    ),
    "a flow of a link that no table has": (
        with_flows(nowhere=(1.0, 1.0)),
        {("flows_of_demanded_services", "nowhere", None)},
    ),
    "a flow is known for one period only": (
        with_flows(p5=(0.0,)),
        {
            ("flow_in_every_period", "p5", None),
            ("flow_balance", "M", 1),
            ("flow_balance", "K", 1),
        },
    ),
    "a flow is no number": (
        with_flows(p5=(0.0, NAN)),
        {
            ("flow_in_every_period", "p5", None),
            ("flow_balance", "M", 1),
            ("flow_balance", "K", 1),
        },
    ),
    "a flow is infinite": (
        with_flows(p2=(INFINITE, 0.0)),
        {
            ("flow_in_every_period", "p2", None),
            ("flow_balance", "A", 1),
        },
    ),
}

ALL_ROADS = unjoined(
    ("A", 0), ("C", 0), ("N", 0), *((name, 1) for name in ("A", "C", "D", "M", "N"))
)

IN_THE_NETWORK = {
    "a trunk place does not offer the service": (
        with_part("T", services=frozenset({"power"})),
        ALL_ROADS,
    ),
    "a place is no trunk place": (
        with_part("T", kind="junction"),
        ALL_ROADS | unbalanced(("T", 0), ("T", 1)),
    ),
    "a link that exists was never built": (
        with_part("r1", exists=False),
        ALL_ROADS,
    ),
    "a link is one of another service": (
        with_part("r4", service="rail"),
        unjoined(("N", 0), ("N", 1)),
    ),
    "existing clusters need it as well": (
        with_connectivity(required=(required("wastewater", 0),)),
        unjoined(("N", 0), ("A", 0), ("A", 1)),
    ),
    "new ones need it earlier": (
        with_connectivity(required=(required("wastewater", 0, new_only=True),)),
        unjoined(("N", 0)),
    ),
    "one entry of a service asks for more than another": (
        with_connectivity(
            required=(
                required("wastewater", 0, new_only=True),
                required("wastewater", 1),
            )
        ),
        unjoined(("N", 0), ("A", 1)),
    ),
    "no link of a service is there": (
        with_connectivity(required=(required("water", 1, new_only=True),)),
        unjoined(("D", 1), ("M", 1), ("N", 1)),
    ),
    "lines may not lead through a cluster that is left out": (
        with_connectivity(through_plan_only=True),
        unjoined(("N", 0), ("N", 1)),
    ),
    "a trunk place gives more than it can": (
        with_part("T", capacities={"power": 5.99}),
        {("supply", "T", 1)},
    ),
    "another trunk place gives more than it can": (
        with_part("P", capacities={"power": 0.49}),
        {("supply", "P", 0), ("supply", "P", 1)},
    ),
    "a trunk place offers other services": (
        with_part("P", services=frozenset({"water"})),
        unbalanced(("P", 0), ("P", 1)),
    ),
    "a link can carry less": (
        with_part("p1", capacity=2.99),
        {("link_capacity", "p1", 0), ("link_capacity", "p1", 1)},
    ),
    "a link can carry nothing": (
        with_part("p5", capacity=0.0),
        {("link_capacity", "p5", 1)},
    ),
    "a link runs the other way round": (
        with_part("p5", start="M", end="K"),
        unbalanced(("M", 1), ("K", 1)),
    ),
    "another demand adds up": (
        with_connectivity(
            demands=(
                *SCENARIO.connectivity.demands,
                demanded("power", 0.01, Quantity.HECTARE_PLANNED),
            )
        ),
        EVERYWHERE,
    ),
    "another service is demanded": (
        with_connectivity(
            demands=(*SCENARIO.connectivity.demands, demanded("gas", 1.0))
        ),
        EVERYWHERE,
    ),
    "nothing is demanded": (
        with_connectivity(demands=()),
        {("flows_of_demanded_services", name, None) for name in FLOWS},
    ),
}
