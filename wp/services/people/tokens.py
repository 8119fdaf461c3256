"""Tokens: made once, shown once, on record by their digest, revoked at any time."""

import datetime as dt
import secrets
from urllib.parse import parse_qsl, unquote, urlencode

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.people.tokens import LONGEST_DAYS, Token, TokenKind, TokenOrder
from wp.errors import RefusedError
from wp.services.clock import moment, today
from wp.services.people.directory import require_administrator
from wp.services.people.visits import digest_of
from wp.services.writing import writing_as
from wp.store.database import Engine, reading
from wp.store.people.directory import load_people
from wp.store.people.tokens import add_token, add_token_end, find_token, load_tokens

PREFIX = "wp_"
LONGEST_LABEL, LONGEST_SCOPE = 100, 500
_CALENDARS = ("body/", "topic/", "programme/", "all.ics")


def make_token(engine: Engine, order: TokenOrder, acting: Acting) -> str:
    """A new token, and what opens by it, which is on no record and is never shown again.

    The scope of a calendar is its address as it goes on after `/calendar/`, with its query.
    RightsError where who acts is no administrator, RefusedError for what no token may be.
    """
    require_administrator(acting)
    label, scope = order.label.strip(), order.scope.strip()
    if order.kind is TokenKind.CALENDAR:
        path, _, query = scope.removeprefix("/calendar/").partition("?")
        scope = calendar_scope(unquote(path), query)
    if not 1 <= order.days <= LONGEST_DAYS:
        raise RefusedError("tokens.days", most=LONGEST_DAYS)
    if not label or len(label) > LONGEST_LABEL or not label.isprintable():
        raise RefusedError("tokens.label", most=LONGEST_LABEL)
    if not _fits(order.kind, scope):
        raise RefusedError("tokens.scope", scope=scope[:60])
    secret = PREFIX + secrets.token_urlsafe(32)
    with writing_as(engine, acting, Verb.TOKENS) as connection:
        people = {each.id: each for each in load_people(connection) if not each.removed}
        owner = people.get(order.person)
        if owner is None or not owner.grant.roles:
            raise RefusedError("tokens.no_role")
        at, ends_on = moment(connection), today() + dt.timedelta(days=order.days)
        token = Token(0, owner, order.kind, scope, label, ends_on, at)
        add_token(connection, token, digest_of(secret), at, acting.who)
    return secret


def calendar_scope(path: str, query: str) -> str:
    """A calendar as a token names it: its path (decoded), and its query in one spelling.

    >>> calendar_scope("body/CAP Group.ics", "lang=fr&type=A%20")
    'body/CAP Group.ics?lang=fr&type=A+'
    """
    told = urlencode(parse_qsl(query, keep_blank_values=True))
    return f"{path}?{told}" if told else path


def _fits(kind: TokenKind, scope: str) -> bool:
    """Whether a token of this kind may have this scope: none, or one calendar."""
    if kind is TokenKind.API:
        return not scope
    path, _, _ = scope.partition("?")
    one = path.startswith(_CALENDARS) and path.endswith(".ics") and len(scope) <= LONGEST_SCOPE
    return one and scope.isprintable()


def revoke(engine: Engine, number: int, acting: Acting) -> None:
    """End a token, by its number. RightsError where who acts is no administrator; RefusedError
    where there is none that holds."""
    require_administrator(acting)
    with writing_as(engine, acting, Verb.TOKENS) as connection:
        tokens = {each.id: each for each in load_tokens(connection)}
        if number not in tokens or tokens[number].revoked:
            raise RefusedError("tokens.gone", number=number)
        add_token_end(connection, number, moment(connection), acting.who)


def tokens_on_record(engine: Engine) -> tuple[Token, ...]:
    """All tokens in the order of making, those that are over too."""
    with reading(engine) as connection:
        return load_tokens(connection)


def token_of(engine: Engine, secret: str, kind: TokenKind, scope: str = "") -> Token | None:
    """The token that opens by this secret, for this kind of reading and this calendar (`scope`);
    None where it does not, or not any more."""
    if not secret.startswith(PREFIX):
        return None
    with reading(engine) as connection:
        token = find_token(connection, digest_of(secret))
    fits = token is not None and token.kind is kind and token.scope == scope
    return token if token and fits and token.holds(today()) else None
