"""The formats of reports, and what makes each of them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from optimizer.errors import SettingsError
from optimizer.reading.nearest import did_you_mean
from optimizer.sentence import Sentence, joined

if TYPE_CHECKING:
    from optimizer.reporting.content.reported import Reported
    from optimizer.reporting.words import Words

Maker = Callable[["Reported", "Words"], bytes]


def formats_of(asked: str | None) -> tuple[str, ...]:
    """The formats named, in the usual order; all of them if none is.

    Raises SettingsError if one is not known.
    """
    if asked is None:
        return tuple(MAKERS)
    named = [part.strip().lower() for part in asked.split(",") if part.strip()]
    for name in named:
        if name not in MAKERS:
            what = Sentence(
                "--to {asked}: {name} is no format of reports. Expected some of "
                "{makers}.",
                asked=asked,
                name=name,
                makers=", ".join(MAKERS),
            )
            raise SettingsError(joined((what, did_you_mean(name, list(MAKERS)))))
    if not named:
        message = Sentence(
            "--to: name some of {makers}, or leave it out.", makers=", ".join(MAKERS)
        )
        raise SettingsError(message)
    return tuple(name for name in MAKERS if name in named)


def _docx(reported: "Reported", words: "Words") -> bytes:
    from optimizer.reporting.document.report_document import report_document

    return report_document(reported, words)


def _xlsx(reported: "Reported", words: "Words") -> bytes:
    from optimizer.reporting.workbook.report_workbook import report_workbook

    return report_workbook(reported, words)


def _html(reported: "Reported", words: "Words") -> bytes:
    from optimizer.reporting.webpage.report_page import report_page

    return report_page(reported, words)


MAKERS: Mapping[str, Maker] = {"docx": _docx, "xlsx": _xlsx, "html": _html}
