"""The files that the page is put together of, and how templates are filled."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

_ROOM, _PARTS = "optimizer.reporting.webpage", "parts"


def part(name: str) -> str:
    """A file of styles or scripts."""
    return files(_ROOM).joinpath(_PARTS, name).read_text("utf-8")


def environment() -> Environment:
    """Templates that escape whatever is put in, and refuse what is not there."""
    return Environment(
        loader=PackageLoader(_ROOM, _PARTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
