"""The calls of the verbs that change who has access (`tests.support.people.calls`)."""

from collections.abc import Callable
from dataclasses import replace

from tests.support.people.acting import by
from wp.domain.people.acting import Acting
from wp.domain.people.person import Grant
from wp.domain.people.roles import Role
from wp.domain.people.tokens import TokenKind, TokenOrder
from wp.services.people import directory, tokens
from wp.store.database import Engine

Do = Callable[[Acting], object]


def _person(engine: Engine) -> int:
    grant = Grant(frozenset({Role.READER}))
    return directory.enter(engine, "Bo", "bo@example.org", grant, by()).id


def enter(engine: Engine) -> Do:
    grant = Grant(frozenset({Role.READER}))
    return lambda acting: directory.enter(engine, "Bo", "bo@example.org", grant, acting)


def change_grant(engine: Engine) -> Do:
    number, grant = _person(engine), Grant(frozenset({Role.SECRETARIAT}))
    return lambda acting: directory.change_grant(engine, number, grant, acting)


def remove(engine: Engine) -> Do:
    number = _person(engine)
    return lambda acting: directory.remove(engine, number, acting)


def sign_out_everywhere(engine: Engine) -> Do:
    number = _person(engine)
    return lambda acting: directory.sign_out_everywhere(
        engine, number, replace(acting, person=str(number))
    )


def _order(engine: Engine) -> TokenOrder:
    return TokenOrder(_person(engine), TokenKind.API, "", "Power Query", 30)


def make_token(engine: Engine) -> Do:
    order = _order(engine)
    return lambda acting: tokens.make_token(engine, order, acting)


def revoke(engine: Engine) -> Do:
    tokens.make_token(engine, _order(engine), by())
    number = tokens.tokens_on_record(engine)[-1].id
    return lambda acting: tokens.revoke(engine, number, acting)


OF_PEOPLE: dict[tuple[str, str], Callable[..., Do]] = {
    ("wp.services.people.directory", "change_grant"): change_grant,
    ("wp.services.people.directory", "enter"): enter,
    ("wp.services.people.directory", "remove"): remove,
    ("wp.services.people.directory", "sign_out_everywhere"): sign_out_everywhere,
    ("wp.services.people.tokens", "make_token"): make_token,
    ("wp.services.people.tokens", "revoke"): revoke,
}
