"""Charts are kept in both languages, and read back only as they were written."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from optimizer.errors import InputError
from optimizer.reporting import kept_charts
from optimizer.reporting.charts.embedded import figure_json
from optimizer.reporting.charts.in_both import TitledCharts, in_both, kept
from optimizer.reporting.charts.pareto import pareto_chart
from optimizer.reporting.charts.regrets import regret_chart
from optimizer.reporting.kept_charts import FRONTIER, SWEEP, charts_as_bytes
from optimizer.reporting.words import Words
from tests.reporting import hand_made_futures as invented

UNITS = {"cost": "bn VND", "jobs": "people"}


def drawn(words: Words) -> TitledCharts:
    charts = (
        pareto_chart(invented.pareto(5), UNITS, words),
        None,
        regret_chart(invented.regrets([invented.NASTY, "2"], 20), words),
    )
    return TitledCharts.of(words["chart_plans"], charts)


def written(folder: Path, name: str = SWEEP) -> Path:
    path = folder / name
    path.write_bytes(charts_as_bytes(kept(in_both(drawn))))
    return path


def test_what_was_drawn_is_read_back_in_both_languages(tmp_path: Path) -> None:
    written(tmp_path)
    (found,) = kept_charts.stored_charts(tmp_path)
    for language in ("vi", "en"):
        told, made = found.told[language], drawn(Words(language))
        assert told.title == made.title
        for one, chart in zip(told.charts, made.charts, strict=True):
            assert (one.name, one.title) == (chart.name, chart.title)
            assert (one.finding, one.note) == (chart.finding, chart.note)
            assert one.table == chart.table
            assert one.figure == figure_json(chart.figure)
            assert one.height == (chart.figure.layout.height or 320)
    assert found.told["vi"].charts[0].title != found.told["en"].charts[0].title


def test_the_same_charts_give_the_same_bytes() -> None:
    first, second = (charts_as_bytes(kept(in_both(drawn))) for _ in range(2))
    assert first == second


def test_both_frontiers_and_a_sweep_may_lie_in_one_folder(tmp_path: Path) -> None:
    assert not kept_charts.has_charts(tmp_path)
    assert kept_charts.stored_charts(tmp_path) == ()
    for name in kept_charts.FILES:
        written(tmp_path, name)
    assert kept_charts.has_charts(tmp_path)
    assert len(kept_charts.stored_charts(tmp_path)) == len(kept_charts.FILES)


def changed(path: Path, old: str, new: str) -> None:
    text = gzip.decompress(path.read_bytes()).decode()
    assert old in text
    path.write_bytes(gzip.compress(text.replace(old, new).encode()))


def problem(folder: Path) -> str:
    with pytest.raises(InputError) as error:
        kept_charts.stored_charts(folder)
    return str(error.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"name":"regret"', '"name":"a b"'),
        ('"name":"regret"', '"name":"pareto"'),
        ('"en":{', '"fr":{'),
        ('\\"layout\\":', '\\"layouts\\":'),
        ('"headings":["', '"headings":["one more","'),
        ('"height":380', '"height":-1'),
        ('\\"data\\":[{', '\\"data\\":[NaN,{'),
        ('\\"data\\":[', '\\"data\\":[' + "[" * 100_000 + "]" * 100_000 + ","),
        ('{"form":1,', '{"form":1,,'),
    ],
)
def test_changed_charts_are_refused(tmp_path: Path, old: str, new: str) -> None:
    changed(written(tmp_path), old, new)
    assert "the charts are damaged, or were changed. Run the sweep" in problem(tmp_path)


def test_all_that_is_damaged_is_told_together(tmp_path: Path) -> None:
    for name in (SWEEP, FRONTIER):
        path = written(tmp_path, name)
        path.write_bytes(path.read_bytes()[:-20])
    told = problem(tmp_path)
    assert f"{tmp_path / SWEEP}  " in told
    assert f"{tmp_path / FRONTIER}  " in told


def test_charts_of_another_version_are_known_as_such(tmp_path: Path) -> None:
    changed(written(tmp_path), '{"form":1,', '{"form":2,"other":1,')
    assert "another version" in problem(tmp_path)


def test_charts_without_end_are_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path)
    small = replace(kept_charts.FILE, most_bytes=1_000)
    monkeypatch.setattr(kept_charts, "FILE", small)
    assert "more than" in problem(tmp_path)


def test_a_figure_cannot_end_the_script_that_holds_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    text = json.loads(gzip.decompress(path.read_bytes()))
    figure = json.loads(text["kept"]["told"]["vi"]["charts"][0]["figure"])
    figure["layout"]["title"] = "</script><script>alert(1)</script>"
    text["kept"]["told"]["vi"]["charts"][0]["figure"] = json.dumps(figure)
    path.write_bytes(gzip.compress(json.dumps(text).encode()))
    (found,) = kept_charts.stored_charts(tmp_path)
    assert "<" not in found.told["vi"].charts[0].figure
