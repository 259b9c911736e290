"""Written cases without a plan: what is told, and that the repairs told help."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app

CLUSTERS = """\
id,name,status,district,area_ha,built_ha,leased_ha,max_ha,industrial_share,\
infra_cost_per_ha,clearance_cost_per_ha,jobs_per_ha,output_per_ha,investor,wastewater
A,An,existing,Kim Bảng,50,50,10,75,0.6,8,2,70,5,no,yes
B,Bình,existing,Lý Nhân,40,20,12,60,0.6,8,2,60,6,yes,no
C,Cam,candidate,Lý Nhân,,,,40,0.7,9,2,80,8,yes,yes
D,Dương,candidate,Kim Bảng,,,,30,0.7,9,2,80,8,,
"""
BASE = """\
title: {vi: Cơ sở, en: Base}
tables: {clusters: clusters.csv}
periods:
  - {name: 2021-2025, years: 5}
  - {name: 2026-2030, years: 5}
law: {use: nd-32-2024, mode: warn}
budget:
  funds:
    province: {2021-2025: 20, 2026-2030: 30, carry_over: true}
    investors: {2021-2025: 300}
  pays:
    infrastructure: {province: 0.3, investors: 0.7}
    clearance: {province: 1}
objective: {maximize: {output: 1}}
"""
SCENARIOS = {
    "jobs across files": """\
extends: base.yaml
limits:
  - {measure: jobs, at_least: 5000, period: 2021-2025, why: the programme}
""",
    "a share in per cent": """\
extends: base.yaml
limits:
  - measure: occupied
    over: industrial_land
    period: 2021-2025
    at_least: 95%
  - {measure: land, at_least: 90, period: 2021-2025}
demand: {hectares: {2021-2025: 12.5}}
""",
    "amounts by district": """\
extends: base.yaml
limits:
  - id: quota
    measure: land
    by: district
    at_most:
      Kim Bảng: {2021-2025: 80, 2026-2030: 70}
      Lý Nhân: 35.5 ha
decisions:
  - {clusters: [A, B], must: keep}
""",
    "carry-over": """\
extends: base.yaml
actions: {keep: {}, expand: {}}
budget: {funds: {province: {2026-2030: 5}}}
decisions:
  - {clusters: B, must: expand, area_ha: 60}
""",
    "a period that a fund does not name": """\
extends: base.yaml
actions: {keep: {}, add: {from: 2026-2030}}
limits:
  - {measure: built, at_least: 100, period: end}
budget: {funds: {province: {2021-2025: 100, 2026-2030: 90}}}
""",
    "locks against each other": """\
extends: base.yaml
decisions:
  - {clusters: A, must: expand}
  - {clusters: {district: Kim Bảng}, must_not: [expand, drop]}
""",
    "a lock against the law": """\
extends: base.yaml
law: {use: nd-32-2024, mode: enforce}
decisions:
  - {clusters: B, must: expand, by: 2021-2025}
""",
    "relations": """\
extends: base.yaml
relations:
  - {if: A, then: B}
  - {at_most_one_of: [A, B]}
decisions:
  - {clusters: A, must_not: drop}
""",
    "two contradictions": """\
extends: base.yaml
decisions:
  - {clusters: A, must: drop}
  - {clusters: A, must: keep}
  - {clusters: B, must: drop}
  - {clusters: B, must: keep}
