"""A page followed once from its first block to its last."""

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests.following.blocks import Block
from tests.following.planner import CASE, Planner, Ran


@dataclass(frozen=True, slots=True)
class Followed:
    """By chapter what ran; the case as it was after each chapter lies in ``folder``.

    ``unlike`` has the blocks that show what a command prints, where it printed
    something else.
    """

    folder: Path
    ran: dict[int, list[Ran]] = field(default_factory=dict)
    unlike: list[str] = field(default_factory=list)

    def case_after(self, chapter: int) -> Path:
        """The folder of the case as a chapter leaves it."""
        return self.folder / f"after-{chapter}"

    @property
    def printed(self) -> str:
        """All that the commands printed."""
        return "\n".join(ran.text for chapter in self.ran.values() for ran in chapter)


def follow(blocks: list[Block], folder: Path) -> Followed:
    """Do what the blocks say in the current folder."""
    followed, planner = Followed(folder), Planner()
    for block in blocks:
        chapter = int(block.chapter.partition(".")[0])
        before = len(planner.ran)
        planner.do(block)
        followed.ran.setdefault(chapter, []).extend(planner.ran[before:])
        if block.kind == "text" and not _is_in(planner.ran[-1].text, block.text):
            followed.unlike.append(block.text)
        kept = followed.case_after(chapter)
        shutil.copytree(CASE, kept, dirs_exist_ok=True)
    return followed


def _is_in(output: str, text: str) -> bool:
    """Whether every line of a text was printed, whatever seconds it took."""
    printed = _plain(output)
    return all(_plain(line) in printed for line in text.splitlines())


def _plain(text: str) -> str:
    return re.sub(r"\b\d+\.\d s\b", "some s", " ".join(text.split()))
