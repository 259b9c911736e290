"""Which district of a case each outline of a file is."""

from collections.abc import Collection, Mapping, Sequence

from optimizer.errors import Origin, Problems
from optimizer.reading.text_file import tidy
from optimizer.sentence import Sentence

_KINDS = {
    "thành phố": "thành phố",
    "thị xã": "thị xã",
    "thị trấn": "thị trấn",
    "huyện": "huyện",
    "quận": "quận",
    "phường": "phường",
    "xã": "xã",
    "tỉnh": "tỉnh",
    "tp.": "thành phố",
    "tp": "thành phố",
    "tx.": "thị xã",
    "tx": "thị xã",
    "tt.": "thị trấn",
    "tt": "thị trấn",
}
"""What may stand before the name of a place, and what it stands for."""

_MOST_NAMED = 3


def districts_of(
    properties: Sequence[Mapping[str, object]],
    districts: Collection[str],
    shown: str,
    problems: Problems,
) -> list[str]:
    """For each feature the district it is, empty where it is none of the case's.

    The property is used that names most districts; of several the one that fewest
    features have in common, then the first by name.
    """
    known = sorted(one for one in districts if one)
    if not known or not properties:
        return [""] * len(properties)
    names = _Names(known)
    by_key = {
        key: [names.district(one.get(key)) for one in properties]
        for key in sorted({key for one in properties for key in one})
    }
    best = max(
        by_key,
        key=lambda key: (len(set(by_key[key]) - {""}), by_key[key].count("")),
        default=None,
    )
    found = [""] * len(properties) if best is None else by_key[best]
    said = [one.get(best) for one in properties] if best is not None else []
    _warn(found, said, known, shown, problems)
    return found


class _Names:
    """The districts of a case, found by their names as others write them."""

    def __init__(self, districts: Sequence[str]) -> None:
        self._exact = {_folded(one): one for one in districts}
        self._same: dict[tuple[str, str], list[str]] = {}
        self._bare: dict[str, list[str]] = {}
        for one in districts:
            kind, name = _parts(one)
            self._same.setdefault((kind, name), []).append(one)
            self._bare.setdefault(name, []).append(one)
        self._known: dict[str, str] = {}

    def district(self, value: object) -> str:
        """The district of that name; empty if there is none, or more than one."""
        if not isinstance(value, str):
            return ""
        if value not in self._known:
            self._known[value] = self._found(value)
        return self._known[value]

    def _found(self, value: str) -> str:
        exact = self._exact.get(_folded(value))
        if exact is not None:
            return exact
        kind, name = _parts(value)
        for found in (self._same.get((kind, name), []), self._bare.get(name, [])):
            if len(found) == 1 and self._may_be(kind, found[0]):
                return found[0]
        return ""

    def _may_be(self, kind: str, district: str) -> bool:
        """Whether the kinds agree, as far as both are written."""
        own, _ = _parts(district)
        return not kind or not own or kind == own


def _folded(name: str) -> str:
    return tidy(name).casefold()


def _parts(name: str) -> tuple[str, str]:
    """`("huyện", "đông hưng")`: what kind of place it is, if that is written."""
    text = _folded(name)
    for written, kind in _KINDS.items():
        rest = text.removeprefix(written).strip()
        apart = text.startswith((f"{written} ", written if "." in written else "\0"))
        if apart and rest:
            return kind, rest
    return "", text


def _warn(
    found: Sequence[str],
    said: Sequence[object],
    known: Sequence[str],
    shown: str,
    problems: Problems,
) -> None:
    there = set(found) - {""}
    here = Origin(shown)
    if not there:
        problems.warn(
            here,
            Sentence("no property of the outlines names a district of the case."),
            Sentence("names such as {known}", known=_few(known)),
            Sentence("The outlines are drawn without names."),
        )
        return
    strange = [
        str(name) for name, district in zip(said, found, strict=True) if not district
    ]
    if strange:
        what = Sentence(
            "{count} outlines are of no district of the case: {names}.",
            count=len(strange),
            names=_few(strange),
        )
        problems.warn(here, what, hint=Sentence("They are drawn without names."))
    missing = [one for one in known if one not in there]
    if missing:
        what = Sentence(
            "{count} districts of the case have no outline: {names}.",
            count=len(missing),
            names=_few(missing),
        )
        problems.warn(here, what)


def _few(names: Sequence[str]) -> str:
    shown = ", ".join(f'"{one[:60]}"' for one in names[:_MOST_NAMED])
    return f"{shown}, ..." if len(names) > _MOST_NAMED else shown
