"""The list of people: who has which roles. Every change of it is in the log."""

from collections.abc import Sequence

from wp.domain.people.acting import Acting
from wp.domain.people.person import Grant, Person, administrators
from wp.domain.people.rights import Verb
from wp.domain.people.roles import Role
from wp.domain.reporting.rules import name_problems
from wp.errors import QuestionError, RefusedError
from wp.services.clock import moment, now
from wp.services.writing import require, writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.people.directory import add_grant, add_person, add_sign_out, load_people
from wp.store.people.visits import count_visits, end_visits
from wp.store.vocabulary import load_vocabulary

LONGEST_ADDRESS = 254


def people_on_record(engine: Engine) -> tuple[Person, ...]:
    """Everybody on the list in the order of entering, those removed too."""
    with reading(engine) as connection:
        return load_people(connection)


def visits_by_person(engine: Engine) -> dict[int, int]:
    """In how many browsers each person is signed in, by the number of the person."""
    with reading(engine) as connection:
        return count_visits(connection, now())


def find_person(people: Sequence[Person], named: str) -> Person:
    """The person of this address, number or name. QuestionError for none, or for several."""
    wanted = named.strip().casefold()
    present = [each for each in people if not each.removed]
    ways = (lambda p: p.address, lambda p: str(p.id), lambda p: p.name, lambda p: p.subject)
    for way in ways:
        matching = [each for each in present if wanted and way(each).casefold() == wanted]
        if len(matching) == 1:
            return matching[0]
        if matching:
            break
    known = tuple(each.address or str(each.id) for each in present[:50])
    raise QuestionError("people.unknown", name=named[:60], known=known)


def enter(engine: Engine, name: str, address: str, grant: Grant, acting: Acting) -> Person:
    """Enter somebody by name and address, with a grant, and give the person; `acting` decides it.

    RightsError where who acts is no administrator; RefusedError for an address that is none or is
    on the list, a name that is none, a grant without a role, or with a body that is not known.
    """
    require_administrator(acting)
    name, address = name.strip(), address.strip()
    for problem in name_problems(name):
        raise RefusedError("people.name", why=problem)
    local, at, host = address.partition("@")
    if not (local and at and host) or not address.isprintable() or " " in address:
        raise RefusedError("people.address", address=address[:60])
    if len(address) > LONGEST_ADDRESS:
        raise RefusedError("people.address", address=address[:60])
    with writing_as(engine, acting, Verb.PEOPLE) as connection:
        present = [each for each in load_people(connection) if not each.removed]
        if any(each.address.casefold() == address.casefold() for each in present):
            raise RefusedError("people.entered", address=address)
        _check(connection, grant)
        when = moment(connection)
        number = add_person(connection, name, address, when, acting.who)
        add_grant(connection, number, grant, False, when, acting.who)
        return load_people(connection)[-1]


def change_grant(engine: Engine, person: int, grant: Grant, acting: Acting) -> None:
    """Give a person (by number) this grant in place of what they had; none at all takes away every
    role of their own. `acting` decides it.

    RightsError where who acts is no administrator; RefusedError where nobody else would be one, or
    a body is not known.
    """
    require_administrator(acting)
    with writing_as(engine, acting, Verb.PEOPLE) as connection:
        own = _present(connection, person)
        if Role.ADMINISTRATOR not in grant.roles:
            _keep_an_administrator(connection, own)
        if grant.roles:
            _check(connection, grant)
        add_grant(connection, person, grant, False, moment(connection), acting.who)


def remove(engine: Engine, person: int, acting: Acting) -> None:
    """Take a person (by number) off the list: visits and tokens end with it, also for somebody who
    has roles by a group.

    RightsError where who acts is no administrator; RefusedError for the last administrator.
    """
    require_administrator(acting)
    with writing_as(engine, acting, Verb.PEOPLE) as connection:
        _keep_an_administrator(connection, _present(connection, person))
        add_grant(connection, person, Grant(), True, moment(connection), acting.who)
        end_visits(connection, person)


def sign_out_everywhere(engine: Engine, person: int, acting: Acting) -> int:
    """End all visits of a person (by number), and say how many there were. RightsError where who
    acts is neither that person nor an administrator."""
    if acting.person != str(person):
        require_administrator(acting)
    with writing_as(engine, acting, Verb.SIGN_OUT) as connection:
        _present(connection, person)
        add_sign_out(connection, person, moment(connection), acting.who)
        return end_visits(connection, person)


def require_administrator(acting: Acting) -> None:
    """RightsError where who acts may not change who has access."""
    require(acting, Verb.PEOPLE)


def _present(connection: Connection, person: int) -> Person:
    for each in load_people(connection):
        if each.id == person and not each.removed:
            return each
    raise RefusedError("people.gone", number=person)


def _keep_an_administrator(connection: Connection, person: Person) -> None:
    if administrators(load_people(connection)) == (person,):
        raise RefusedError("people.last_administrator", name=person.shown)


def _check(connection: Connection, grant: Grant) -> None:
    if not grant.roles:
        raise RefusedError("people.no_role", known=tuple(Role))
    if (Role.BODY_SECRETARY in grant.roles) != bool(grant.bodies):
        raise RefusedError("people.bodies")
    for body in _unknown(connection, grant):
        raise RefusedError("people.body", body=body[:60])


def unknown_bodies(engine: Engine, grant: Grant) -> list[str]:
    """The bodies of a grant that the record does not know."""
    with reading(engine) as connection:
        return _unknown(connection, grant)


def _unknown(connection: Connection, grant: Grant) -> list[str]:
    return sorted(grant.bodies - {each.short for each in load_vocabulary(connection).bodies})
