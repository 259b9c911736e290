"""Clusters that depend on each other."""

from pathlib import Path

import pytest

from optimizer.domain.choice import AtMostOneOf, Requires, TenantsMove
from tests.reading.cases import refused, scenario_of


def test_each_form_is_read(tmp_path: Path) -> None:
    entries = (
        "relations:\n  - {at_most_one_of: [C, A]}\n  - {if: A, then: B}\n"
        "  - {drop: [B, A], moves_to: C}\n  - {drop: A, moves_to: B}\n"
    )
    one, two, three, four = scenario_of(tmp_path, entries).relations
    assert isinstance(one, AtMostOneOf)
    assert one.clusters == ("A", "C")
    assert isinstance(two, Requires)
    assert (two.cluster, two.needs) == ("A", "B")
    assert isinstance(three, TenantsMove)
    assert (three.dropped, three.to) == (("A", "B"), "C")
    assert isinstance(four, TenantsMove)
    assert (four.origin.line, four.origin.entry) == (12, "relations[3]")


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("at_most_one_of: [A]", "one cluster alone excludes nothing."),
        ("at_most_one_of: [A, AA]", 'at_most_one_of[1]: no cluster has the id "AA".'),
        ("if: A, then: A", "a cluster always comes with itself."),
        ("if: A, then: Z", 'relations[0].then: no cluster has the id "Z".'),
        ("drop: [C], moves_to: A", "C is a candidate; only existing clusters are"),
        ("drop: [A], moves_to: A", "A cannot take its own tenants."),
        ("drop: [A], move_to: B", 'Did you mean "moves_to"?'),
        ("not: [A]", "this is not one relation."),
    ],
)
def test_a_wrong_relation_is_told(tmp_path: Path, relation: str, expected: str) -> None:
    errors = refused(tmp_path, f"relations: [{{{relation}}}]\n")
    assert any(expected in error for error in errors)
