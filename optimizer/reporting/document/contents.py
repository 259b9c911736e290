"""The table of contents: a field that Word fills, with the headings known already."""

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from optimizer.reporting.document.fields import (
    add_bookmark,
    add_field,
    begin_field,
    end_field,
)
from optimizer.reporting.document.numbering import roman
from optimizer.reporting.document.page import width_of_text
from optimizer.reporting.document.styles import CONTENTS

_DEEPEST = 2
"""Headings of a third level would make the table of contents long."""

_AFTER_UPDATE = frozenset(
    qn(f"w:{name}")
    for name in ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "rsids")
)


class Contents:
    """Collects headings as they are written."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.found: list[tuple[int, str, str]] = []
        self._counted = [0, 0, 0]
        self._annexes = 0
        self._place: Paragraph | None = None
        self._right = width_of_text(document)

    def put(self) -> None:
        """Here the table of contents will stand, between the margins of this page."""
        self._place = self.document.add_paragraph()
        self._right = width_of_text(self.document)

    def mark(self, heading: Paragraph, text: str, level: int) -> None:
        """Take up a heading; level 0 is an annex."""
        name = f"_Toc{len(self.found) + 1:06d}"
        add_bookmark(heading, name, len(self.found) + 1)
        self.found.append((level, f"{self._number(level)} {text}", name))

    def fill(self, annex: str) -> None:
        """Write the field where it was put; ``annex`` is the word before a number."""
        place = self._place
        assert place is not None
        # \u takes up annexes too: their style has the outline level of a chapter.
        told = f' TOC \\o "1-{_DEEPEST}" \\h \\z \\u '
        listed = [one for one in self.found if one[0] <= _DEEPEST]
        for at, (level, text, name) in enumerate(listed):
            line = place.insert_paragraph_before(style=f"{CONTENTS} {max(level, 1)}")
            tabs = line.paragraph_format.tab_stops
            tabs.add_tab_stop(self._right, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            if at == 0:
                begin_field(line, told)
            shown = f"{annex} {text}" if level == 0 else text
            line.add_run(f"{shown.upper() if level == 1 else shown}\t")
            add_field(line, f" PAGEREF {name} \\h ", "")
        end_field(place)
        _ask_for_update(self.document)

    def _number(self, level: int) -> str:
        """What Word writes before the heading."""
        if level == 0:
            self._annexes += 1
            return f"{self._annexes}."
        self._counted[level - 1] += 1
        self._counted[level:] = [0] * (3 - level)
        chapter, section, part = self._counted
        return (f"{roman(chapter)}.", f"{section}.", f"{section}.{part}.")[level - 1]


def _ask_for_update(document: Document) -> None:
    """Word fills the numbers of pages when the document is opened."""
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    # Word refuses settings that stand in another order than its schema's.
    after = next(
        (one for one in document.settings.element if one.tag in _AFTER_UPDATE), None
    )
    if after is None:
        document.settings.element.append(update)
    else:
        after.addprevious(update)
