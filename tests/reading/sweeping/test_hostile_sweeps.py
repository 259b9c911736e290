"""Sweep files that are too large, too deep, or lead elsewhere are refused quickly."""

import time
from pathlib import Path

import pytest

from optimizer.errors import InputError
from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.futures import as_file, scenario_at
from optimizer.reading.sweeping.sizes import MAX_AXES
from tests.reading.sweeping.sweeps import refused, sweep_of, write_sweep


def _axes(count: int, values: int) -> str:
    numbers = [*range(values)]
    lines = (f"  defaults.own{i}: {numbers}" for i in range(count))
    return "vary:\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("vary: {discount_rate: {from: 0, to: 1, steps: 1000000000}}", "out of range"),
        ("samples: 1000000000", "Expected a whole number from 1 to 1,000,000"),
        ("samples: 1e400", "samples: "),
        (_axes(7, 10), "there are 10,000,000 runs: 1 scenarios times 10,000,000"),
        (_axes(600, 100), "there are more than 10^15 runs"),
        (_axes(MAX_AXES + 1, 1), "101 entries are varied. Expected at most 100."),
        (f"vary: {{discount_rate: [{'[' * 60}{']' * 60}]}}", "nested more than 50"),
        (
            "samples: 2\nuncertain:\n"
            + "  - {column: jobs_per_ha, times: [1, 2]}\n" * 1001,
            "1,001 items are uncertain. Expected at most 1000.",
        ),
        (
            "samples: 1000000\nuncertain:\n"
            + "  - {column: jobs_per_ha, times: [1, 2]}\n" * 21,
            "21 amounts are drawn for each of 1,000,000 samples.",
        ),
        (
            "vary: {tables.clusters: [../../etc/passwd.csv]}",
            "lies outside the folder of the scenario",
        ),
        ("vary: {tables.clusters: [/etc/passwd]}", '"/etc/passwd" is an absolute path'),
        (
            "scenarios: [link.yaml]",
            "leads to a file that does not end in .yaml or .yml",
        ),
        ("vary: {extends: [plan.yaml]}", 'has no entry "extends"'),
        (f"vary: {{{'limits.' * 100}x: [1]}}", "has no entry"),
        ("vary: {discount_rate: [1%], discount_rate: [2%]}", "stands here twice"),
    ],
)
def test_what_is_too_much_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "link.yaml").symlink_to("/etc/passwd")
    began = time.monotonic()
    found = refused(tmp_path, f"{text}\n")
    assert any(message in one for one in found), found[:3]
    assert time.monotonic() - began < 30  # not hours


def test_a_sweep_cannot_be_its_own_scenario(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_sweep(write_sweep(tmp_path, "scenarios: sweep.yaml\n"))


def test_texts_of_a_sweep_stay_texts_in_a_future(tmp_path: Path) -> None:
    names = [
        "x: {",
        "- y",
        "# z",
        "null",
        "a\\n\\nb",
        "<<",
        "*a",
        '"',
        "''",
        "yes",
        "ă",
    ]
    quoted = ", ".join(f'"{one}"' if one != '"' else "'\"'" for one in names)
    sweep = sweep_of(tmp_path, f"vary: {{title.en: [{quoted}]}}\n")
    assert len(sweep) == len(names)
    for point in sweep.futures():
        text = as_file(sweep, point)
        path = write_sweep(tmp_path, "")
        (tmp_path / "future.yaml").write_text(text, encoding="utf-8")
        path.write_text("scenarios: future.yaml\n", encoding="utf-8")
        read = read_sweep(path)
        again = scenario_at(read, read.point(1))
        assert again.title["en"] == scenario_at(sweep, point).title["en"]
