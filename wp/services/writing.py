"""The one place where somebody begins to write: the right to it is checked, and the log will keep
who it was."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from wp.domain.people.acting import Acting
from wp.domain.people.rights import ROLES_FOR, Verb, may
from wp.domain.people.roles import Role
from wp.errors import Either, RightsError
from wp.store.database import Connection, Engine, writing


def require(acting: Acting, verb: Verb) -> None:
    """RightsError where none of the roles of who acts is enough for this."""
    if not may(acting, verb):
        roles = Either(each for each in Role if each in ROLES_FOR[verb])
        raise RightsError("rights.missing", who=acting.who, verb=verb, roles=roles)


@contextmanager
def writing_as(engine: Engine, acting: Acting, verb: Verb) -> Iterator[Connection]:
    """One transaction of somebody who does this; all of it is kept, or nothing. RightsError where
    they may not, which the log tells, RecordError as in `writing`."""
    try:
        require(acting, verb)
        with writing(engine, acting) as connection:
            yield connection
    except RightsError as error:
        # Not a warning: a command tells it whoever typed it.
        logging.getLogger("wp").info("refused: %s", error)
        raise
