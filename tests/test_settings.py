"""config.yaml and options."""

from pathlib import Path

import pytest

from optimizer.errors import SettingsError
from optimizer.settings import Settings, load_settings, with_options


def written(folder: Path, text: str) -> Path:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings() == Settings()


def test_the_file_of_the_current_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "language: vi\n")
    monkeypatch.chdir(tmp_path)
    assert load_settings().language == "vi"


def test_every_setting_is_put_where_it_belongs(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "solver: cbc\ngap: 1%\ntime_limit: 30\nprocesses: 2\nresults: out\n"
        "language: vi\n",
    )
    settings = load_settings(path)
    assert settings.solve.solver == "cbc"
    assert settings.solve.gap == pytest.approx(0.01)
    assert settings.solve.time_limit_s == 30.0
    assert (settings.processes, settings.results) == (2, Path("out"))
    assert settings.language == "vi"


def test_the_settings_of_the_repository_are_the_defaults() -> None:
    assert load_settings(Path(__file__).parents[1] / "config.yaml") == Settings()


def test_an_unknown_setting_is_named_with_line_and_nearest(tmp_path: Path) -> None:
    path = written(tmp_path, "solver: auto\ntime_limmit: 3\n")
    with pytest.raises(SettingsError, match=r'config\.yaml:2.*"time_limit"\?'):
        load_settings(path)


@pytest.mark.parametrize(
    "line",
    [
        "gap: 100%",
        "gap: -1",
        "gap: yes please",
        "time_limit: 0",
        "processes: 1.5",
        "processes: 0",
        "language: fr",
        "solver: [highs, cbc]",
    ],
)
def test_a_wrong_value_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    path = written(tmp_path, f"\n{line}\n")
    with pytest.raises(SettingsError, match=r"config\.yaml:2"):
        load_settings(path)


def test_all_faults_are_told_together(tmp_path: Path) -> None:
    path = written(tmp_path, "gap: 2\nlanguage: fr\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert len(str(caught.value).splitlines()) == 2


def test_options_win_and_are_remembered_as_asked() -> None:
    settings = with_options(Settings(), {"gap": "2%", "solver": None})
    assert settings.solve.gap == pytest.approx(0.02)
    assert settings.asked == {"gap"}


def test_a_wrong_option_is_named_as_it_is_typed() -> None:
    with pytest.raises(SettingsError, match="--time-limit soon"):
        with_options(Settings(), {"time_limit": "soon"})
