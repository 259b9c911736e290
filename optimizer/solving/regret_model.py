"""The headlines with the least worst regret over a few futures, as one model."""

from collections.abc import Mapping

import numpy as np

from optimizer.domain.pathway import Headline
from optimizer.solving.found import Exactness, Report
from optimizer.solving.held_headlines import HeldHeadlines
from optimizer.solving.joined_futures import JoinedFutures, Proposed


class RegretModel:
    r"""Minimize the worst regret over the futures that were added.

    .. math:: \min r \quad\text{s.t.}\quad b_f - v_f(h, x_f) \le r \quad \forall f

    :math:`h` headlines shared by all futures, :math:`x_f` what adapts to future
    :math:`f`, :math:`b_f` the value of its best plan, :math:`v_f` its objective. No
    regret is below 0. For HiGHS alone.
    """

    def __init__(
        self, headlines: Mapping[str, tuple[Headline, ...]], scale: float, seed: int
    ) -> None:
        self.scale = scale
        self.joined = JoinedFutures(headlines, seed)
        nothing = np.zeros(0, dtype=np.int64)
        self.regret = self.joined.add_columns(np.zeros(1), np.zeros(1), nothing)
        self.most = 0.0

    def add(self, future: HeldHeadlines, best: float) -> None:
        """From now on the regret of this future counts, too."""
        first = self.joined.add(future)
        self.joined.link(future, first)
        worth = self.joined.worth(future, first, self.scale)
        model = self.joined.model
        least = worth.constant + sum(
            min(cost * model.low[c], cost * model.high[c])
            for c, cost in worth.costs.items()
        )
        # No plan loses more than the bounds of its columns allow.
        self.most = max(self.most, best / self.scale - least)
        row = {**worth.costs, self.regret: 1.0}
        model.add_row(best / self.scale - worth.constant, row, {self.regret})

    def search(
        self,
        known: float,
        width: float,
        time_limit_s: float,
        report: Report | None = None,
    ) -> Proposed:
        """Headlines of a worst regret below ``known``, to within ``width``.

        The search ends once no headlines can be better than ``known`` by more than
        ``width``. Regrets are in units of the objective; ``known`` may be infinite.
        """
        scale, model = self.scale, self.joined.model
        most = min(known / scale, self.most)
        model.set_bounds([self.regret], np.zeros(1), np.array([most]))
        enough = (width - known) / scale if np.isfinite(known) else float("-inf")
        asked = Exactness(0.0, width / scale, time_limit_s, enough=enough)
        found = self.joined.search({self.regret: -1.0}, asked, report)
        if found.ending == "infeasible":
            return Proposed(None, known, np.isinf(known))
        bound = max(-found.bound * scale, 0.0)
        if found.values is None:
            return Proposed(None, bound)
        return Proposed(self.joined.chosen(found.values), bound)
