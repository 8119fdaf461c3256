"""People, their roles and their tokens in words."""

import datetime as dt

from wp.domain.people.person import Grant
from wp.domain.people.roles import Role
from wp.domain.people.tokens import Token
from wp.language.dates import day
from wp.language.names import body_name
from wp.language.words import Words


def grant_words(grant: Grant, words: Words) -> str:
    """The roles of a grant, a body secretary's with the bodies.

    >>> roles = frozenset({Role.BODY_SECRETARY, Role.READER})
    >>> grant_words(Grant(roles, frozenset({"EC"})), Words())
    'reader and body secretary (EC)'
    """
    named = [_role(each, grant, words) for each in Role if each in grant.roles]
    return words.listing(named) if named else words("people.no_own_role")


def _role(role: Role, grant: Grant, words: Words) -> str:
    said = words(f"role.{role}")
    if role is not Role.BODY_SECRETARY:
        return said
    bodies = words.row(body_name(each, words) for each in sorted(grant.bodies))
    return words("role.of_bodies", role=said, bodies=bodies)


def token_words(token: Token, today: dt.date, words: Words) -> str:
    """Whose a token is, what for, what it opens and until when, or that it is over."""
    opens = token.scope or words("tokens.opens_api")
    ends = day(token.ends_on, words.language)
    state = words("tokens.until", day=ends) if token.holds(today) else words("tokens.over")
    return words.parts((token.person.shown, token.label, opens, state))
