"""The headlines that are good enough in most of a few futures, as one model."""

from collections.abc import Mapping

import numpy as np

from optimizer.domain.pathway import Headline
from optimizer.solving.found import Exactness, Report
from optimizer.solving.held_headlines import HeldHeadlines
from optimizer.solving.joined_futures import JoinedFutures, Proposed

ALMOST_ONE = 0.999
"""A count that is less than this below the bound is the greatest."""


class CountModel:
    r"""Maximize the number of futures in which the shared headlines are good enough.

    .. math:: \max \sum_f s_f \quad\text{s.t.}\quad
        v_f(h_f, x_f) \ge a_f,\quad h_f - h \le 1 - s_f \quad \forall f

    :math:`h` shared headlines, :math:`h_f` and :math:`x_f` those of future :math:`f`
    and what adapts to it, :math:`v_f` its objective and :math:`a_f` what is asked of
    it; :math:`s_f` is 1 where the plan reaches that. No other constant is needed: where
    :math:`s_f` is 0 the block follows the future's own best plan, which is good enough.
    Futures whose best plan is not must not be added. For HiGHS alone.
    """

    def __init__(
        self, headlines: Mapping[str, tuple[Headline, ...]], seed: int
    ) -> None:
        self.joined = JoinedFutures(headlines, seed)
        self.counted: list[int] = []

    def add(self, future: HeldHeadlines, asked: float) -> None:
        """From now on this future counts, if it has so much with the headlines."""
        joined, one = self.joined, np.zeros(1)
        counts = joined.add_columns(one, one + 1.0, np.zeros(1, dtype=np.int64))
        self.counted.append(counts)
        first = joined.add(future)
        joined.link(future, first, counts)
        worth = joined.worth(future, first, future.aim.scale)
        least = asked / worth.scale - worth.constant
        joined.model.add_row(least, worth.costs)

    def search(
        self, enough: int, time_limit_s: float, report: Report | None = None
    ) -> Proposed:
        """Headlines that are good enough in most futures added.

        The search ends once no headlines can count for more than ``enough``.
        """
        asked = Exactness(0.0, ALMOST_ONE, time_limit_s, enough=enough + ALMOST_ONE)
        goal = dict.fromkeys(self.counted, 1.0)
        found = self.joined.search(goal, asked, report)
        # Counts are whole: what is almost one more is not one more.
        bound = float(np.floor(min(found.bound, len(self.counted)) + 1 - ALMOST_ONE))
        if found.ending == "infeasible":
            return Proposed(None, 0.0, impossible=True)
        if found.values is None:
            return Proposed(None, bound)
        return Proposed(self.joined.chosen(found.values), bound)
