"""config.yaml and the options of the command line, as frozen settings."""

import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TypeAlias

from optimizer.errors import Origin, Problems, SettingsError
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.nodes import MapNode, Scalar
from optimizer.reading.units import Dimension, parse_quantity
from optimizer.reading.yaml_file import read_yaml
from optimizer.sentence import Sentence, joined
from optimizer.solving.settings import SolveSettings

CONFIG = "config.yaml"
LANGUAGES = ("vi", "en")
MAX_PROCESSES = 1024

Value: TypeAlias = str | float | int | Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every scenario of a call, unless the scenario's `solve` differs.

    ``processes`` is 0 where as many are meant as the machine lets this program use;
    ``near_best`` the share of the stake by which a plan may be worse than the best and
    still be nearly as good. ``results`` is the folder of results, ``language`` vi or
    en; ``asked`` names the settings given on the command line: those win over a
    scenario's.
    """

    solve: SolveSettings = field(default_factory=SolveSettings)
    processes: int = 0
    near_best: float = 0.1
    results: Path = Path("results")
    language: str = "en"
    asked: frozenset[str] = frozenset()

    @property
    def workers(self) -> int:
        """Processes to use."""
        return self.processes or _usable_processors()


def _usable_processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def load_settings(path: Path | None = None) -> Settings:
    """The settings of a file, or of config.yaml in the current folder if there is one.

    Raises SettingsError with file and line of everything wrong in it.
    """
    found = path if path is not None else Path(CONFIG)
    if path is None and not found.is_file():
        return Settings()
    problems = Problems()
    root = read_yaml(found, str(found), problems)
    values = {} if root is None else _values(root, problems)
    if problems.errors:
        raise SettingsError(joined(map(str, problems.errors), "\n"))
    return _assembled(Settings(), values)


def with_options(settings: Settings, options: Mapping[str, str | None]) -> Settings:
    """The settings with the options of the command line put in; None leaves one.

    Raises SettingsError naming the option.
    """
    values: dict[str, Value] = {}
    for name, text in options.items():
        if text is None:
            continue
        try:
            values[name] = _READERS[name](text)
        except ValueError as error:
            message = Sentence(
                "--{name} {text}: {error}", name=_option(name), text=text, error=error
            )
            raise SettingsError(message) from None
    return replace(_assembled(settings, values), asked=frozenset(values))


def _option(name: str) -> str:
    return "lang" if name == "language" else name.replace("_", "-")


def _values(root: MapNode, problems: Problems) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key, node in root.entries.items():
        if key not in _READERS:
            _unknown(key, root.key_origins[key], problems)
        elif not isinstance(node, Scalar):
            problems.error(
                node.origin,
                Sentence("{key} has several values.", key=key),
                Sentence("a single value"),
            )
        elif not node.is_null:
            try:
                values[key] = _READERS[key](node.text)
            except ValueError as error:
                problems.error(
                    node.origin, Sentence("{key}: {error}", key=key, error=error)
                )
    return values


def _unknown(key: str, origin: Origin, problems: Problems) -> None:
    what = Sentence('"{key}" is no setting.', key=key)
    problems.error(origin, what, one_of(_READERS), did_you_mean(key, _READERS))


def _assembled(settings: Settings, values: Mapping[str, Value]) -> Settings:
    """The values put where they belong: each room has its own settings."""
    given = {_FIELD_OF.get(name, name): value for name, value in values.items()}
    rooms = {item.name for item in fields(SolveSettings)}
    solve = {name: value for name, value in given.items() if name in rooms}
    own = {name: value for name, value in given.items() if name not in rooms}
    return replace(settings, solve=replace(settings.solve, **solve), **own)  # type: ignore[arg-type]


_FIELD_OF = {"time_limit": "time_limit_s"}


def _solver(text: str) -> str:
    if not text.strip():
        message = Sentence('a solver\'s name is expected, such as "auto" or "highs".')
        raise ValueError(message)
    return text.strip()


def _gap(text: str) -> float:
    value = parse_quantity(text, Dimension.SHARE)
    if not 0 <= value < 1:
        message = Sentence(
            'a share from 0 to less than 1 is expected, such as "0.01%".'
        )
        raise ValueError(message)
    return value


def _seconds(text: str) -> float:
    value = parse_quantity(text, Dimension.NUMBER)
    if not (math.isfinite(value) and value > 0):
        message = Sentence("seconds above 0 are expected, such as 60.")
        raise ValueError(message)
    return value


def _near_best(text: str) -> float:
    value = parse_quantity(text, Dimension.SHARE)
    if not 0 <= value < math.inf:
        message = Sentence('a share of 0 or more is expected, such as "10%".')
        raise ValueError(message)
    return value


def _processes(text: str) -> int:
    if text == "auto":
        return 0
    value = parse_quantity(text, Dimension.NUMBER)
    if value != int(value) or not 1 <= value <= MAX_PROCESSES:
        message = Sentence(
            "auto or a whole number from 1 to {max_processes} is expected.",
            max_processes=MAX_PROCESSES,
        )
        raise ValueError(message)
    return int(value)


def _folder(text: str) -> Path:
    if not text.strip() or "\0" in text:
        message = Sentence("a folder is expected, such as results.")
        raise ValueError(message)
    return Path(text)


def _language(text: str) -> str:
    if text not in LANGUAGES:
        message = Sentence(
            '"{text}" is no language of this program. Expected vi or en.', text=text
        )
        raise ValueError(message)
    return text


_READERS: dict[str, Callable[[str], Value]] = {
    "solver": _solver,
    "gap": _gap,
    "time_limit": _seconds,
    "processes": _processes,
    "near_best": _near_best,
    "results": _folder,
    "language": _language,
}
