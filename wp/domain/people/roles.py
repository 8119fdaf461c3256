"""The roles that a person can have; of several, each adds what it may do (issue of rights, 2)."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody does with the record."""

    READER = "reader"
    BODY_SECRETARY = "body_secretary"
    SECRETARIAT = "secretariat"
    ADMINISTRATOR = "administrator"


EVERY_ROLE = frozenset(Role)
