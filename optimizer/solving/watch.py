"""Who is told how far a search is."""

from collections.abc import Callable

from optimizer.solving.outcome import Progress

Watch = Callable[[Progress], None]
"""Called a few times a second while a search runs, from the main thread."""
