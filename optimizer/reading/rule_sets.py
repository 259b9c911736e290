"""The decrees that the engine knows: one YAML file for each rule set."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from optimizer.domain.law import Rule, RuleKind, RuleSet
from optimizer.errors import InputError, Problems
from optimizer.reading.nodes import MapNode, plain
from optimizer.reading.numbers import parse_number
from optimizer.reading.yaml_file import read_yaml
from optimizer.reading.yesno import parse_yes_no
from optimizer.sentence import Sentence

FOLDER = Path(__file__).parent / "law"


def rule_set_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names that `law.use` may have, besides none."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


@cache
def read_rule_set(name: str, folder: Path = FOLDER) -> RuleSet:
    """The rule set of this name, each rule with the line on which it starts.

    Raises `InputError` if its file is not of the form that rule sets have.
    """
    problems = Problems()
    shown = f"{name}.yaml"
    root = read_yaml(folder / shown, shown, problems)
    problems.raise_if_any()
    assert root is not None
    data = plain(root)
    rules = root.entries.get("rules")
    try:
        assert isinstance(data, dict)
        assert isinstance(rules, MapNode)
        made = {
            RuleKind(kind): _rule(kind, entry, shown, rules)
            for kind, entry in data["rules"].items()
        }
        return RuleSet(
            id=str(data["id"]),
            title=_texts(data["title"]),
            in_force=str(data["in_force"]),
            judged_by=str(data["judged_by"]),
            rules=made,
        )
    except (KeyError, TypeError, ValueError, AttributeError, AssertionError) as error:
        problems.error(
            root.origin,
            Sentence("the rule set cannot be understood ({error}).", error=repr(error)),
        )
        raise InputError(problems.found) from error


@cache
def titles_of_rules(name: str, folder: Path = FOLDER) -> dict[str, dict[str, str]]:
    """By article and by text as rules have them, how each language says it."""
    root = read_yaml(folder / f"{name}.yaml", f"{name}.yaml", Problems())
    data = plain(root) if root is not None else {}
    assert isinstance(data, dict)
    told = []
    for rule in data["rules"].values():
        told.append(_texts(rule["article"]))
        told.append({"vi": str(rule["text"]), "en": str(rule["text_en"])})
    return {one["vi"]: one for one in told}


def _rule(kind: str, entry: Mapping[str, object], file: str, rules: MapNode) -> Rule:
    thresholds = entry.get("thresholds") or {}
    assert isinstance(thresholds, Mapping)
    line = rules.key_origins[kind].line
    assert line is not None
    return Rule(
        kind=RuleKind(kind),
        article=_texts(entry["article"])["vi"],
        text=str(entry["text"]),
        title=_texts(entry["title"]),
        thresholds={
            str(name): parse_number(str(value), ".")
            for name, value in thresholds.items()
        },
        source=str(entry.get("source") or ""),
        verified=parse_yes_no(str(entry["verified"])),
        file=file,
        line=line,
    )


def _texts(entry: object) -> dict[str, str]:
    assert isinstance(entry, Mapping)
    return {str(language): str(text) for language, text in entry.items()}
