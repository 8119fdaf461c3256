"""`wp users`: who has access, with which roles, in how many browsers, and by which tokens."""

from typing import Annotated

import typer

from wp.cli import options as o
from wp.cli.help import Command, Group
from wp.cli.written import say_written
from wp.domain.people.person import Grant, Person
from wp.domain.people.roles import Role
from wp.errors import QuestionError
from wp.language.words import Words
from wp.store.database import Engine

users = typer.Typer(name="users", cls=Group, no_args_is_help=True)
Who = Annotated[str, typer.Argument(metavar="PERSON")]
Roles = Annotated[
    list[str] | None,
    typer.Option(
        "--role", help="reader, body_secretary:EC, secretariat, administrator", metavar="ROLE"
    ),
]


@users.callback()
def people(language: o.Language = "en") -> None:
    """What stands before the commands about people."""


@users.command("list", cls=Command, epilog="wp users list")
def list_(database: o.Database = None, language: o.Language = "en") -> None:
    """Everybody on the list, with number, address and roles, and in how many browsers they are
    signed in."""
    from wp.services.people.directory import people_on_record, visits_by_person
    from wp.services.record import existing_record

    words, engine = o.words(language), existing_record(database)
    present, visits = people_on_record(engine), visits_by_person(engine)
    if not present:
        typer.echo(words("cli.nobody_yet"))
    for each in present:
        typer.echo(_person(each, visits.get(each.id, 0), words))


def _person(person: Person, visits: int, words: Words) -> str:
    from wp.language.wording.people import grant_words

    who = words.row((str(person.id), person.shown, person.address))
    if person.removed:
        return words("people.is_removed", who=who)
    roles = grant_words(person.grant, words)
    return words("people.has", who=who, roles=roles, n=visits)


@users.command(cls=Command, epilog='wp users add "Ana Pérez" ana@example.org --role administrator')
def add(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    address: Annotated[str, typer.Argument(metavar="ADDRESS")],
    role: Roles = None,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Enter somebody by the e-mail address that the provider vouches for."""
    from wp.services.people.directory import enter
    from wp.services.record import open_record

    words, engine = o.words(language), open_record(database)
    person = enter(engine, name, address, _grant(role), o.acting(actor))
    say_written(_person(person, 0, words))


@users.command("role", cls=Command, epilog="wp users role ana@example.org --role reader")
def role_(
    person: Who,
    role: Roles = None,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Give a person these roles in place of those that they have; without any, only those of the
    groups are left."""
    from wp.services.people.directory import change_grant

    words, (engine, who) = o.words(language), _on_the_list(person, database)
    change_grant(engine, who.id, _grant(role), o.acting(actor))
    say_written(_person(_by_number(engine, who.id), 0, words))


@users.command(cls=Command, epilog="wp users remove ana@example.org")
def remove(
    person: Who,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Take a person off the list: open pages close within five seconds, tokens end."""
    from wp.services.people.directory import remove as take_off

    words, (engine, who) = o.words(language), _on_the_list(person, database)
    take_off(engine, who.id, o.acting(actor))
    say_written(_person(_by_number(engine, who.id), 0, words))


@users.command("sign-out", cls=Command, epilog="wp users sign-out ana@example.org")
def sign_out(
    person: Who,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Sign a person out everywhere; they may sign in again."""
    from wp.services.people.directory import sign_out_everywhere

    words, (engine, who) = o.words(language), _on_the_list(person, database)
    ended = sign_out_everywhere(engine, who.id, o.acting(actor))
    say_written(words("people.signed_out", who=who.shown, n=ended))


@users.command(cls=Command, epilog='wp users token ana@example.org --label "Power Query"')
def token(
    person: Who,
    label: Annotated[str, typer.Option()],
    calendar: Annotated[str, typer.Option(metavar="CALENDAR", help="body/EC.ics")] = "",
    days: Annotated[int, typer.Option()] = 365,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Make a token that reads for somebody, the API and the files or one calendar; it is shown
    this once."""
    from wp.domain.people.tokens import TokenKind, TokenOrder
    from wp.services.people.tokens import make_token

    words, (engine, who) = o.words(language), _on_the_list(person, database)
    kind = TokenKind.CALENDAR if calendar else TokenKind.API
    order = TokenOrder(who.id, kind, calendar, label, days)
    secret = make_token(engine, order, o.acting(actor))
    if calendar:
        say_written(words("tokens.made_calendar", secret=secret, calendar=calendar))
    else:
        say_written(words("tokens.made_api", secret=secret))


@users.command(cls=Command, epilog="wp users tokens")
def tokens(database: o.Database = None, language: o.Language = "en") -> None:
    """All tokens, with number, owner, what each opens and until when."""
    from wp.language.wording.people import token_words
    from wp.services.clock import today
    from wp.services.people.tokens import tokens_on_record
    from wp.services.record import existing_record

    words, engine = o.words(language), existing_record(database)
    for each in tokens_on_record(engine):
        typer.echo(f"{each.id}  {token_words(each, today(), words)}")


@users.command(cls=Command, epilog="wp users revoke 3")
def revoke(
    number: Annotated[int, typer.Argument(metavar="TOKEN")],
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """End a token, by its number."""
    from wp.services.people.tokens import revoke as end
    from wp.services.record import open_record

    words, engine = o.words(language), open_record(database)
    end(engine, number, o.acting(actor))
    say_written(words("tokens.revoked", number=number))


def _on_the_list(named: str, database: str | None) -> tuple[Engine, Person]:
    """The record, brought up to date, and the person on its list whom somebody named."""
    from wp.services.people.directory import find_person, people_on_record
    from wp.services.record import open_record

    engine = open_record(database)
    return engine, find_person(people_on_record(engine), named)


def _by_number(engine: Engine, number: int) -> Person:
    from wp.services.people.directory import people_on_record

    return next(each for each in people_on_record(engine) if each.id == number)


def _grant(texts: list[str] | None) -> Grant:
    """The grant of the roles as typed; QuestionError where one is none."""
    from wp.services.people.roles_typed import typed_grant

    granted = Grant()
    for text in texts or ():
        one = typed_grant(text)
        if one is None:
            raise QuestionError("people.role_value", value=text[:60], known=tuple(Role))
        granted |= one
    return granted
