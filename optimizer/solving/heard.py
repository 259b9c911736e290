"""A run of HiGHS that hears Ctrl-C, tells how far it is, and ends when it may."""

import threading
import time
from collections.abc import Mapping

import highspy

from optimizer.solving.found import Exactness, Report

EVERY_S = 0.2
"""Seconds after which progress is told."""


def heard(solver: highspy.Highs, report: Report | None, exactness: Exactness) -> bool:
    """Run the solver in a thread of its own; whether Ctrl-C ended it.

    It also ends once a bound or a plan is all that was asked for. What it found by
    then is the solver's.
    """
    # What listens must hold nothing that holds the solver: no collector sees a circle
    # that leads through HiGHS, and nothing would free it.
    kinds = highspy.cb.HighsCallbackType
    stop = threading.Event()
    latest: dict[str, float] = {}
    started = time.monotonic()

    def listen(
        kind: highspy.cb.HighsCallbackType,
        message: str,
        out: highspy.cb.HighsCallbackOutput,
        answer: highspy.cb.HighsCallbackInput,
        data: object,
    ) -> None:
        latest["best"], latest["bound"] = out.mip_primal_bound, out.mip_dual_bound
        known = kind == kinds.kCallbackMipInterrupt
        enough = stop.is_set() or (known and _suffices(exactness, out))
        if enough and answer is not None:
            answer.user_interrupt = True

    watched = (kinds.kCallbackMipInterrupt, kinds.kCallbackSimplexInterrupt)
    solver.setCallback(listen, None)
    for kind in watched:
        solver.startCallback(kind)
    done = threading.Event()

    def run() -> None:
        try:
            solver.run()
        finally:
            done.set()

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    # Not `worker.join`: Ctrl-C within it takes a running thread for ended.
    while not done.is_set():
        try:
            done.wait(EVERY_S)
            if report is not None and not done.is_set():
                seconds = time.monotonic() - started
                report(seconds, _finite(latest, "best"), _finite(latest, "bound"))
        except KeyboardInterrupt:
            stop.set()
    worker.join()
    for kind in watched:
        solver.stopCallback(kind)
    return stop.is_set()


def _suffices(exactness: Exactness, found: highspy.cb.HighsCallbackOutput) -> bool:
    # Asked for neither, a search is not stopped by what HiGHS calls infinite.
    bound, best = found.mip_dual_bound, found.mip_primal_bound
    within = -highspy.kHighsInf < bound <= exactness.enough
    return bool(within or highspy.kHighsInf > best >= exactness.aim)


def _finite(latest: Mapping[str, float], key: str) -> float | None:
    value = latest.get(key)
    return value if value is not None and abs(value) < highspy.kHighsInf else None
