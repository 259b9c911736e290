"""Settings and scenarios as the command line names them."""

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from optimizer.catalogue import LANGUAGES
from optimizer.cli.messages import speak
from optimizer.errors import SettingsError
from optimizer.sentence import Sentence
from optimizer.settings import Settings, load_settings, with_options


def called_settings(config: str | None, options: Mapping[str, str | None]) -> Settings:
    """config.yaml, or the file named, with the options of the command line."""
    """What is told from then on is told in the language chosen."""
    if (asked := options.get("language")) in LANGUAGES:
        speak(str(asked))
    if config is not None and not Path(config).is_file():
        message = Sentence("--config {config}: there is no such file.", config=config)
        raise SettingsError(message)
    settings = load_settings((config and Path(config)) or None)
    speak(str(asked) if asked in LANGUAGES else settings.language)
    return with_options(settings, options)


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
            message = Sentence(
                "{first} and {path} would both write into the folder "
                '"{name}". Rename one of them, or run them one by one with '
                "different --out.",
                first=first[same],
                path=path,
                name=name,
            )
            raise SettingsError(message)
        first[same] = path
        names[path] = name
    return names
