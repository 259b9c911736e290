"""Where a command's files are, told once they are there."""

from collections.abc import Iterable
from pathlib import Path

from optimizer.cli.messages import tell
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence


def tell_written(
    folder: Path, files: Iterable[str], kept: Path | None, words: Words
) -> None:
    """The files of a folder, and where the one is that had to be kept beside it."""
    if kept is not None:
        tell(
            Sentence(
                "{folder}: not all in it was written by this program, so the old "
                "folder is kept as {kept}.",
                folder=folder,
                kept=kept,
            )
        )
    tell(words("written_to", folder=f"{folder}: {', '.join(sorted(files))}"))
