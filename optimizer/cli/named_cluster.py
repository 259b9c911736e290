"""A cluster as the command line names it."""

import difflib
import unicodedata

from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError

_SHOWN = 3
_LIKENESS = 0.5


def named_cluster(scenario: Scenario, text: str) -> str:
    """The id of the cluster with this id or name, in any spelling of its letters.

    Raises SettingsError naming the nearest ones if there is none, or several.
    """
    if text in scenario.cluster_of:
        return text
    asked = _folded(text)
    of_id = [one.id for one in scenario.clusters if _folded(one.id) == asked]
    of_name = [one.id for one in scenario.clusters if _folded(one.name) == asked]
    found = of_id or of_name
    if len(found) == 1:
        return found[0]
    if found:
        message = f'"{text}" is the name of {", ".join(found)}. Give one of the ids.'
        raise SettingsError(message)
    near = _nearest(scenario, asked)
    hint = f" Nearest: {'; '.join(near)}." if near else ""
    count = len(scenario.clusters)
    message = (
        f'"{text}" is no cluster of {scenario.name}, neither by id nor by name.{hint} '
        f"The scenario has {count} cluster{'' if count == 1 else 's'}."
    )
    raise SettingsError(message)


def _nearest(scenario: Scenario, asked: str) -> list[str]:
    """Ids and names of the clusters most like what was asked for."""

    def likeness(known: str) -> float:
        folded = _folded(known)
        alike = difflib.SequenceMatcher(None, asked, folded).ratio()
        return 1.0 if asked and asked in folded else alike

    ranked = sorted(
        (-max(likeness(one.id), likeness(one.name)), one.id, one.name)
        for one in scenario.clusters
    )
    return [
        f"{key} {name}" if name != key else key
        for unlike, key, name in ranked[:_SHOWN]
        if -unlike >= _LIKENESS
    ]


def _folded(text: str) -> str:
    """Without accents, case and doubled spaces: as planners type in a hurry."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = (one for one in plain if not unicodedata.combining(one))
    return " ".join("".join(letters).casefold().split())
