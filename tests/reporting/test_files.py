"""The files of a run."""

import json

from optimizer.analysis.explained import Explained
from optimizer.reporting.files import conflict_files, result_files
from optimizer.reporting.words import Words
from tests.reporting.hand_made import run, with_law

NAMES = [
    "built_links.csv",
    "plan.csv",
    "recommendations.csv",
    "record.json.gz",
    "run.json",
    "summary.json",
]


def test_a_run_with_a_plan_has_these_files_and_headings() -> None:
    files = result_files(run(), Words("en"))
    assert sorted(files) == NAMES
    assert files["built_links.csv"] == "link,service,from,to,period,cost\n"
    heading = str(files["recommendations.csv"]).splitlines()[0]
    assert heading == (
        "rank,cluster,action,period,hectares,price_of_opposite,price_low,price_high,"
        "verdict,reason,loss"
    )


def test_the_summary_has_measures_by_period_and_counts_of_every_headline() -> None:
    made = json.loads(str(result_files(run(), Words("en"))["summary.json"]))
    assert made["status"] == "optimal"
    assert made["measures"]["land"] == {"2026-2030": 80.0, "2031-2035": 70.0}
    assert made["actions"] == {
        "keep": 0,
        "expand": 1,
        "reduce": 0,
        "drop": 1,
        "add": 1,
        "leave_out": 1,
    }
    assert list(made["seconds"]) == ["read", "build", "solve", "verify", "rank"]


def test_the_summary_lists_what_the_law_still_asks() -> None:
    made = json.loads(str(result_files(with_law(), Words("en"))["summary.json"]))
    assert made["warnings"] == [
        "To be confirmed before establishment or expansion: An investor applies "
        "(Điều 8(1)b): C"
    ]


def test_a_run_without_a_plan_says_so_in_three_files() -> None:
    made = conflict_files(
        run(status="infeasible", plan=None, objective=None, bound=None, gap=None),
        Explained(proved=True, minimal=True, conflict=()),
    )
    assert sorted(made) == ["conflict.json", "run.json", "summary.json"]
    conflict = json.loads(str(made["conflict.json"]))
    assert conflict["proved"] is True
    assert (conflict["conflict"], conflict["repairs"]) == ([], [])
    assert json.loads(str(made["summary.json"]))["status"] == "infeasible"


def test_the_same_run_gives_the_same_bytes_but_for_the_time_of_day() -> None:
    first, second = (result_files(run(), Words("vi")) for _ in range(2))
    for name in NAMES:
        if name != "run.json":
            assert first[name] == second[name]
    records = [json.loads(str(made["run.json"])) for made in (first, second)]
    for record in records:
        del record["finished_at"]
    assert records[0] == records[1]


def test_the_record_has_inputs_versions_seed_and_options() -> None:
    record = json.loads(str(result_files(run(), Words("en"))["run.json"]))
    assert record["inputs"] == {"case.yaml": "00", "clusters.csv": "11"}
    assert record["resolved"] == {"title": "By hand"}
    assert record["seed"] == 0
    assert record["options"]["gap"] == 1e-4
    assert {"python", "pulp", "highspy"} <= set(record["versions"])
