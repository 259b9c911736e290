"""Existing clusters that no line can bring what they need today are named."""

from pathlib import Path

import pytest

from tests.reading.cases import warned

PLACES = "id,kind,capacity.power\nT,trunk,{supply}\nJ,junction,\n"
LINKS = """\
id,from,to,service,status,cost,capacity
L1,T,J,power,existing,,{trunk_line}
L2,J,A,power,existing,,{to_a}
L3,J,A,power,candidate,3,1
L4,J,B,power,existing,,
L5,J,C,power,candidate,3,
"""


def told(
    folder: Path, *, supply: str = "", trunk_line: str = "", to_a: str = ""
) -> list[str]:
    """A has 20 ha leased and B 10 ha, which need 4 and 2 of power."""
    entry = "connectivity: {demand: {power: {per: hectare_occupied, amount: 0.2}}}\n"
    places = PLACES.format(supply=supply)
    links = LINKS.format(trunk_line=trunk_line, to_a=to_a)
    found = warned(folder, entry, places=places, links=links)
    return [one for one in found if " of power" in one]


def test_lines_that_bring_enough_are_not_warned_of(tmp_path: Path) -> None:
    assert told(tmp_path) == []
    assert told(tmp_path, supply="6", trunk_line="6", to_a="3") == []


def test_a_cluster_whose_lines_are_too_narrow_is_named_with_them(
    tmp_path: Path,
) -> None:
    (one,) = told(tmp_path, to_a="2.5")
    assert one.startswith("clusters.csv:2")
    assert (
        "A needs at least 4 of power (20 ha leased today x 0.2), but the lines at its "
        "place bring at most 3.5 (L2 2.5, L3 1), in the unit of the service."
    ) in one


@pytest.mark.parametrize(
    ("narrow", "named"),
    [
        ({"supply": "5"}, "T supplies 5"),
        ({"trunk_line": "5.5"}, "L1 carries 5.5"),
    ],
)
def test_what_holds_up_all_of_them_is_named(
    tmp_path: Path, narrow: dict[str, str], named: str
) -> None:
    (one,) = told(tmp_path, **narrow)
    assert one.startswith("plan.yaml")
    assert "existing clusters need at least 6 of power together" in one
    behind = "behind: 2 clusters (A, B)"
    assert f"at most {named.split()[-1]} (full: {named}; {behind})" in one


def test_a_cluster_that_cannot_stay_does_not_count_among_all(tmp_path: Path) -> None:
    # B's 2 fit through L1, and A is warned of alone
    (one,) = told(tmp_path, to_a="1", trunk_line="3")
    assert "A needs" in one
