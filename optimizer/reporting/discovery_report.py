"""When something fails: ranges of inputs, for the terminal and for programs."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from optimizer.analysis.failing_boxes import Box, Condition, Discovery
from optimizer.analysis.rounded_bounds import Bounds
from optimizer.reporting.numbers import exact, in_language, plain, share
from optimizer.reporting.terminal import rendered
from optimizer.reporting.words import Words
from optimizer.safe_text import printable


def discovery_report(
    found: Discovery, title: str, it: str, names: Mapping[str, str], words: Words
) -> str:
    """In which futures something happens, as sentences below a title.

    ``it`` is what happens, `it loses` or `no plan exists` in words; ``names`` has what
    inputs are called; one without a name is called by its entry.
    """
    parts: list[RenderableType] = [Text(printable(title), style="bold"), ""]
    parts += _Report(found, it, names, words).sentences()
    return rendered(parts) + "\n"


def discovery_as_json(found: Discovery) -> dict[str, object]:
    """What a program reads: the boxes with their conditions."""
    return {
        "futures": found.futures,
        "failures": found.failures,
        "inputs": found.inputs,
        "least_density": found.least_density,
        "few": found.is_thin,
        "boxes": [
            {
                "futures": box.futures,
                "failures": box.failures,
                "density": box.density,
                "coverage": box.coverage,
                "new_futures": box.new_futures,
                "new_failures": box.new_failures,
                "correlation": box.correlation,
                "conditions": [_condition(one) for one in box.conditions],
            }
            for box in found.boxes
        ],
    }


def _condition(condition: Condition) -> dict[str, object]:
    bounds, (least, most) = condition.bounds, condition.span or (None, None)
    return {
        "entry": condition.entry,
        "low": bounds.low,
        "high": bounds.high,
        "values": bounds.values,
        "without": bounds.without,
        "least": least,
        "most": most,
        "chance": condition.chance,
    }


class _Report:
    """The sentences about one failure."""

    def __init__(
        self, found: Discovery, it: str, names: Mapping[str, str], words: Words
    ) -> None:
        self.found, self.it, self.names, self.words = found, it, names, words
        self.sentence = f"{it[:1].upper()}{it[1:]}"

    def sentences(self) -> Iterator[str]:
        found, words = self.found, self.words
        if not found.failures:
            yield words("loses_never", futures=self._count(found.futures))
            return
        if found.failures == found.futures:
            futures = self._count(found.futures)
            yield words("loses_always", It=self.sentence, futures=futures)
            return
        yield words(
            "loses_in",
            It=self.sentence,
            failures=self._count(found.failures),
            futures=self._count(found.futures),
            share=self._share(found.failures / found.futures),
        )
        if not found.inputs:
            yield words["loses_by_no_input"]
            return
        if found.boxes:
            yield from self._boxes()
        else:
            yield words("loses_without_pattern", inputs=found.inputs)
        if found.is_thin:
            others = self._count(found.futures - found.failures)
            failures = self._count(found.failures)
            yield words("loses_in_few", it=self.it, failures=failures, others=others)

    def _boxes(self) -> Iterator[str]:
        found, words = self.found, self.words
        surely = found.boxes[0].density >= found.least_density
        if not surely:
            yield words("loses_less_surely", asked=self._share(found.least_density))
        yield ""
        for number, box in enumerate(found.boxes, start=1):
            yield self._box(number, box, "loses_when" if surely else "loses_more_when")
        yield ""
        futures = found.futures - sum(box.new_futures for box in found.boxes)
        failures = found.failures - sum(box.new_failures for box in found.boxes)
        if futures and not failures:
            yield words("loses_nowhere_else", futures=self._count(futures))
        elif futures:
            yield words(
                "loses_elsewhere",
                it=self.it,
                futures=self._count(futures),
                failures=self._count(failures),
                share=self._share(failures / futures),
            )
        yield words["loses_explained"]

    def _box(self, number: int, box: Box, key: str) -> str:
        words = self.words
        text = words(
            key,
            number=number,
            It=self.sentence,
            it=self.it,
            conditions=words["input_and"].join(map(self._asked, box.conditions)),
            failures=self._count(box.failures),
            futures=self._count(box.futures),
            of_failures=self._count(box.of_failures),
            density=self._share(box.density),
            coverage=self._share(box.coverage),
        )
        if box.new_failures < box.failures:
            text += words("loses_newly", count=self._count(box.new_failures))
        return f"{text}."

    def _asked(self, condition: Condition) -> str:
        words, bounds = self.words, condition.bounds
        figures = {
            "entry": self.names.get(condition.entry, condition.entry),
            "low": self._figure(bounds.low),
            "high": self._figure(bounds.high),
            "values": self._listed(bounds.values or bounds.without),
        }
        return words(_kind(bounds), **figures)

    def _listed(self, values: Iterable[float | str]) -> str:
        *before, last = map(self._figure, values) if values else [""]
        return self.words["input_or"].join([", ".join(before), last][not before :])

    def _figure(self, value: float | str | None) -> str:
        if value is None or isinstance(value, str):
            return value or ""
        text = exact(value, self.words)
        # A bound of more digits would stand on the wrong side of a value.
        return (
            text
            if float(f"{value:.10g}") == value
            else in_language(repr(value), self.words)
        )

    def _count(self, count: int) -> str:
        return plain(count, self.words, 0)

    def _share(self, value: float) -> str:
        """In whole per cent; only nothing is 0 %, and only all is 100 %."""
        enough = (
            d for d in (0, 1, 2) if (round(value, 2 + d) in (0, 1)) == (value in (0, 1))
        )
        return share(value, self.words, next(enough, 3))


def _kind(bounds: Bounds) -> str:
    if bounds.values:
        return "input_among"
    if bounds.without:
        return "input_not"
    if bounds.high is None:
        return "input_above"
    return "input_below" if bounds.low is None else "input_between"
