"""Random rule sets in every mode, made by hand instead of read from a file."""

from optimizer.domain.law import Law, Mode, Rule, RuleKind, RuleSet
from tests.strategies.dice import Dice, chance

_COMMON: tuple[Mode | None, ...] = (None, "warn", "enforce")
_MODES: tuple[Mode, ...] = ("off", "warn", "enforce")


def random_law(pick: Dice) -> Law | None:
    """No law, one that warns, one that binds, or each rule in a mode of its own."""
    if not chance(pick, 60):
        return None
    thresholds: dict[RuleKind, dict[str, float]] = {
        RuleKind.SIZE: {
            "floor_ha": pick((5.0, 10.0)),
            "special_floor_ha": 5.0,
            "cap_ha": pick((75.0, 30.0, 40.0)),
        },
        RuleKind.EXPAND_INVESTOR: {},
        RuleKind.EXPAND_WORKS: {},
        RuleKind.EXPAND_FILL: {"fill": pick((0.5, 0.6))},
        RuleKind.ESTABLISH_INVESTOR: {},
        RuleKind.ESTABLISH_FILL: {
            "fill": 0.5,
            "unleased_ha": pick((5.0, 0.0, 10.0, 50.0)),
        },
        RuleKind.STATE_SUPPORT: {"share": 0.3},
        RuleKind.CONVERSION: {},
    }
    common = pick(_COMMON)
    modes: dict[RuleKind, Mode] = {}
    for kind in RuleKind:
        modes[kind] = pick(_MODES) if common is None else common
    return a_law(modes, thresholds, pick(("district", "commune")))


def a_law(
    modes: dict[RuleKind, Mode],
    thresholds: dict[RuleKind, dict[str, float]],
    judged_by: str = "district",
) -> Law:
    """A law of rules with these thresholds, each in its mode."""
    rules = {
        kind: Rule(
            kind=kind,
            article=f"Article {line}",
            text=kind.value,
            title={"en": kind.value, "vi": kind.value},
            thresholds=numbers,
            source="made up",
            verified=False,
            file="made-up.yaml",
            line=line,
        )
        for line, (kind, numbers) in enumerate(thresholds.items(), start=1)
    }
    rule_set = RuleSet(
        id="made-up",
        title={"en": "made up", "vi": "made up"},
        in_force="2026-01-01",
        judged_by=judged_by,
        rules=rules,
    )
    return Law(rule_set, modes, judged_by)
