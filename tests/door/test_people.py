"""Who has access: the list, its rules, and that every change of it is in the log."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.error_text import refuses
from tests.support.programs.sign_in import HOST, ROLES, address, enter_all
from tests.support.records import record_of_kind
from wp.domain.people.acting import EVERY_ROLE, Acting, Source
from wp.domain.people.person import Grant, Identity, Person, recognise
from wp.domain.people.roles import Role
from wp.domain.people.tokens import TokenKind, TokenOrder
from wp.domain.people.visits import Visit
from wp.errors import RightsError
from wp.services import clock
from wp.services.people import directory, visits
from wp.services.people.tokens import make_token, token_of
from wp.services.record import verify
from wp.store.database import Engine

NOW = dt.datetime(2020, 1, 31, 12, tzinfo=dt.UTC)
READER = ROLES["rita"]
IDP = "https://login.example.org"


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, with the shipped plans."""
    with record_of_kind(request, tmp_path) as made:
        yield made


def person(number: int, **values: object) -> Person:
    """A reader on the list."""
    one = Person(number, f"P{number}", f"p{number}@example.org", "", "", READER)
    return replace(one, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("people", "identity", "who"),
    [
        ((person(1),), Identity(IDP, "s", address="P1@Example.org"), 1),
        ((person(1),), Identity(IDP, "s"), None),
        ((person(1, issuer=IDP, subject="s"),), Identity(IDP, "s"), 1),
        ((person(1, issuer=IDP, subject="s"),), Identity("https://other.org", "s"), None),
        # The address went to somebody else at the provider.
        (
            (person(1, issuer=IDP, subject="s"),),
            Identity(IDP, "t", address="p1@example.org"),
            None,
        ),
        ((person(1, removed=True),), Identity(IDP, "s", address="p1@example.org"), None),
        ((person(1, issuer=IDP, subject="s", removed=True),), Identity(IDP, "s"), 1),
        (
            (
                person(1, issuer=IDP, subject="s", removed=True),
                person(2, address="p1@example.org"),
            ),
            Identity(IDP, "s", address="p1@example.org"),
            2,
        ),
    ],
)
def test_issuer_and_subject_decide_and_an_address_counts_once(
    people: tuple[Person, ...], identity: Identity, who: int | None
) -> None:
    came = recognise(people, identity)
    assert (came.id if came else None) == who


@pytest.mark.parametrize(
    ("began", "used", "holds"),
    [(0, 0, True), (7.99, 7.99, True), (8, 8, False), (11.99, 1, True), (12, 0, False)],
)
def test_a_visit_ends_after_eight_hours_unused_and_twelve_in_any_case(
    began: float, used: float, holds: bool
) -> None:
    hours = [NOW - dt.timedelta(hours=each) for each in (began, used)]
    assert Visit("k", person(1), Grant(), *hours).holds(NOW) is holds


def test_a_visit_ends_with_its_person_and_the_last_role() -> None:
    assert not Visit("k", person(1, removed=True), READER, NOW, NOW).holds(NOW)
    assert not Visit("k", person(1, grant=Grant()), Grant(), NOW, NOW).holds(NOW)
    by_group = Visit("k", person(1, grant=ROLES["ben"]), READER, NOW, NOW)
    assert by_group.holds(NOW) and by_group.grant == Grant(
        frozenset({Role.READER, Role.BODY_SECRETARY}), frozenset({"CBC"})
    )


