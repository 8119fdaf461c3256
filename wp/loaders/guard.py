"""The boundary to libraries that parse what others wrote: whatever they raise on a damaged file
becomes one sentence.

Nothing of ours belongs inside: a mistake of our own must not pass for a damaged file.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from wp.errors import InputError, WorkProgrammeError

_LOCKED = {"PDFPasswordIncorrect", "PDFEncryptionError"}


@contextmanager
def library(document: str, damage: str = "read.damaged") -> Iterator[None]:
    """Around the call of a library alone: every exception of it is an InputError, that the
    document is locked or damaged (the key of what is then said), for on hostile bytes any may come.

    Its warnings are not for the person at the screen. Where it ran out of memory, that is what is
    said, whatever it makes of it.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except WorkProgrammeError:
        raise
    except Exception as error:
        causes = _causes_of(error)
        if MemoryError in causes:
            raise MemoryError from error
        locked = _LOCKED.intersection(each.__name__ for each in causes)
        raise InputError("read.locked" if locked else damage, document=document) from error


def _causes_of(error: BaseException) -> list[type[BaseException]]:
    """The kinds of an error, of those that it was raised from, and of those that it was given as
    arguments."""
    todo, seen = [error], {id(error): error}
    while todo:
        each = todo.pop()
        for further in (each.__cause__, each.__context__, *each.args):
            if isinstance(further, BaseException) and id(further) not in seen:
                seen[id(further)] = further
                todo.append(further)
    return [type(each) for each in seen.values()]
