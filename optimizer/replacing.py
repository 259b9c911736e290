"""Files and folders that appear, or are replaced, as a whole."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

_BESIDE = re.compile(r"\.(.+)\.[0-9a-f]{8}\.(?:tmp|old)")


@contextmanager
def replaced_file(path: Path) -> Iterator[Path]:
    """The path to write to; it takes the place of ``path`` at the end.

    If anything fails, an old file stays as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = beside(path, "tmp")
    try:
        yield fresh
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def swap_folder(fresh: Path, folder: Path) -> Path | None:
    """Put a fresh folder in the place of another; where the old one is now, if any.

    If this fails, the old folder stays as it was.
    """
    if not folder.exists():
        fresh.rename(folder)
        return None
    old = beside(folder, "old")
    folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    return old


def beside(path: Path, ending: str) -> Path:
    """A path of a name that nothing has, in the same folder."""
    return path.with_name(f".{path.name}.{token_hex(4)}.{ending}")


def is_beside(path: Path) -> bool:
    """Whether `beside` gave the name: what a command that was killed left there."""
    return _BESIDE.fullmatch(path.name) is not None


def meant(path: Path) -> Path:
    """The path in whose place another was to be written, if `beside` gave its name."""
    found = _BESIDE.fullmatch(path.name)
    return path.with_name(found[1]) if found else path