""",
}


def case(folder: Path, text: str) -> Path:
    """The files of a case; the path of its scenario."""
    (folder / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    (folder / "base.yaml").write_text(BASE, encoding="utf-8")
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def run(path: Path, *options: str) -> tuple[int, dict[str, Any], str]:
    out = path.parent / "results"
    result = CliRunner().invoke(
        app, ["run", str(path), "--out", str(out), "--gap", "0", *options]
    )
    name = "conflict.json" if result.exit_code == 3 else "summary.json"
    written = json.loads((out / "plan" / name).read_text(encoding="utf-8"))
    return result.exit_code, written, result.stderr


@pytest.fixture(params=list(SCENARIOS))
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return case(tmp_path, SCENARIOS[request.param])


def test_every_repair_made_by_hand_at_its_line_gives_what_it_says(
    broken: Path,
) -> None:
    code, conflict, _ = run(broken)
    assert code == 3
    assert conflict["proved"]
    assert conflict["repairs"]
    for number, repair in enumerate(conflict["repairs"]):
        copy = broken.parent / f"repair {number}"
        copy.mkdir()
        for name in ("clusters.csv", "base.yaml", "plan.yaml"):
            shutil.copy(broken.parent / name, copy)
        # The last line first: those above keep their numbers.
        for change in sorted(repair["changes"], key=lambda one: -one["line"]):
            mend(copy, change)
        code, summary, _ = run(copy / "plan.yaml")
        assert code == 0, repair
        assert summary["objective"] == pytest.approx(repair["objective"])


def mend(folder: Path, change: dict[str, Any]) -> None:
    """Change a file as a planner would who is told file, line, entry, from and to."""
    if change["file"] == "nd-32-2024.yaml":
        plan = folder / "plan.yaml"
        text = plan.read_text(encoding="utf-8")
        warn = "mode: enforce, rules: {expand_works: warn}"
        plan.write_text(text.replace("mode: enforce", warn), encoding="utf-8")
        return
    path = folder / Path(change["file"]).name
    lines = path.read_text(encoding="utf-8").splitlines()
    at = change["line"] - 1
    key = re.split(r"[.\]]", change["entry"])[-1]
    if change["to"] is None:
        assert lines[at].startswith("  - {")
        del lines[at]
    elif key in lines[at]:
        before = rf"({key}: ){re.escape(str(change['from']))}(?![\d.])"
        lines[at], count = re.subn(before, rf"\g<1>{change['to']}", lines[at])
        assert count == 1
    else:
        assert change["from"] == 0
        lines[at] = lines[at].replace("{2021", f"{{{key}: {change['to']}, 2021", 1)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def places(conflict: dict[str, Any]) -> list[tuple[str, int, str]]:
    return [
        (Path(one["file"]).name, one["line"], one["entry"])
        for one in conflict["conflict"]
    ]


def test_entries_are_named_by_the_file_that_holds_them(tmp_path: Path) -> None:
    code, conflict, err = run(case(tmp_path, SCENARIOS["jobs across files"]))
    assert code == 3
    assert places(conflict) == [
        ("plan.yaml", 3, "limits[0].at_least"),
        ("base.yaml", 9, "budget.funds.province.2021-2025"),
    ]
    assert "plan.yaml:3" in err
    assert "jobs, 2021-2025 at least 5,000 people (the programme)" in err
    assert "budget of province 2021-2025" in err


def test_a_share_is_written_in_per_cent_again(tmp_path: Path) -> None:
    _, conflict, err = run(case(tmp_path, SCENARIOS["a share in per cent"]))
    (share,) = [
        change
        for repair in conflict["repairs"]
        for change in repair["changes"]
        if change["entry"] == "limits[0].at_least"
    ]
    assert share["from"] == "95%"
    # 34.5 of 54 ha: the 42 ha that are built today, and no need to build more.
    assert share["to"] == "82.1%"
    assert "at least 82.1 % instead of 95 %" in err


def test_an_amount_in_another_unit_gets_a_number_in_that_of_its_field(
    tmp_path: Path,
) -> None:
    _, conflict, _ = run(case(tmp_path, SCENARIOS["amounts by district"]))
    changes = [one for repair in conflict["repairs"] for one in repair["changes"]]
    quota = next(one for one in changes if one["entry"].startswith("limits"))
    assert quota["from"] == "35.5 ha"
    assert quota["to"] == 40
    assert quota["line"] == 8


def test_what_is_removed_is_told_as_it_is_written(tmp_path: Path) -> None:
    _, conflict, err = run(case(tmp_path, SCENARIOS["a lock against the law"]))
    lock, rule = (repair["changes"][0] for repair in conflict["repairs"])
    assert lock["from"] == {"clusters": "B", "must": "expand", "by": "2021-2025"}
    assert (lock["to"], rule["to"]) == (None, None)
    assert rule["file"] == "nd-32-2024.yaml"
    assert rule["entry"].endswith("Điều 8")
    assert "wastewater is `no`" in err
    assert "law: {rules: {expand_works: warn}}" in err


def test_amounts_of_what_is_removed_are_numbers(tmp_path: Path) -> None:
    text = """\
