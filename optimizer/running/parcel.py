"""What all runs of a sweep share, packed once and opened once by every worker."""

import hashlib
import pickle
import threading
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

Content = TypeVar("Content")

_opened = threading.local()


@dataclass(frozen=True)
class Parcel(Generic[Content]):
    """Something packed, and the hash by which a worker knows it again."""

    packed: bytes
    hash: str

    @classmethod
    def of(cls, content: Content) -> "Parcel[Content]":
        packed = pickle.dumps(content)
        return cls(packed, hashlib.sha256(packed).hexdigest())

    def opened(self) -> Content:
        """The content: each thread has its own, and keeps the last one it opened."""
        if getattr(_opened, "hash", None) != self.hash:
            # Packed by this program and handed over by its own executor: no input.
            _opened.content = pickle.loads(self.packed)
            _opened.hash = self.hash
        return cast(Content, _opened.content)
