"""The pathways are those that the format describes, each once."""

import re
from itertools import product

import pytest

from optimizer.domain.pathway import HEADLINES_OF, Action, Headline, pathways

LETTER = {
    Action.KEEP: "k",
    Action.EXPAND: "e",
    Action.REDUCE: "r",
    Action.DROP: "d",
    Action.GONE: "g",
    Action.ADD: "a",
    Action.WAIT: "w",
}
DESCRIBED = {
    # keeps, then nothing else, or a change and what may follow it
    "existing": re.compile(r"k+|k*e[ek]*|k*r[rk]*|k*dg*"),
    "candidate": re.compile(r"w+|w*a[ek]*"),
}
STATUSES = ("existing", "candidate")
every_length = pytest.mark.parametrize("periods", [1, 2, 3, 4, 5, 6])
every_status = pytest.mark.parametrize("status", STATUSES)


def described(status, periods):
    """All sequences of actions that fit the description, by trying each one."""
    for actions in product(Action, repeat=periods):
        if DESCRIBED[status].fullmatch("".join(LETTER[each] for each in actions)):
            yield actions


@every_status
@pytest.mark.parametrize("periods", [1, 2, 3, 4])
def test_pathways_are_the_sequences_that_the_format_describes(status, periods):
    found = [each.actions for each in pathways(status, periods)]
    assert sorted(found) == sorted(described(status, periods))


@every_length
def test_existing_clusters_have_so_many_pathways(periods):
    # kept; expanded or reduced from some period on, then one of two each; dropped
    assert len(pathways("existing", periods)) == 1 + 2 * (2**periods - 1) + periods


@every_length
def test_candidates_have_so_many_pathways(periods):
    assert len(pathways("candidate", periods)) == 2**periods


@every_status
@every_length
def test_the_headline_is_the_first_action_that_changes_something(status, periods):
    for pathway in pathways(status, periods):
        acts = [
            (t, action)
            for t, action in enumerate(pathway.actions)
            if action in (Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD)
        ]
        calm = Headline.KEEP if status == "existing" else Headline.LEAVE_OUT
        period, headline = (
            (acts[0][0], Headline(acts[0][1].value)) if acts else (0, calm)
        )
        assert (pathway.period, pathway.headline) == (period, headline)


@every_status
def test_every_headline_of_a_status_has_a_pathway_and_no_other_has(status):
    found = {pathway.headline for pathway in pathways(status, 3)}
    assert found == set(HEADLINES_OF[status])


@every_status
def test_a_cluster_is_in_the_plan_unless_it_waits_or_was_dropped(status):
    closed = {Action.WAIT, Action.DROP, Action.GONE}
    for pathway in pathways(status, 4):
        for t, action in enumerate(pathway.actions):
            assert pathway.is_open(t) is (action not in closed)
            assert pathway.dropped_by(t) is (Action.DROP in pathway.actions[: t + 1])


@every_status
def test_pathways_come_in_the_same_order_every_time(status):
    first = pathways(status, 3)
    assert len(set(first)) == len(first)
    assert pathways.__wrapped__(status, 3) == first
