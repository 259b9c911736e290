"""Which rule set is in use, and how its rules act."""

from pathlib import Path

import pytest

from optimizer.domain.law import RuleKind
from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import read_scenario
from tests.reading.cases import SCENARIO, problems_of, write_case


def _scenario(tmp_path: Path, law: str, more: str = "") -> Scenario:
    text = SCENARIO.replace("law: {use: nd-32-2024}", f"law: {law}{more}")
    text = text.replace("law: -\n", "") + "defaults: {max_ha: 60}\n"
    return read_scenario(write_case(tmp_path, text)).scenario


def test_rules_warn_unless_said_otherwise(tmp_path: Path) -> None:
    law = _scenario(tmp_path, "{use: nd-303-2026, rules: {expand_fill: enforce}}").law
    assert law is not None
    assert law.judged_by == "commune"
    assert law.modes[RuleKind.EXPAND_FILL] == "enforce"
    assert law.modes[RuleKind.SIZE] == "warn"


def test_dropping_without_a_conversion_only_ever_warns(tmp_path: Path) -> None:
    law = _scenario(tmp_path, "{use: nd-32-2024, mode: enforce}").law
    assert law is not None
    assert law.modes[RuleKind.CONVERSION] == "warn"
    assert law.modes[RuleKind.SIZE] == "enforce"


def test_a_rule_can_be_off(tmp_path: Path) -> None:
    law = _scenario(tmp_path, "{use: nd-32-2024, rules: {size: off}}").law
    assert law is not None
    assert law.cap_ha() is None


@pytest.mark.parametrize("law", ["-", "{}", "{use: none}"])
def test_no_rule_set_is_no_law(tmp_path: Path, law: str) -> None:
    assert _scenario(tmp_path, law).law is None


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        ("{use: nd-32-2025}", 'law.use: there is no rule set "nd-32-2025". Expected'),
        ("{use: nd-32-2025}", 'Did you mean "nd-32-2024"?'),
        ("{use: nd-32-2024, rules: {expand_full: off}}", 'Did you mean "expand_fill"?'),
        ("{use: nd-32-2024, judged_by: comune}", 'Did you mean "commune"?'),
        ("{use: nd-32-2024, mode: enforced}", 'Did you mean "enforce"?'),
    ],
)
def test_a_wrong_law_is_told(tmp_path: Path, law: str, expected: str) -> None:
    text = SCENARIO.replace("law: {use: nd-32-2024}", f"law: {law}")
    problems = problems_of(write_case(tmp_path, text))
    assert any(expected in str(problem) for problem in problems)
    assert not any("max_ha is blank" in str(problem) for problem in problems)


@pytest.mark.parametrize("law", ["use: nd-32-2023", "use: nd-32-2024, mode: wran"])
def test_every_name_of_the_section_is_checked_at_once(tmp_path: Path, law: str) -> None:
    law = f"law: {{{law}, rules: {{expand_fil: warn}}, judged_by: comune}}"
    text = SCENARIO.replace("law: {use: nd-32-2024}", law)
    problems = problems_of(write_case(tmp_path, text))
    hints = [one.hint for one in problems if one.severity == "error"]
    assert len(hints) == 3
    assert hints[1:] == ['Did you mean "expand_fill"?', 'Did you mean "commune"?']
