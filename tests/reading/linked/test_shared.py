"""What belongs to no cluster cannot be limited by group."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of

TABLES = {
    "places": "id,kind\nT,trunk\nV,village\n",
    "links": "from,to,service,status,cost\nT,A,road,candidate,3\n",
    "distances": "from,to,km\n" + "".join(f"{a},{b},3\n" for a in "ABC" for b in "VT"),
}
ENTRIES = """\
measures:
  lines: {per: link_built}
  both: {terms: [{per: link_built}, {per: cluster_added}]}
coverage: {places: village, within_km: 10}
budget: {2021-2025: 9, 2026-2030: 9}
"""
HINT = "Take `by` away, or limit a cost of clusters such as cost.infrastructure."


@pytest.mark.parametrize(
    "measure", ["cost.links", "lines", "both", "cost", "cost.fund.budget"]
)
@pytest.mark.parametrize("key", ["by: district", "where: {district: North}"])
def test_links_belong_to_no_group(tmp_path: Path, measure: str, key: str) -> None:
    limit = f"limits: [{{measure: {measure}, {key}, at_most: 3}}]\n"
    (error,) = refused(tmp_path, ENTRIES + limit, **TABLES)
    name = key.partition(":")[0]
    assert f"limits[0].{name}: {measure} counts links, which belong to no" in error
    assert HINT.replace("by", name, 1) in error


@pytest.mark.parametrize("key", ["by: district", "where: A"])
def test_places_belong_to_no_group(tmp_path: Path, key: str) -> None:
    limit = f"limits: [{{measure: covered, {key}, at_least: 1}}]\n"
    (error,) = refused(tmp_path, ENTRIES + limit, **TABLES)
    assert "covered counts places, which belong to no group of clusters. Take" in error


def test_neither_does_what_a_ratio_divides_by(tmp_path: Path) -> None:
    limit = "limits: [{measure: clusters, over: covered, by: district, at_most: 1}]\n"
    (error,) = refused(tmp_path, ENTRIES + limit, **TABLES)
    assert "limits[0].by: covered counts places" in error


@pytest.mark.parametrize("measure", ["cost", "cost.fund.budget"])
def test_the_whole_cost_has_groups_where_no_link_can_be_built(
    tmp_path: Path, measure: str
) -> None:
    tables = {**TABLES, "links": TABLES["links"].replace("candidate", "existing")}
    entries = "budget: {2021-2025: 9, 2026-2030: 9}\n"
    limit = f"limits: [{{measure: {measure}, by: district, at_most: 3, period: end}}]\n"
    limits = scenario_of(tmp_path, entries + limit, **tables).limits
    assert [one.members for one in limits] == [{"A"}, {"B", "C"}]
    limit = limit.replace(measure, "cost.links")
    assert len(refused(tmp_path, entries + limit, **tables)) == 1


def test_a_fund_that_pays_no_link_has_groups(tmp_path: Path) -> None:
    amounts = "{2021-2025: 9, 2026-2030: 9}"
    entries = (
        f"budget: {{funds: {{a: {amounts}, b: {amounts}}}, "
        "pays: {links: {b: 1}, infrastructure: {a: 1}}}\n"
        "limits: [{measure: cost.fund.a, by: district, at_most: 3}]\n"
    )
    assert len(scenario_of(tmp_path, entries, **TABLES).limits) == 4


@pytest.mark.parametrize("measure", ["cost", "cost.links", "lines", "covered"])
def test_a_limit_on_all_of_it_stands(tmp_path: Path, measure: str) -> None:
    limit = f"limits: [{{measure: {measure}, at_most: 3, period: end}}]\n"
    (one,) = scenario_of(tmp_path, ENTRIES + limit, **TABLES).limits
    assert one.members == {"A", "B", "C"}
