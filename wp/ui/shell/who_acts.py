"""Who acts on the pages: the one place that forms and buttons ask; and who is let in to them."""

import os
import re
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec
from urllib.parse import quote, unquote

import streamlit as st
from streamlit import config

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb, may
from wp.domain.people.visits import Visit
from wp.errors import RefusedError, RightsError
from wp.language.wording.errors import error_sentence
from wp.language.words import Words
from wp.services.people.sign_in_settings import settings_file
from wp.services.people.visits import acting_in, visit_at
from wp.services.record import shared_record
from wp.services.routes import LOOPBACK, VISIT, are_answered, host_of, is_forwarded, is_loopback
from wp.services.writing import require
from wp.ui.parts.html import draw, paragraph

# The field of a form in which the person at this machine says who they are, and the cookie in
# which their browser remembers it.
NAME, COOKIE = "actor", "wp_name"
# Who this page is drawn for: asked once a run, for a page asks it at every link.
PERSON = "wp_person"
P = ParamSpec("P")


def acting_now(named: str = "") -> Acting:
    """Who acts on this page now: whoever signed in, whatever a form says; where nobody signs in
    the person at the machine, by the name given in a form (`named`) or else by the one given last.

    RightsError where the visit is over, RefusedError where there is no name, or it is none.
    """
    return signed_in() or Acting.local(named or name_given())


def signed_in() -> Acting | None:
    """Who signed in, as on record now; None at the machine itself, where nobody does. RightsError
    where the visit is over."""
    if not settings_file():
        return None
    visit = visit_here()
    if visit is None:
        raise RightsError("door.ended")
    return acting_in(visit)


def visit_here() -> Visit | None:
    """The visit in which this page was opened, as on record now; None where it is over, or where
    nobody signs in."""
    key = str(st.user.get(VISIT) or "") if settings_file() else ""
    return visit_at(shared_record(), key) if key else None


def require_entrance() -> None:
    """RightsError where these pages are not for who opened them: the visit is over, or nobody signs
    in and the asker is not at this machine. The server ends (exit 40) where it was told to listen
    beyond this machine without the door that stands there (`wp.web.door`)."""
    st.session_state[PERSON] = signed_in()
    if settings_file():
        return
    if are_answered():
        return  # `wp.web.own_hosts` has asked already
    address = str(config.get_option("server.address") or "")
    if st.runtime.exists() and not is_loopback(address):
        error = RightsError("door.pages_alone", host=address or "0.0.0.0")
        sys.stderr.write(f"{error_sentence(error, Words())}\n")
        sys.stderr.flush()
        os._exit(error.exit_code)
    headers = st.context.headers
    host = headers.get("host")
    if (host and host_of(f"//{host}") not in LOOPBACK) or is_forwarded(headers):
        raise RightsError("door.not_here")


def allowed(verb: Verb) -> bool:
    """Whether who uses this page may do this: what they may not is not shown."""
    person = drawn_for()
    return person is None or may(person, verb)


def drawn_for() -> Acting | None:
    """Who signed in, as this run of the page began; None at the machine itself."""
    person: Acting | None = st.session_state.get(PERSON)
    return person


def asks_name() -> bool:
    """Whether a form asks who acts: only the person at the machine is."""
    return drawn_for() is None


def only_for(verb: Verb) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """A part of a page that is drawn only for who may do this."""

    def limited(draw: Callable[P, None]) -> Callable[P, None]:
        @wraps(draw)
        def drawn(*args: P.args, **named: P.kwargs) -> None:
            if allowed(verb):
                draw(*args, **named)

        return drawn

    return limited


def require_here(verb: Verb, words: Words) -> None:
    """Leave the page here where who uses it may not do what it is for, and say so."""
    if person := drawn_for():
        try:
            require(person, verb)
        except RightsError as error:
            st.info(error_sentence(error, words))
            st.stop()


def name_given() -> str:
    """The name of who signed in, or the one that the person at this machine gave last, in this tab
    or before; "" before they did."""
    if person := drawn_for():
        return person.who
    if NAME not in st.session_state:
        held = str(st.context.cookies.get(COOKIE, ""))
        keep_name(unquote(held) if re.fullmatch(r"[\w%.~-]+", held) else "")
    return str(st.session_state[NAME])


def keep_name(named: str) -> None:
    """Remember the name that the person at this machine gave; what is no name is forgotten."""
    try:
        st.session_state[NAME] = Acting.local(named).who
    except RefusedError:
        st.session_state[NAME] = ""


def show_who_acts(words: Words) -> None:
    """Who acts at the machine itself, and with which rights, on every page."""
    if not asks_name():
        return
    name = name_given()
    told = words("who.local", who=name) if name else words("who.nobody")
    draw(words, paragraph("sub", told), data_wp_cookie=f"{COOKIE}={quote(name)}")
