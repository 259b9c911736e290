"""Settings and scenarios as the command line names them."""

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from optimizer.errors import SettingsError
from optimizer.settings import Settings, load_settings, with_options


def called_settings(config: str | None, options: Mapping[str, str | None]) -> Settings:
    """config.yaml, or the file named, with the options of the command line."""
    if config is not None and not Path(config).is_file():
        message = f"--config {config}: there is no such file."
        raise SettingsError(message)
    return with_options(load_settings((config and Path(config)) or None), options)


def result_names(scenarios: Iterable[str]) -> dict[str, str]:
    """The name of the result folder of every scenario, by path.

    Raises SettingsError if two would write into the same one, on any file system.
    """
    first: dict[str, str] = {}
    names: dict[str, str] = {}
    for path in scenarios:
        name = Path(path).stem
        same = unicodedata.normalize("NFC", name).casefold()
        if same in first:
            message = (
                f'{first[same]} and {path} would both write into the folder "{name}". '
                "Rename one of them, or run them one by one with different --out."
            )
            raise SettingsError(message)
        first[same] = path
        names[path] = name
    return names
