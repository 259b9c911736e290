"""A file that appears, or is replaced, as a whole; nothing beside it is touched."""

from pathlib import Path

from optimizer.errors import SettingsError
from optimizer.replacing import beside, replaced_file
from optimizer.reporting.folder import make_parent
from optimizer.sentence import Sentence


def check_file(path: Path) -> None:
    """Raise if the file cannot be written, so that it is known before long work.

    Raises SettingsError if a folder stands there, OSError if nothing can be written.
    """
    if path.is_dir():
        message = Sentence(
            "{path}: a folder stands where the file goes. Name another file.", path=path
        )
        raise SettingsError(message)
    make_parent(path)
    trial = beside(path, "tmp")
    trial.touch()
    trial.unlink()


def replace_file(path: Path, content: str | bytes) -> None:
    """Write it, text as UTF-8; if anything fails, an old file stays as it was."""
    with replaced_file(path) as fresh:
        fresh.write_bytes(content.encode() if isinstance(content, str) else content)