def test_a_visit_that_is_used_goes_on_and_one_that_is_not_ends(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter_all(engine)
    start = clock.now()
    identity = Identity(IDP, "s", address=address("rita"))
    secret, visit = visits.begin_visit(engine, identity)

    def at(hours: float) -> Visit | None:
        later = start + dt.timedelta(hours=hours)
        monkeypatch.setattr(visits, "now", lambda: later)
        return visits.visit_of(engine, secret)

    assert at(7.9)
    visits.use_visit(engine, visit)
    assert at(11.9) and at(12.1) is None
    monkeypatch.undo()
    unused, _ = visits.begin_visit(engine, identity)
    secret = unused
    assert at(7.9) and at(8.1) is None
    rita = visit.person.id
    assert directory.visits_by_person(engine)[rita] == 2
    monkeypatch.setattr(directory, "now", lambda: start + dt.timedelta(hours=8.1))
    # The second began a moment after the first, which was used since.
    assert directory.visits_by_person(engine) == {rita: 1}


def test_who_brings_a_role_by_a_group_and_was_removed_is_not_let_in(engine: Engine) -> None:
    identity = Identity(IDP, "s", "Gina", by_claim=READER)
    _, visit = visits.begin_visit(engine, identity)
    assert visit.person.grant.roles == frozenset() and visit.grant == READER
    directory.remove(engine, visit.person.id, HOST)
    assert visits.visit_at(engine, visit.key) is None
    with refuses(RightsError, "has no access"):
        visits.begin_visit(engine, identity)


@pytest.mark.parametrize("name", ["", "\x00\x07", "x" * 5_000])
def test_a_name_from_the_provider_is_one_that_the_log_can_show(engine: Engine, name: str) -> None:
    _, visit = visits.begin_visit(engine, Identity(IDP, "subject", name, by_claim=READER))
    assert 0 < len(visits.acting_in(visit).who) <= 100
    assert visits.acting_in(visit).who.isprintable()


def test_a_subject_that_no_name_is_enters_nobody(engine: Engine) -> None:
    identity = Identity(IDP, "s\n" * 300, "", by_claim=READER)
    _, visit = visits.begin_visit(engine, identity)
    assert visits.acting_in(visit).who.isprintable()


def test_the_last_administrator_stays(engine: Engine) -> None:
    people = enter_all(engine)
    for act in (
        lambda: directory.remove(engine, people["ada"].id, HOST),
        lambda: directory.change_grant(engine, people["ada"].id, READER, HOST),
        lambda: directory.change_grant(engine, people["ada"].id, Grant(), HOST),
    ):
        with refuses(directory.RefusedError, "Ada is the last administrator"):
            act()
    directory.change_grant(engine, people["sara"].id, ROLES["ada"], HOST)
    directory.remove(engine, people["ada"].id, HOST)
    with refuses(directory.RefusedError, "Sara is the last administrator"):
        directory.remove(engine, people["sara"].id, HOST)


VERBS: dict[str, Callable[[Engine, Acting], object]] = {
    "enter": lambda engine, who: directory.enter(engine, "Eve", "eve@a.org", READER, who),
    "change": lambda engine, who: directory.change_grant(engine, 1, ROLES["sara"], who),
    "remove": lambda engine, who: directory.remove(engine, 1, who),
    "sign out": lambda engine, who: directory.sign_out_everywhere(engine, 1, who),
    "token": lambda engine, who: make_token(engine, TokenOrder(1, TokenKind.API, "", "t", 1), who),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("role", sorted(EVERY_ROLE - {Role.ADMINISTRATOR}))
def test_only_an_administrator_changes_who_has_access(
    engine: Engine, verb: str, role: Role
) -> None:
    enter_all(engine)
    before = verify(engine).end
    other = Acting(who="Eve", roles=frozenset({role}), source=Source.PAGE, person="2")
    with pytest.raises(RightsError):
        VERBS[verb](engine, other)
    assert verify(engine).end == before
    VERBS[verb](engine, HOST)
    assert verify(engine).end != before and verify(engine).broken == ()


def test_somebody_signs_out_everywhere_themselves(engine: Engine) -> None:
    rita = enter_all(engine)["rita"]
    own = Acting(who="Rita", roles=READER.roles, source=Source.PAGE, person=str(rita.id))
    visits.begin_visit(engine, Identity(IDP, "s", address=rita.address))
    assert directory.visits_by_person(engine) == {rita.id: 1}
    assert directory.sign_out_everywhere(engine, rita.id, own) == 1


@pytest.mark.parametrize(
    ("grant", "said"),
    [
        (Grant(), "at least one role"),
        (Grant(frozenset({Role.BODY_SECRETARY})), "at least one body"),
        (Grant(frozenset({Role.READER}), frozenset({"CBC"})), "nobody else for any"),
        (Grant(frozenset({Role.BODY_SECRETARY}), frozenset({"Moon"})), "no body 'Moon'"),
    ],
)
def test_a_grant_that_makes_no_sense_is_refused(engine: Engine, grant: Grant, said: str) -> None:
    with refuses(directory.RefusedError, said):
        directory.enter(engine, "Eve", "eve@example.org", grant, HOST)
    assert directory.people_on_record(engine) == ()


@pytest.mark.parametrize(
    "wrong", ["", "eve", "@a.org", "eve@", "a b@c.org", "a@b\n.org", "a@" + "b" * 300]
)
def test_an_address_that_is_none_is_refused(engine: Engine, wrong: str) -> None:
    with refuses(directory.RefusedError, "no e-mail address"):
        directory.enter(engine, "Eve", wrong, READER, HOST)


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (TokenOrder(1, TokenKind.API, "", "t", 0), "1 to 365"),
        (TokenOrder(1, TokenKind.API, "", "t", 366), "1 to 365"),
        (TokenOrder(1, TokenKind.API, "", " ", 1), "what the token is for"),
        (TokenOrder(1, TokenKind.API, "body/CBC.ics", "t", 1), "is no calendar"),
        (TokenOrder(1, TokenKind.CALENDAR, "", "t", 1), "is no calendar"),
        (TokenOrder(1, TokenKind.CALENDAR, "../api/v1/lines", "t", 1), "is no calendar"),
        (TokenOrder(9, TokenKind.API, "", "t", 1), "on the list who has a role"),
    ],
)
def test_a_token_that_may_not_be_is_refused(engine: Engine, order: TokenOrder, said: str) -> None:
    enter_all(engine)
    with refuses(directory.RefusedError, said):
        make_token(engine, order, HOST)


def test_a_calendar_with_a_space_in_its_name_is_one(engine: Engine) -> None:
    enter_all(engine)
    order = TokenOrder(1, TokenKind.CALENDAR, "/calendar/body/CAP%20Group.ics?lang=fr", "t", 1)
    secret = make_token(engine, order, HOST)
    assert token_of(engine, secret, TokenKind.CALENDAR, "body/CAP Group.ics?lang=fr")
