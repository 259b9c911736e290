"""The charts of a sweep."""

import numpy as np

from optimizer.analysis.advice import Enough, advice_of
from optimizer.analysis.coded import Coded
from optimizer.analysis.distinct_plans import distinct_plans
from optimizer.analysis.failing_boxes import Box, Condition, Discovery
from optimizer.analysis.regrets import Evaluations
from optimizer.analysis.rounded_bounds import Bounds
from optimizer.reporting.sweep_charts import Losing, sweep_charts
from optimizer.reporting.sweep_report import SweepFacts
from optimizer.reporting.words import Words
from tests.reporting import hand_made_futures as invented


def test_a_box_counts_only_the_futures_that_were_looked_at() -> None:
    futures = invented.mixed(40)
    planned = [one for one in futures if one.headlines]
    among = frozenset(one.run for one in planned)
    lost = frozenset(
        one.run for one in planned if float(one.inputs[invented.COST]) > 1.1
    )
    dear = Condition(invented.COST, Bounds(low=1.1), 1e-9, (0.8, 1.4))
    many = len(lost)
    box = Box((dear,), many, many, many, many, many, 1.0)
    found = Discovery(len(among), many, 3, 0.8, (box,))
    coded = Coded.of(planned)
    none = np.empty((0, len(planned)))
    held = Evaluations(none, none, none.astype(np.bool_))
    advice = advice_of(coded, distinct_plans(coded), held, Enough())
    facts = SweepFacts("Many", 40, 1, 1, 40, {}, {}, False, {}, {}, ())
    losing = [Losing("When plan 2 loses", "it loses", among, lost, found)]
    charts = sweep_charts(futures, {}, advice, losing, facts, Words("en")).charts
    (one,) = (chart for chart in charts if chart.title == "When plan 2 loses")
    beyond = len(planned) - many
    told = f"{many} of {many} futures fail; of the others 0 of {beyond}."
    assert one.finding.endswith(told)
