"""What a frontier means, and what is proved of it, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.analysis.knees import Bends
from optimizer.analysis.pareto_found import Pareto
from optimizer.reporting.pareto_labels import ParetoLabels
from optimizer.reporting.words import Words


def pareto_notes(found: Pareto, bends: Bends, words: Words) -> Iterator[str]:
    """The knee, what is proved, what may lie between points, and what counts how."""
    notes = _Notes(found, bends, words, ParetoLabels(found, words))
    yield from notes.about_bends()
    yield from notes.about_proof()
    yield notes.about_counting()


@dataclass(frozen=True, slots=True)
class _Notes:
    """The sentences about one frontier."""

    found: Pareto
    bends: Bends
    words: Words
    labels: ParetoLabels

    @property
    def two(self) -> bool:
        return len(self.found.axes) == 2

    def about_bends(self) -> Iterator[str]:
        words, knee = self.words, self.bends.knee
        if len(self.found.points) < 2:
            if self._all_proved() and not self.found.interrupted:
                yield words["nothing_to_trade"]
            return
        if not self.two:
            if knee is not None:
                yield words("knee_three", point=knee + 1)
            return
        if knee is None and len(self.found.points) > 2:
            yield words["knee_none"]
        for number in sorted({*self.bends.bends, *([] if knee is None else [knee])}):
            rates = self.bends.exchanges[number - 1 : number + 1]
            before, after = (self.labels.rate(one.rate) for one in rates)
            yield words(
                "knee_two" if number == knee else "bend_two",
                point=number + 1,
                before=before,
                after=after,
                rate=self.labels.rate_heading(),
            )

    def about_proof(self) -> Iterator[str]:
        words, found = self.words, self.found
        if self._all_proved():
            tolerances = (
                words(
                    "pareto_by",
                    measure=self.labels.name(axis),
                    amount=self.labels.amount(axis, span.tolerance(found.gap)),
                )
                for axis, span in zip(found.axes, found.spans, strict=True)
                if span.tolerance(found.gap) > span.rounding
            )
            most = "; ".join(tolerances)
            yield words("pareto_proved", most=most) if most else words["pareto_exact"]
        if len(self.found.points) > 1:
            yield self._between()
        if found.unanswered:
            yield words("pareto_unanswered", count=found.unanswered)
        if found.interrupted:
            yield words["pareto_stopped"]

    def _between(self) -> str:
        words, found = self.words, self.found
        held = [found.axes[k] for k in found.held]
        names = ", ".join(self.labels.name(axis) for axis in held)
        if found.steps is None:
            key = "pareto_complete" if found.complete else "pareto_every_whole"
            return words(key, held=names)
        if found.unanswered or found.interrupted or not self._all_proved():
            return words["pareto_between_open"]
        steps = [
            self.labels.amount(found.axes[k], found.spans[k].width / (found.steps - 1))
            for k in found.held
        ]
        if self.two:
            return words("pareto_between", held=names, step=steps[0])
        named = (f"{self.labels.name(a)} {s}" for a, s in zip(held, steps, strict=True))
        return words("pareto_between_many", steps="; ".join(named))

    def _all_proved(self) -> bool:
        return all(point.proved for point in self.found.points)

    def about_counting(self) -> str:
        words = self.words
        ways = (
            f"{words(f'pareto_{axis.way}', measure=self.labels.name(axis))} "
            f"({words[f'because_{axis.because}']})"
            for axis in self.found.axes
        )
        return "; ".join(ways) + ". " + words["pareto_counted"]
