"""Rule sets: what a decree asks before a cluster is established or expanded."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

ROUNDING_HA = 1e-6
"""Hectares within which two sums are the same in a test of the law."""

Mode = Literal["off", "warn", "enforce"]


class RuleKind(StrEnum):
    """The kinds of rule that the engine understands."""

    SIZE = "size"
    """Area of a new cluster, and the area after expansion."""
    EXPAND_INVESTOR = "expand_investor"
    EXPAND_WORKS = "expand_works"
    EXPAND_FILL = "expand_fill"
    ESTABLISH_INVESTOR = "establish_investor"
    ESTABLISH_FILL = "establish_fill"
    STATE_SUPPORT = "state_support"
    CONVERSION = "conversion"
    """A dropped cluster needs to know what its land becomes."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a decree.

    ``thresholds`` are named numbers in hectares or shares: `size` has ``floor_ha``,
    ``cap_ha`` and ``special_floor_ha`` (mountainous districts, craft villages);
    `expand_fill` has ``fill`` (at least); `establish_fill` has ``fill`` (strictly
    above) and ``unleased_ha`` (at most); `state_support` has ``share`` (at most).
    ``text`` is the decree's in Vietnamese or a summary; ``verified`` is false where
    the decree itself was not read.
    """

    kind: RuleKind
    article: str
    text: str
    title: Mapping[str, str]
    thresholds: Mapping[str, float]
    source: str
    verified: bool
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one decree, from the day it is in force."""

    id: str
    title: Mapping[str, str]
    in_force: str
    judged_by: str
    rules: Mapping[RuleKind, Rule]


@dataclass(frozen=True, slots=True)
class Law:
    """A rule set in use: how each rule acts, and the column in which fill is pooled."""

    rule_set: RuleSet
    modes: Mapping[RuleKind, Mode]
    judged_by: str

    def rule(self, kind: RuleKind, *modes: Mode) -> Rule | None:
        """The rule of a kind if it acts in one of these modes (in any but off)."""
        wanted = modes or ("warn", "enforce")
        return self.rule_set.rules.get(kind) if self.modes.get(kind) in wanted else None

    def enforced(self, kind: RuleKind) -> Rule | None:
        return self.rule(kind, "enforce")

    def floor_ha(self, *, special: bool) -> float:
        """The least area of a new cluster; special: mountainous or craft village."""
        size = self.rule(RuleKind.SIZE)
        if size is None:
            return 0.0
        return size.thresholds["special_floor_ha" if special else "floor_ha"]

    def cap_ha(self) -> float | None:
        """The greatest area of a cluster."""
        size = self.rule(RuleKind.SIZE)
        return None if size is None else size.thresholds["cap_ha"]
