"""What the page lets a browser do."""

import pytest

from optimizer.reporting.page_policy import inside_element, policy


def test_only_what_has_its_hash_runs_and_nothing_connects() -> None:
    rules = policy("p { }", ["f()", "g()"]).split("; ")
    assert "default-src 'none'" in rules
    script = next(rule for rule in rules if rule.startswith("script-src"))
    assert script.count("'sha256-") == 2
    assert "unsafe" not in " ".join(rules)
    assert not any(rule.startswith("connect-src") for rule in rules)


def test_another_script_has_another_hash() -> None:
    assert policy("", ["f()"]) != policy("", ["g()"])


def test_scripts_that_draw_may_set_styles() -> None:
    assert "style-src 'unsafe-inline'" in policy("", ["f()"], set_styles=True)


@pytest.mark.parametrize("text", ["a</script>b", "a</SCRIPT >b", "<!-- a"])
def test_a_script_that_would_end_its_element_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="would end it"):
        inside_element(text, "script")


def test_line_ends_are_those_that_a_browser_hashes() -> None:
    assert inside_element("a\r\nb\rc", "style") == "a\nb\nc"


def test_a_page_without_scripts_lets_none_run() -> None:
    assert "script-src 'none'" in policy("", [])
