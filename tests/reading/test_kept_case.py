"""Tables that are read once for many scenarios say what they say when read anew."""

import pickle
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from optimizer.errors import InputError
from optimizer.reading import kept_case
from optimizer.reading.kept_case import KeptCases
from optimizer.reading.scenario import Reading
from optimizer.reading.switched import Difference, Switchboard, switchboard

ROWS = """\
id,name,status,district,area_ha,built_ha,leased_ha,industrial_share,jobs_per_ha
A,An,existing,North,50,30,15,0.6,70
B,Binh,existing,South,40,20,,0.6,60
C,Cam,candidate,South,,,,0.7,80
"""

FIRST = """\
tables: {clusters: clusters.csv}
periods: [{name: p1, years: 5}]
objective: {maximize: {output: 1}, minimize: {cost: 0.3}}
limits: [{id: quota, measure: land, at_most: 200}]
law: {use: nd-32-2024}
"""

OTHER = """\
tables: {clusters: other.csv}
periods: [{name: p1, years: 5}]
objective: {maximize: {output: 1}, minimize: {cost: 0.2}}
limits: [{id: quota, measure: land, at_most: 150}]
law: {use: nd-303-2026}
defaults: {fill: 0.2}
actions: {keep: {}, expand: {}, reduce: {min_step: 2}}
assume: [{table: clusters, column: jobs_per_ha, times: 1.5}]
"""


def board(folder: Path, other: str = OTHER) -> Switchboard:
    (folder / "clusters.csv").write_text(ROWS, encoding="utf-8")
    more = ROWS.replace("A,An,existing,North,50", "A,An,existing,North,55")
    (folder / "other.csv").write_text(more, encoding="utf-8")
    for name, text in (("a", FIRST), ("b", other)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return switchboard(folder / "a.yaml", folder / "b.yaml")


def read(made: Switchboard, switched: tuple[Difference, ...]) -> object:
    try:
        return made.read(switched)
    except InputError as error:
        return error.problems


def test_every_scenario_between_is_as_read_anew(tmp_path: Path) -> None:
    made = board(tmp_path)
    assert len(made.differences) > 5
    for count in range(len(made.differences) + 1):
        for switched in combinations(made.differences, count):
            anew = replace(made, kept=KeptCases())
            assert read(made, switched) == read(anew, switched)


def test_what_is_wrong_with_a_table_is_told_each_time(tmp_path: Path) -> None:
    made = board(tmp_path)
    wrong = ROWS.replace("A,An,existing,North,50", "A,An,existing,North,fifty")
    (tmp_path / "clusters.csv").write_text(wrong, encoding="utf-8")
    first = read(made, ())
    assert "fifty" in str(first)
    assert read(made, ()) == first


def test_tables_are_read_again_only_for_what_they_rest_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, anew = board(tmp_path), []
    one_by_one = kept_case.read_case

    def counted(*asked: object) -> kept_case.Case:
        anew.append(asked)
        return one_by_one(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(kept_case, "read_case", counted)
    tables = made.read(()).scenario.clusters
    others = [d for d in made.differences if d.entry.startswith(("limits", "obj"))]
    assert len(others) == 2
    assert made.read(others).scenario.clusters == tables
    assert len(anew) == 1
    made.read([d for d in made.differences if d.entry.startswith("law")])
    assert len(anew) == 2


def test_files_are_not_read_again_though_what_they_say_changes(tmp_path: Path) -> None:
    made = board(tmp_path)
    every = read(made, tuple(made.differences))
    nothing = read(made, ())
    sent = pickle.loads(pickle.dumps(made))
    for file in tmp_path.glob("*.csv"):
        file.unlink()
    for one in (made, sent):
        for kind in ("assume", "defaults", "law", "actions"):
            switched = [d for d in one.differences if d.entry.startswith(kind)]
            assert len(switched) == 1
            assert isinstance(read(one, tuple(switched)), Reading)
        assert read(one, tuple(one.differences)) == every
        assert read(one, ()) == nothing
