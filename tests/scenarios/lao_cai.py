"""Where the case of Lào Cai lies, and its table of clusters."""

import csv
from pathlib import Path

import yaml

CASE = Path(__file__).parents[2] / "scenarios" / "lao-cai"
Rows = list[dict[str, str]]


def read(name: str) -> Rows:
    with (CASE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def scenario(name: str) -> dict[str, object]:
    loaded = yaml.safe_load((CASE / name).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


CLUSTERS = read("clusters.csv")
