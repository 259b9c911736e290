"""What is to be said of a plan beside its figures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning: in English words, and the same for reports in any language.

    ``key`` is which sentence it is, ``figures`` what stands in it, by name; a figure
    that is itself a word of reports is named `why`.
    """

    text: str
    key: str
    figures: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.text