extends: base.yaml
decisions:
  - {clusters: A, must: expand, area_ha: 68.5}
  - {clusters: A, must: expand, area_ha: 60 ha}
"""
    _, conflict, _ = run(case(tmp_path, text))
    stated = [repair["changes"][0]["from"] for repair in conflict["repairs"]]
    assert [one["area_ha"] for one in stated] == [68.5, "60 ha"]


def test_what_a_service_draws_changes_from_an_amount(tmp_path: Path) -> None:
    text = """\
extends: base.yaml
tables: {links: links.csv, places: places.csv}
connectivity: {demand: {power: {per: hectare_occupied, amount: 0.2}}}
limits: [{measure: occupied, at_least: 22, period: end}]
"""
    folder = case(tmp_path, text)
    (tmp_path / "places.csv").write_text("id,kind,capacity.power\nT,trunk,2\n")
    (tmp_path / "links.csv").write_text(
        "from,to,service,status,length_km\n"
        + "".join(f"{one},T,power,existing,1\n" for one in "ABCD")
    )
    _, conflict, _ = run(folder)
    changes = [repair["changes"][0] for repair in conflict["repairs"]]
    drawn = next(one for one in changes if "power" in one["entry"])
    assert drawn["from"] == 0.2
    assert drawn["to"] == 0.0909


def test_several_contradictions_are_all_told(tmp_path: Path) -> None:
    path = case(tmp_path, SCENARIOS["two contradictions"])
    _, conflict, err = run(path)
    assert len(conflict["conflict"]) == 2
    assert [len(other) for other in conflict["besides"]] == [2]
    assert {len(repair["changes"]) for repair in conflict["repairs"]} == {2}
    assert "several contradictions have to be resolved together" in err


def test_rows_for_which_nothing_is_left_are_told_with_the_causes(
    tmp_path: Path,
) -> None:
    text = "extends: base.yaml\nactions: {expand: {min_step: 30}, add: {}}\n"
    code, conflict, err = run(case(tmp_path, text))
    assert code == 3
    assert places(conflict) == [("clusters.csv", 2, "A")]
    assert conflict["besides"][0][0]["line"] == 3
    assert conflict["repairs"] == []
    assert "clusters.csv:2  A An" in err
    assert "`actions` does not list keep" in err
    assert "25 ha of room to expand" in err


def test_vietnamese_planners_are_told_in_vietnamese(tmp_path: Path) -> None:
    path = case(tmp_path, SCENARIOS["jobs across files"])
    _, _, err = run(path, "--lang", "vi")
    assert "không có phương án nào" in err
    assert "2 mục sau không thể cùng thực hiện" in err
    assert "việc làm, 2021-2025 tối thiểu 5.000 người" in err


def test_programs_are_told_the_same(tmp_path: Path) -> None:
    path = case(tmp_path, SCENARIOS["relations"])
    result = CliRunner().invoke(
        app, ["run", str(path), "--out", str(tmp_path / "results"), "--json"]
    )
    written = tmp_path / "results" / "plan" / "conflict.json"
    (told,) = json.loads(result.stdout)["scenarios"]
    assert told["conflict"] == json.loads(written.read_text(encoding="utf-8"))


def test_the_same_bytes_come_out_twice(tmp_path: Path) -> None:
    path = case(tmp_path, SCENARIOS["jobs across files"])
    written = tmp_path / "results" / "plan" / "conflict.json"
    run(path)
    first = written.read_bytes()
    run(path)
    assert written.read_bytes() == first
