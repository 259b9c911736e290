"""A cluster as the command line names it."""

import difflib
from collections.abc import Sequence

from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from optimizer.reading.meant_names import meant_measure
from optimizer.reading.text_file import without_marks
from optimizer.sentence import Sentence, joined

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
        message = Sentence(
            '"{text}" is the name of {found}. Give one of the ids.',
            text=text,
            found=", ".join(found),
        )
        raise SettingsError(message)
    near = _nearest(scenario, asked)
    what = Sentence(
        '"{text}" is no cluster of {scenario}, neither by id nor by name.',
        text=text,
        scenario=scenario.name,
    )
    hint = near and Sentence("Nearest: {names}.", names="; ".join(near))
    size = Sentence(
        "The scenario has {count} {count:cluster|clusters}.",
        count=len(scenario.clusters),
    )
    raise SettingsError(joined((what, hint or "", size)))


def no_measure(option: str, name: str, known: Sequence[str]) -> str:
    """What is wrong with an option that names no measure of the scenario."""
    what = Sentence(
        '{option} {name}: "{name}" is no measure of this scenario. Expected one of '
        "{known}.",
        option=option,
        name=name,
        known=", ".join(known),
    )
    return joined((what, meant_measure(name, known)))


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
    return " ".join(without_marks(text).casefold().split())
