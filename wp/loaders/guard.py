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

    Its warnings are not for the person at the screen.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except WorkProgrammeError:
        raise
    except Exception as error:
        raise damaged(document) from error
