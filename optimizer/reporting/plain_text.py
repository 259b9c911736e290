"""The place of an entry in few words."""

from pathlib import PurePath

from optimizer.errors import Origin


def short_place(origin: Origin) -> str:
    """File and line without the folders, for a column of a table."""
    name = PurePath(origin.file.replace("\\", "/")).name
    return name if origin.line is None else f"{name}:{origin.line}"
