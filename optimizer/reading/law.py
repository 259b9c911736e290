"""Which rule set a scenario uses, and how each of its rules acts."""

from optimizer.domain.law import Law, Mode, RuleKind
from optimizer.errors import Problems
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.nodes import MapNode, locate, locate_key
from optimizer.reading.rule_sets import read_rule_set, rule_set_names
from optimizer.reading.schema.rules import LawEntry
from optimizer.sentence import OR, Sentence, joined


def read_law(entry: LawEntry | None, root: MapNode, problems: Problems) -> Law | None:
    """The law in use, or None without one; ``judged_by`` is not checked yet."""
    if entry is None:
        return None
    names = rule_set_names()
    if entry.use == "none":
        if entry.model_fields_set - {"use"}:
            problems.warn(
                locate(root, ("law",)),
                Sentence(
                    "no rule set is used, so the rest of this section has no effect."
                ),
                hint=Sentence("Name one with use: {names}.", names=joined(names, OR)),
            )
        return None
    if entry.use not in names:
        problems.error(
            locate(root, ("law", "use")),
            Sentence('there is no rule set "{use}".', use=entry.use),
            one_of((*names, "none")),
            did_you_mean(entry.use, names),
        )
        _switched(entry, frozenset(RuleKind), root, problems)
        return None
    rules = read_rule_set(entry.use)
    modes: dict[RuleKind, Mode] = dict.fromkeys(rules.rules, entry.mode)
    modes |= _switched(entry, frozenset(rules.rules), root, problems)
    if modes.get(RuleKind.CONVERSION) == "enforce":
        modes[RuleKind.CONVERSION] = "warn"
    return Law(rules, modes, entry.judged_by or rules.judged_by)


def _switched(
    entry: LawEntry, there: frozenset[RuleKind], root: MapNode, problems: Problems
) -> dict[RuleKind, Mode]:
    """The modes of the rules that are switched one by one, of those that are there."""
    modes: dict[RuleKind, Mode] = {}
    kinds = [kind.value for kind in RuleKind]
    for name, mode in entry.rules.items():
        place = locate_key(root, ("law", "rules", name))
        if name not in kinds:
            hint = did_you_mean(name, kinds)
            expected = one_of(kinds)
            problems.error(
                place, Sentence('"{name}" is no rule.', name=name), expected, hint
            )
            continue
        kind = RuleKind(name)
        if kind not in there:
            problems.warn(
                place,
                Sentence("{use} has no such rule: it has no effect.", use=entry.use),
            )
            continue
        if kind is RuleKind.CONVERSION and mode == "enforce":
            problems.warn(
                place, Sentence("this rule can only warn."), Sentence("warn or off")
            )
        modes[kind] = mode
    return modes
