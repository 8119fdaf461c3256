"""The boundary to libraries that parse what others wrote: whatever they raise on a damaged file
becomes one sentence.

Nothing of ours belongs inside: a mistake of our own must not pass for a damaged file.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from wp.errors import WorkProgrammeError
from wp.loaders.office_package import damaged


@contextmanager
def library(document: str) -> Iterator[None]:
    """Around the call of a library alone: every exception of it is an InputError, that the
    document is damaged, for on hostile bytes any may come.

    Its warnings are not for the person at the screen. Where it ran out of memory, that is what is
    said, whatever it makes of it.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except WorkProgrammeError:
        raise
    except Exception as error:
        if MemoryError in causes_of(error):
            raise MemoryError from error
        raise damaged(document) from error


def causes_of(error: BaseException) -> list[type[BaseException]]:
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
