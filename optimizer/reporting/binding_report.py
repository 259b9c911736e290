"""What binds a plan, and what one more step of it would bring."""

from collections.abc import Iterable

from optimizer.analysis.binding import StepWorth
from optimizer.domain.scenario import Scenario
from optimizer.reporting.entry_label import entry_label
from optimizer.reporting.gains import interval
from optimizer.reporting.numbers import plain, share, short
from optimizer.reporting.words import Words

MOST_SHOWN = 12
"""Further entries that bind are counted, not listed."""


def binding_sentence(
    scenario: Scenario, steps: Iterable[StepWorth], words: Words
) -> str:
    """`Binding: land quota of Lý Nhân (one more 10 ha: +6.1), ...`; empty if none.

    Where a step was not tried, that is said, and how to try it.
    """
    every = list(steps)
    told = [
        words(
            "step_gain",
            entry=entry_label(scenario, one.entry, words),
            step=step_label(one, words),
            gain=gain_label(one, words),
        )
        for one in every[:MOST_SHOWN]
    ]
    if not told:
        return ""
    if (more := len(every) - MOST_SHOWN) > 0:
        told.append(words("and_more", count=more))
    text = words("binding_is", entries=", ".join(told))
    untried = any(one.gain_low is None for one in every)
    return f"{text} {words['steps_untried']}" if untried else text


def step_label(one: StepWorth, words: Words) -> str:
    """`one more 10 ha`; `2 % less` of what is asked at least."""
    key = "step_less" if one.entry.sense == "at_least" else "step_more"
    if one.unit == "clusters" and one.step == 1:
        return words[f"{key}_cluster"]
    if one.unit == "share":
        amount = share(one.step, words, 0 if round(100 * one.step, 9) % 1 == 0 else 2)
    else:
        number = plain(one.step, words, 0) if one.step >= 1 else short(one.step, words)
        amount = f"{number} {words.unit(one.unit, one.step)}".rstrip()
    return words(key, step=amount)


def gain_label(one: StepWorth, words: Words) -> str:
    """`+6.1`, `+6.1 to 6.4`, `no gain`; with the stage, of goals in order."""
    if one.gain_low is None or one.gain_high is None:
        return words["gain_unknown"]
    if one.gain_high == 0.0:
        return words["no_gain"]
    text = interval(one.gain_low, one.gain_high, words)
    gain = f"+{text}" if one.gain_low > 0 else text
    if one.stage is not None:
        return words("price_in_stage", price=gain, stage=one.stage + 1)
    return gain
