"""Parts of the page that says who has access, and changes it."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from wp.domain.people.acting import Acting
from wp.domain.people.person import Grant, Person
from wp.domain.people.roles import Role
from wp.language.names import body_name
from wp.language.wording.people import grant_words
from wp.language.words import Words
from wp.services.background import background
from wp.services.people import directory
from wp.services.record import system_user
from wp.ui.parts.choice import select
from wp.ui.parts.form.result import say
from wp.ui.parts.form.troubles import carried_out
from wp.ui.parts.html import draw
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import acting_now, name_given

KIND = "people"


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
    left, right = st.columns(2)
    name = left.text_input(words("people.col.person"), key="people_name", max_chars=200)
    address = right.text_input(words("people.col.address"), key="people_address", max_chars=300)
    grant = _pick_grant("new", Grant(), view)

    def enter() -> str:
        person = directory.enter(view.engine, name, address, grant, acting())
        return words("people.done_entered", who=person.shown)

    press("people.do_enter", enter, words, then_empty=("people_name", "people_address"))


def draw_changing(people: Sequence[Person], view: View) -> None:
    """Give one of these people other roles, sign them out, or take them off the list."""
    words, engine = view.words, view.engine
    if not people:
        return
    show_heading(words("people.change"), words("people.change_unit"), words)
    names = {each.id: each.shown for each in people}
    person = next(
        each for each in people if each.id == select(words("people.which"), names, "people_which")
    )
    grant = _pick_grant(str(person.id), person.grant, view)

    def change() -> str:
        directory.change_grant(engine, person.id, grant, acting())
        return words("people.done_changed", who=person.shown, roles=grant_words(grant, words))

    def sign_out() -> str:
        ended = directory.sign_out_everywhere(engine, person.id, acting())
        return words("people.signed_out", who=person.shown, n=ended)

    def remove() -> str:
        directory.remove(engine, person.id, acting())
        return words("people.done_removed", who=person.shown)

    with st.container(horizontal=True):
        press("people.do_change", change, words)
        press("people.do_sign_out", sign_out, words)
        press("people.do_remove", remove, words)


def _pick_grant(about: str, before: Grant, view: View) -> Grant:
    """The roles, and the bodies where one of them is for bodies."""
    words = view.words
    roles = st.pills(
        words("people.col.roles"),
        list(Role),
        default=[each for each in Role if each in before.roles],
        format_func=lambda role: words(f"role.{role}"),
        selection_mode="multi",
        key=f"people_roles {about}",
    )
    if Role.BODY_SECRETARY not in roles:
        return Grant(frozenset(roles))
    known = [each.short for each in background(view.engine).bodies if not each.open]
    bodies = st.multiselect(
        words("people.of_bodies"),
        known,
        default=[each for each in known if each in before.bodies],
        format_func=lambda short: body_name(short, words),
        key=f"people_bodies {about}",
        placeholder=words("filter.choose"),
    )
    return Grant(frozenset(roles), frozenset(bodies))


def acting() -> Acting:
    """Who acts on this page: who signed in, or who uses this machine."""
    return acting_now(name_given() or system_user())


def press(label: str, act: Callable[[], str], words: Words, then_empty: Sequence[str] = ()) -> None:
    """A button of this `label` (a key of the catalogue): a press does what `act` does and says what
    came of it; the fields of `then_empty` are emptied when it is done."""

    def pressed() -> None:
        done, troubles = carried_out(act, words)
        say(KIND, done, troubles)
        for key in then_empty if done else ():
            st.session_state[key] = ""

    st.button(words(label), key=f"{label} !", on_click=pressed)
