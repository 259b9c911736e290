"""A case of two clusters, for commands that vary and compare what is asked of it."""

from pathlib import Path

import pytest

CLUSTERS = """\
id,name,status,district,area_ha,min_ha,max_ha,leased_ha,jobs_per_ha,clearance_cost_per_ha
A,Cụm A,existing,Bắc,30,30,50,10,10,1
B,Cụm B,candidate,Nam,,,40,,20,2
"""


def entered(folder: Path, scenario: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, from now on the present one, with the case and its `a.yaml`."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "160")
    (folder / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    (folder / "a.yaml").write_text(scenario, encoding="utf-8")
    return folder
