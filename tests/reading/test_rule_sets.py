"""The decrees that come with the engine."""

import re
from pathlib import Path

import pytest

from optimizer.domain.law import RuleKind
from optimizer.errors import InputError
from optimizer.reading.rule_sets import (
    FOLDER,
    read_rule_set,
    rule_set_names,
    titles_of_rules,
)


def test_both_decrees_are_there() -> None:
    assert rule_set_names() == ("nd-303-2026", "nd-32-2024")


@pytest.mark.parametrize("name", rule_set_names())
def test_every_kind_of_rule_has_its_line_article_and_texts(name: str) -> None:
    rules = read_rule_set(name)
    lines = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    assert set(rules.rules) == set(RuleKind)
    for kind, rule in rules.rules.items():
        assert lines[rule.line - 1].strip() == f"{kind.value}:"
        assert rule.file == f"{name}.yaml"
        assert rule.article
        assert rule.text
        assert {"vi", "en"} <= set(rule.title)


@pytest.mark.parametrize("name", rule_set_names())
def test_articles_and_texts_can_be_told_in_english(name: str) -> None:
    titles = titles_of_rules(name)
    for rule in read_rule_set(name).rules.values():
        for said in (rule.article, rule.text):
            assert titles[said]["vi"] == said
            english = re.sub("NĐ-CP|QĐ-TTg", "", titles[said]["en"])
            assert english.isascii()
            # Whatever figure the law names, the translation names, too.
            figures = r"\b0*(\d+)\b"
            assert {*re.findall(figures, english)} == {*re.findall(figures, said)}


def test_the_thresholds_are_those_of_the_decrees() -> None:
    old, new = read_rule_set("nd-32-2024"), read_rule_set("nd-303-2026")
    assert (old.judged_by, new.judged_by) == ("district", "commune")
    assert old.rules[RuleKind.SIZE].thresholds == {
        "floor_ha": 10,
        "special_floor_ha": 5,
        "cap_ha": 75,
    }
    assert new.rules[RuleKind.SIZE].thresholds["floor_ha"] == 5
    assert old.rules[RuleKind.EXPAND_FILL].thresholds == {"fill": 0.6}
    assert new.rules[RuleKind.EXPAND_FILL].thresholds == {"fill": 0.5}
    assert old.rules[RuleKind.ESTABLISH_FILL].thresholds["unleased_ha"] == 100
    assert new.rules[RuleKind.ESTABLISH_FILL].thresholds["unleased_ha"] == 50
    assert old.rules[RuleKind.STATE_SUPPORT].thresholds == {"share": 0.3}


def test_a_rule_set_of_another_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.yaml").write_text("id: odd\nrules: {size: {article: 1}}\n")
    with pytest.raises(InputError, match="cannot be understood"):
        read_rule_set("odd", tmp_path)
