"""Visits: who signs in gets one, and everything that is asked is asked in one."""

import datetime as dt
import hashlib
import secrets

from wp.domain.people.acting import Acting, Source
from wp.domain.people.person import Grant, Identity, Person, recognise
from wp.domain.people.rights import Verb
from wp.domain.people.roles import EVERY_ROLE
from wp.domain.people.visits import Visit
from wp.domain.reporting.rules import LIMITS
from wp.errors import RightsError
from wp.services.clock import moment, now
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.people.directory import add_grant, add_identity, add_person, load_people, load_person
from wp.store.people.visits import add_visit, end_visit, find_visit, touch_visit

# How old the last use on record may be before it is written again: not with every request.
TOUCH = dt.timedelta(minutes=5)
THE_SIGN_IN = Acting(who="sign-in", roles=EVERY_ROLE, source=Source.PROGRAM)


def digest_of(secret: str) -> str:
    """What is on record in place of something that opens: a copy of the record opens nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def begin_visit(engine: Engine, identity: Identity) -> tuple[str, Visit]:
    """A visit for somebody who signed in, with the secret that their browser is to hold, which is
    always a new one.

    RightsError where nobody on the list is this identity and no group of theirs has a role, or
    where they were removed.
    """
    secret = secrets.token_urlsafe(32)
    with writing_as(engine, THE_SIGN_IN, Verb.VISIT) as connection:
        person = _person(connection, identity)
        began = now()
        visit = Visit(digest_of(secret), person, identity.by_claim, began, began)
        if not visit.holds(began):
            raise RightsError("door.no_access", who=_shown(identity))
        add_visit(connection, visit)
    return secret, visit


def _person(connection: Connection, identity: Identity) -> Person:
    """The person of an identity: as on the list, or entered now where a group brings a role."""
    person = recognise(load_people(connection), identity)
    if person is None and not identity.by_claim.roles:
        raise RightsError("door.no_access", who=_shown(identity))
    if person is None or not person.subject:
        at, who = moment(connection), THE_SIGN_IN.who
        number = person.id if person else 0
        if not person:
            number = add_person(connection, _name(identity), identity.address, at, who)
            add_grant(connection, number, Grant(), False, at, who)
        add_identity(connection, number, identity, at, who)
        return load_person(connection, number)
    return person


def _name(identity: Identity) -> str:
    """What the log shows of somebody whom nobody entered: nothing that no name is."""
    told = (identity.name, identity.address, identity.subject, digest_of(identity.subject))
    names = ("".join(filter(str.isprintable, each)).strip() for each in told)
    return next(filter(None, names))[: LIMITS["actor"]].strip()


def _shown(identity: Identity) -> str:
    return (identity.address or identity.name or identity.subject)[:100]


def visit_of(engine: Engine, secret: str) -> Visit | None:
    """The visit that a browser holds the secret of, None where it opens nothing (any more)."""
    return visit_at(engine, digest_of(secret)) if secret else None


def visit_at(engine: Engine, key: str) -> Visit | None:
    """The visit of this digest, None where it opens nothing (any more)."""
    with reading(engine) as connection:
        visit = find_visit(connection, key)
    return visit if visit and visit.holds(now()) else None


def use_visit(engine: Engine, visit: Visit) -> None:
    """Note that somebody did something in a visit, where the last time on record is long ago."""
    at = now()
    if at - visit.used_at > TOUCH:
        with writing_as(engine, THE_SIGN_IN, Verb.VISIT) as connection:
            touch_visit(connection, visit.key, at)


def leave(engine: Engine, visit: Visit) -> None:
    """End a visit."""
    with writing_as(engine, THE_SIGN_IN, Verb.VISIT) as connection:
        end_visit(connection, visit.key)


def acting_in(visit: Visit, source: Source = Source.PAGE) -> Acting:
    """Who acts in a visit, from this source. RefusedError where the person has no name to write."""
    grant, person = visit.grant, visit.person
    return Acting(
        who=person.shown,
        roles=grant.roles,
        source=source,
        bodies=grant.bodies,
        person=str(person.id),
    )
