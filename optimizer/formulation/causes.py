"""Why something cannot be done."""

from dataclasses import dataclass

from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a pathway is ruled out: in words, and the entry or article that says so."""

    text: str
    origin: Origin | None = None
