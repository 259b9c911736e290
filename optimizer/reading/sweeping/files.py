"""From the file of a sweep to the sweep."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from optimizer.errors import InputError, Problems
from optimizer.reading.inheritance import IN_SCENARIOS
from optimizer.reading.nodes import MapNode, locate
from optimizer.reading.schema.sweep_entries import read_sweep_entries
from optimizer.reading.schema.sweep_file import SweepFile
from optimizer.reading.sweeping.axes import read_axes
from optimizer.reading.sweeping.bases import read_bases, rows_of
from optimizer.reading.sweeping.checks import check_cut_off, check_entries
from optimizer.reading.sweeping.correlated import read_correlated
from optimizer.reading.sweeping.sizes import is_of_size
from optimizer.reading.sweeping.sweep import Base, Sweep
from optimizer.reading.sweeping.trials import check_draws, check_values
from optimizer.reading.sweeping.uncertain import Uncertain, read_uncertain
from optimizer.reading.title_by_language import title_by_language
from optimizer.reading.yaml_file import read_yaml
from optimizer.sentence import Sentence
from optimizer.uncollected import uncollected


@uncollected()
def read_sweep(path: Path | str, *, case: Path | None = None) -> Sweep:
    """Read a sweep file and its scenarios with all that they extend and their tables.

    ``case`` is one more folder in which the tables may lie. Raises `InputError` with
    every problem found, warnings included, if one of them is an error.
    """
    path, shown = Path(path), str(path)
    problems = Problems()
    root = read_yaml(path, shown, problems)
    if root is None:
        raise InputError(problems.found)
    if "scenarios" not in root.entries and root.entries.keys() & IN_SCENARIOS:
        what = Sentence("this is a scenario, not a sweep.")
        hint = Sentence(
            "Write a sweep with an entry such as scenarios: {file}", file=path.name
        )
        problems.error(root.origin, what, hint=hint)
        raise InputError(problems.found)
    file = read_sweep_entries(root, problems)
    axes = read_axes(file, root, problems)
    read = read_bases(file, root, path, case, problems)
    uncertain = read_uncertain(file, root, [axis.path for axis in axes])
    rows = [[rows_of(one, item, root, problems) for item in uncertain] for one in read]
    uncertain = _with_rows(uncertain, rows)
    axes = check_entries(read, axes, uncertain, problems)
    paths = [axis.path for axis in axes]
    sweep = Sweep(
        name=path.stem,
        title=title_by_language(file.title, path.stem),
        file=shown,
        path=path.parent.resolve() / path.name,
        bases=tuple(
            Base(one.name, one.chain, case, one.scenario.inputs, tuple(own), one.kept)
            for one, own in zip(read, rows, strict=True)
        ),
        entries=(*paths, *(name for item in uncertain for name in item.names)),
        axes=axes,
        uncertain=uncertain,
        blocks=read_correlated(file, uncertain, root, problems),
        samples=_samples(file, uncertain, root, problems),
        method=file.method,
        seed=file.seed,
        warnings=(),
    )
    check_cut_off(uncertain, problems)
    for one in read:
        problems.extend(one.warnings)
    if is_of_size(sweep, root, problems):
        _try_futures(sweep, problems)
    problems.raise_if_any()
    bases = tuple(replace(one, inputs=_inputs(one)) for one in sweep.bases)
    return replace(sweep, bases=bases, warnings=problems.warnings)


def _try_futures(sweep: Sweep, problems: Problems) -> None:
    sound = not problems.errors
    for base in sweep.bases:
        check_values(base, sweep, problems, with_draws=sound)
    if not problems.errors:
        check_draws(sweep, problems)


def _inputs(base: Base) -> dict[str, str]:
    """The hash of every file that a future of a scenario rests on, sorted by name."""
    tables = (one.table for one in base.kept.tables.known.values())
    varied = {one.shown: one.sha256 for one in tables if one is not None}
    return dict(sorted({**base.inputs, **varied}.items()))


def _with_rows(
    uncertain: Sequence[Uncertain], rows: Sequence[Sequence[frozenset[str]]]
) -> tuple[Uncertain, ...]:
    """Items with `each` with the rows of all scenarios, sorted."""
    made = []
    for place, item in enumerate(uncertain):
        ids = frozenset[str]().union(*(own[place] for own in rows))
        made.append(replace(item, rows=tuple(sorted(ids)) if item.each else None))
    return tuple(made)


def _samples(
    file: SweepFile,
    uncertain: Sequence[Uncertain],
    root: MapNode,
    problems: Problems,
) -> int:
    place = locate(root, ("samples",))
    if file.samples is None:
        if uncertain:
            what = Sentence("what is uncertain is drawn, but it is not said how often.")
            hint = Sentence("Write samples: 200, or another number.")
            problems.error(replace(place, line=1, column=1), what, hint=hint)
        return 1
    if not file.uncertain and file.samples > 1:
        what = Sentence(
            "nothing is uncertain, so every sample would be the same; one is run."
        )
        problems.warn(place, what)
        return 1
    return file.samples
