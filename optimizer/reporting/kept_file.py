"""Results kept for reports: packed JSON that says first which form it has."""

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from optimizer.errors import InputError, Origin, Problem
from optimizer.sentence import Sentence
from optimizer.system_reasons import reason

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


@dataclass(frozen=True)
class KeptFile(Generic[T]):
    """What such a file holds, and what is said of one that cannot be read.

    ``kind`` is a dataclass whose first field, ``form``, is raised whenever what is kept
    changes, so that an older file is known as such; ``most_bytes`` are unpacked ones.
    ``again`` is what to do about it.
    """

    kind: type[T]
    form: int
    most_bytes: int
    too_large: str
    other_form: str
    damaged: str
    again: str

    def packed(self, kept: T) -> bytes:
        """The file: the same content gives the same bytes."""
        plain = _in_order(self._adapter.dump_python(kept))
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        # Times of packing would make every file another one.
        return gzip.compress(text.encode(), mtime=0)

    def unpacked(self, path: Path) -> T:
        """What the file holds; to be called within `telling`."""
        from pydantic import TypeAdapter

        with gzip.open(path) as packed:
            content = packed.read(self.most_bytes + 1)
        if len(content) > self.most_bytes:
            raise self._unreadable(path, self.too_large)
        if TypeAdapter(_Form).validate_json(content).form != self.form:
            raise self._unreadable(path, self.other_form)
        return self._adapter.validate_json(content)

    @contextmanager
    def telling(self, path: Path) -> Iterator[None]:
        """Whatever a changed file makes go wrong becomes an InputError."""
        try:
            yield
        except InputError:
            raise
        except PermissionError as error:
            what = Sentence(
                "the record cannot be read: {reason}.", reason=reason(error)
            )
            hint = Sentence("Check that you may read it.")
            raise InputError([Problem(Origin(str(path)), what, hint=hint)]) from error
        except _FAULTS as error:
            raise self._unreadable(path, self.damaged) from error

    @cached_property
    def _adapter(self) -> "TypeAdapter[T]":
        # Heavy, and needed only where a file is written or read.
        from pydantic import TypeAdapter

        return TypeAdapter(self.kind)

    def _unreadable(self, path: Path, what: str) -> InputError:
        return InputError([Problem(Origin(str(path)), what, hint=self.again)])


_FAULTS = (OSError, EOFError, ValueError, TypeError, RecursionError, zlib.error)


@dataclass(frozen=True, slots=True)
class _Form:
    """The beginning of a file: all that is read of it before its form is known."""

    form: int


def _in_order(value: object) -> object:
    """The same with sets as sorted lists: Python keeps them in another order each time.

    What is no finite number stays one, which JSON by the book has no word for.
    """
    if isinstance(value, dict):
        return {key: _in_order(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_in_order(one) for one in value]
    if isinstance(value, frozenset | set):
        return sorted(map(str, value))
    return value
