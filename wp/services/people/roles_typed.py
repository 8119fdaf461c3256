"""Roles as people write them: in a command, and in the settings of the sign-in."""

from wp.domain.people.person import Grant
from wp.domain.people.roles import Role


def typed_grant(text: str) -> Grant | None:
    """The grant of a role as typed, a body secretary with the bodies after a colon; None where it
    is none.

    >>> typed_grant("reader") == Grant(frozenset({Role.READER}))
    True
    >>> sorted(typed_grant("body_secretary: CBC, EC").bodies)
    ['CBC', 'EC']
    >>> typed_grant("body_secretary"), typed_grant("reader:CBC"), typed_grant("chair")
    (None, None, None)
    """
    role, colon, bodies = text.partition(":")
    named = frozenset(each.strip() for each in bodies.split(",") if each.strip())
    if role.strip() not in set(Role):
        return None
    of_bodies = role.strip() == Role.BODY_SECRETARY
    if not of_bodies == bool(named) == bool(colon):
        return None
    return Grant(frozenset({Role(role.strip())}), named)
