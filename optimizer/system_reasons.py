"""Why the operating system refused a file, in the words of whoever reads it."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from optimizer.sentence import Sentence

_REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: Sentence("access is not allowed"),
        errno.EPERM: Sentence("access is not allowed"),
        errno.EROFS: Sentence("the disk can only be read"),
        errno.ENOSPC: Sentence("the disk is full"),
        errno.ENOENT: Sentence("there is no such file or folder"),
        errno.EEXIST: Sentence("there is a file or folder of that name"),
        errno.ENOTDIR: Sentence("a part of the path is a file, not a folder"),
        errno.EISDIR: Sentence("this is a folder"),
        errno.ENAMETOOLONG: Sentence("the name is too long"),
        errno.EBUSY: Sentence("another program uses it"),
        errno.EIO: Sentence("the disk could not be read or written"),
    }
)


def reason(error: OSError) -> str:
    """What happened; in the system's own words where it is rare."""
    known = _REASONS.get(error.errno or 0)
    return known or error.strerror or str(error)
