"""What a browser lets a page do: its own styles and scripts, and no connection."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256


def policy(styles: str, scripts: Sequence[str], *, set_styles: bool = False) -> str:
    """A Content-Security-Policy by hashes.

    A name from a case that were markup could neither run, nor fetch, nor change how
    the page looks. With ``set_styles`` scripts may write styles into elements.
    """
    allowed = " ".join(_source(script) for script in scripts) or "'none'"
    look = "'unsafe-inline'" if set_styles else _source(styles)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {allowed}",
            f"style-src {look}",
            "img-src data: blob:" if set_styles else "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def inside_element(text: str, tag: str) -> str:
    """The text with the line ends that browsers see.

    Raises ValueError if something in it would end its element.
    """
    if f"</{tag}" in text.lower() or "<!--" in text:
        message = f"A {tag} of the page has a tag in it that would end it."
        raise ValueError(message)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
