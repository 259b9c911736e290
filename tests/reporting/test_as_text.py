"""JSON and CSV that every program can read."""

import csv
import io
import json
import math

import pytest

from optimizer.reporting.as_text import as_csv, as_json


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_numbers_of_csv_files_keep_full_precision() -> None:
    value = 0.1 + 0.2
    text = as_csv(["a", "b"], [[value, -0.0]])
    assert text == "a,b\n0.30000000000000004,0.0\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_disarmed(start: str) -> None:
    (row,) = rows(as_csv(["a"], [[f"{start}1+1"]]))
    assert row["a"] == f"'{start}1+1".replace("\r", " ")


def test_a_heading_that_a_spreadsheet_would_run_is_disarmed() -> None:
    assert as_csv(["=1+1"], [[1]]) == "'=1+1\n1\n"


def test_negative_numbers_stay_numbers() -> None:
    assert rows(as_csv(["a"], [[-10.5]]))[0]["a"] == "-10.5"


def test_json_never_has_what_is_no_number() -> None:
    text = as_json({"a": math.nan, "b": [math.inf, 1.0], "c": (-math.inf,)})
    assert json.loads(text) == {"a": None, "b": [None, 1.0], "c": [None]}
