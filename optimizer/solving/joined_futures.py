"""Several futures in one model, in which one choice of headlines is shared by all.

Each future is a block: a copy of all that adapts to it. Blocks can be added later; what
was learned of those before stays.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

import highspy
import numpy as np

from optimizer.domain.pathway import Headline
from optimizer.solving.by_row import ByRow, Integers
from optimizer.solving.careful import careful_solver
from optimizer.solving.found import Exactness, Floats, Found, Report
from optimizer.solving.held_headlines import HeldHeadlines
from optimizer.solving.highs import LiveModel
from optimizer.solving.joined_search import until_joined
from optimizer.solving.network import Network
from optimizer.solving.scaled import Scaled
from optimizer.solving.wiring import Terminal, Wiring

Shared = Mapping[str, Mapping[Headline, int]]


@dataclass(frozen=True, slots=True)
class Proposed:
    """Headlines that a model of some futures proposes, and its bound.

    ``headlines`` are None where none were found, ``impossible`` if none exist.
    """

    headlines: Mapping[str, Headline] | None
    bound: float
    impossible: bool = False


class JoinedFutures:
    """A growing model: the shared headlines first, then a block for each future.

    For HiGHS alone. ``shared`` has the column of each headline that some future allows
    a cluster; of each cluster exactly one is chosen.
    """

    def __init__(
        self, headlines: Mapping[str, tuple[Headline, ...]], seed: int
    ) -> None:
        solver = careful_solver(seed)
        solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        nothing = np.zeros(0, dtype=np.int32)
        self.model = LiveModel(solver, 0, [], [], nothing, {})
        self.network = Network((), ())
        self.shared: dict[str, dict[Headline, int]] = {}
        for cluster, of in headlines.items():
            first = self.add_columns(
                np.zeros(len(of)), np.ones(len(of)), np.arange(len(of))
            )
            self.shared[cluster] = {h: first + i for i, h in enumerate(of)}
            self.add_row(dict.fromkeys(self.shared[cluster].values(), 1.0), 1.0, 1.0)

    @property
    def columns(self) -> int:
        """How many columns the model has by now."""
        return self.model.columns

    @property
    def interrupted(self) -> bool:
        """Whether Ctrl-C ended a search."""
        return self.model.interrupted

    def add_columns(self, low: Floats, high: Floats, whole: Integers) -> int:
        """More columns, those numbered ``whole`` of them integer; the first one."""
        model, first = self.model, self.model.columns
        many, none = len(low), np.zeros(0, dtype=np.int32)
        model.solver.addCols(
            many, np.zeros(many), low, high, 0, none, none, np.zeros(0)
        )
        model.low += low.tolist()
        model.high += high.tolist()
        model.columns += many
        chosen = (np.asarray(whole) + first).astype(np.int32)
        if len(chosen):
            kinds = np.full(len(chosen), highspy.HighsVarType.kInteger)
            model.solver.changeColsIntegrality(len(chosen), chosen, kinds)
            model.integer = np.concatenate([model.integer, chosen])
        return first

    def add_row(self, terms: Mapping[int, float], low: float, high: float) -> None:
        """A sum over columns lies between two amounts."""
        columns = np.array(sorted(terms), dtype=np.int32)
        factors = np.array([terms[int(c)] for c in columns])
        self.model.solver.addRow(low, high, len(columns), columns, factors)

    def add(self, future: HeldHeadlines) -> int:
        """One more block with all rows that were stated in it; its first column."""
        own = future.session.model
        assert isinstance(own, LiveModel)
        rows = ByRow.of(own.solver.getLp())
        low, high = np.array(own.low), np.array(own.high)
        first = self.add_columns(low, high, own.integer.astype(np.int64))
        self.model.solver.addRows(
            len(rows.low),
            rows.low,
            rows.high,
            len(rows.columns),
            rows.starts[:-1].astype(np.int32),
            (rows.columns + first).astype(np.int32),
            rows.factors,
        )
        wirings = tuple(_moved(w, first) for w in future.session.network.wirings)
        chosen = tuple(
            tuple(c + first for c in each) for each in future.session.network.of_cluster
        )
        self.network = replace(
            self.network,
            wirings=(*self.network.wirings, *wirings),
            of_cluster=(*self.network.of_cluster, *chosen),
        )
        return first

    def link(
        self, future: HeldHeadlines, first: int, unless: int | None = None
    ) -> None:
        """The block has the shared headlines; where ``unless`` is 0, its own."""
        for cluster, choices in future.choices.items():
            for headline, column in self.shared[cluster].items():
                terms = {first + c: 1.0 for h, c in choices if h is headline}
                if unless is None:
                    self.add_row({**terms, column: -1.0}, 0.0, 0.0)
                    continue
                # Exactly one is chosen on both sides: to go beyond none is enough.
                self.add_row({**terms, column: -1.0, unless: 1.0}, -np.inf, 1.0)

    def worth(self, future: HeldHeadlines, first: int, scale: float) -> Scaled:
        """The goal of a block in its columns, divided by ``scale``."""
        by = future.aim.scale / scale
        costs = {first + c: cost * by for c, cost in future.aim.costs.items()}
        return Scaled(costs, future.aim.constant * by, scale)

    def search(
        self,
        goal: Mapping[int, float],
        exactness: Exactness,
        report: Report | None = None,
    ) -> Found:
        """The best choice by a goal, with every cluster of every block joined."""
        self.model.set_objective(goal, 0.0)
        self.model.forget()
        ends = time.monotonic() + exactness.time_limit_s
        return until_joined(self.model, self.network, exactness, ends, report)

    def chosen(self, values: Floats) -> dict[str, Headline]:
        """The shared headlines of a solution."""
        return {
            cluster: max(columns, key=lambda headline: values[columns[headline]])
            for cluster, columns in self.shared.items()
        }


def _moved(wiring: Wiring, by: int) -> Wiring:
    """The same arcs with columns that come so much later."""
    return Wiring(
        wiring.nodes,
        wiring.tails,
        wiring.heads,
        tuple(c + by for c in wiring.columns),
        tuple(
            tuple(tuple(c + by for c in columns) for columns in gates)
            for gates in wiring.gates
        ),
        tuple(
            Terminal(one.node, tuple(c + by for c in one.columns))
            for one in wiring.terminals
        ),
    )
