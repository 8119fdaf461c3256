"""Parts of the page that says who has access, and changes it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from wp.domain.people.person import Grant, Person
from wp.domain.people.roles import Role
from wp.language.names import body_name
from wp.language.wording.people import grant_words
from wp.services.background import background
from wp.services.people import directory
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

ENTERING, CHANGING = "person", "access"
NEW = "new"


class Change(StrEnum):
    """What can be done about somebody on the list."""

    ROLES = "roles"
    SIGN_OUT = "sign_out"
    REMOVE = "remove"


def show_people(people: Sequence[Person], visits: Mapping[int, int], view: View) -> None:
    """Everybody on the list, and in how many browsers they are signed in (`visits`)."""
    words = view.words
    if not people:
        return
    names = ("person", "address", "roles", "visits")
    rows = (
        (each.shown, each.address, grant_words(each.grant, words), visits.get(each.id, 0))
        for each in people
    )
    draw(words, table([words(f"people.col.{name}") for name in names], rows, "texts"))


def draw_entering(view: View) -> None:
    """Enter somebody by name and address."""
    words = view.words
    show_heading(words("people.enter"), words("people.enter_unit"), words)
    form = open_form(ENTERING, NEW, view)
    form.row(
        Field("name", label="people.col.person", most=400, needed="people.no_name"),
        Field("address", label="people.col.address", most=600, needed="people.no_address"),
    )
    _ask_grant(form)
    form.row(NAMED)

    def enter() -> str:
        name, address, grant = form["name"], form["address"], _grant(form)
        person = directory.enter(view.engine, name, address, grant, form.acting)
        return words("people.done_entered", who=person.shown)

    form.buttons("people.do_enter", enter)


def draw_changing(people: Sequence[Person], view: View) -> None:
    """Give one of these people other roles, sign them out, or take them off the list."""
    words, engine = view.words, view.engine
    if not people:
        show_result(CHANGING, words)
        return
    show_heading(words("people.change"), words("people.change_unit"), words)
    names = {str(each.id): each.shown for each in people}
    chosen = ask_about(CHANGING, "people.which", names, view)
    person = next(each for each in people if str(each.id) == chosen)
    grant = {"roles": person.grant.roles, "bodies": person.grant.bodies}
    held = {name: "\n".join(sorted(given)) for name, given in grant.items()}
    form = open_form(CHANGING, chosen, view, held)
    changes = {each.value: words(f"people.do.{each}") for each in Change}
    form.row(Field("what", Widget.RADIO, "people.what", changes))
    what = Change(form["what"])
    if what is Change.ROLES:
        _ask_grant(form)
    form.row(NAMED)

    def change() -> str:
        match what:
            case Change.ROLES:
                directory.change_grant(engine, person.id, _grant(form), form.acting)
                told = grant_words(_grant(form), words)
                return words("people.done_changed", who=person.shown, roles=told)
            case Change.SIGN_OUT:
                ended = directory.sign_out_everywhere(engine, person.id, form.acting)
                return words("people.signed_out", who=person.shown, n=ended)
        directory.remove(engine, person.id, form.acting)
        return words("people.done_removed", who=person.shown)

    form.buttons("people.do_change", change)


def _ask_grant(form: Form) -> None:
    """The roles, and the bodies where one of them is for bodies."""
    words = form.view.words
    roles = {each.value: words(f"role.{each}") for each in Role}
    known = [each.short for each in background(form.view.engine).bodies if not each.open]
    bodies = {short: body_name(short, words) for short in known}
    which = Field("roles", Widget.MANY, "people.col.roles", roles, hint="filter.choose")
    whose = Field("bodies", Widget.MANY, "people.of_bodies", bodies, hint="filter.choose")
    form.row(which, *([whose] if Role.BODY_SECRETARY in form.chosen("roles") else ()))


def _grant(form: Form) -> Grant:
    roles = frozenset(map(Role, form.chosen("roles")))
    bodies = form.chosen("bodies") if Role.BODY_SECRETARY in roles else ()
    return Grant(roles, frozenset(bodies))
