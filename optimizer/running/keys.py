"""The key of a run: a hash of all that its answer depends on."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from optimizer.solving.settings import SolveSettings

_SAYS_NOTHING = frozenset({"title", "titles", "extends"})
"""Entries that no plan depends on."""


def key_of(
    resolved: Mapping[str, object],
    tables: Sequence[tuple[str, str]],
    settings: SolveSettings,
    versions: Mapping[str, str],
) -> str:
    """The SHA-256 of a scenario's content, how it is solved, and by which versions.

    ``resolved`` is the scenario after inheritance with the future's values in it;
    ``tables`` has the name of each table's file, without its folder, and the SHA-256 of
    its bytes.
    """
    said = {name: one for name, one in resolved.items() if name not in _SAYS_NOTHING}
    content = {
        "resolved": said,
        "tables": list(tables),
        "settings": asdict(settings),
        "versions": dict(versions),
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
