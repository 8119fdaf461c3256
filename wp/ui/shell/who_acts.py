"""Who acts on the pages: the one function that every form asks; and who is let in to them."""

import os
import sys

import streamlit as st
from streamlit import config

from wp.domain.people.acting import Acting
from wp.domain.people.visits import Visit
from wp.errors import RightsError
from wp.language.wording.errors import error_sentence
from wp.language.words import Words
from wp.services.people.sign_in_settings import settings_file
from wp.services.people.visits import acting_in, visit_at
from wp.services.record import shared_record
from wp.services.routes import LOOPBACK, VISIT, are_answered, host_of, is_forwarded, is_loopback

# The name that the person at this machine gave last.
NAME = "actor"


def acting_now(named: str = "") -> Acting:
    """Who acts on this page now: whoever signed in, whatever a form says; where nobody signs in
    the person at the machine, by the name given in a form (`named`) or else by the one given last.

    RightsError where the visit is over, RefusedError where there is no name, or it is none.
    """
    if not settings_file():
        return Acting.local(named or str(st.session_state.get(NAME, "")))
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
    if settings_file():
        if visit_here() is None:
            raise RightsError("door.ended")
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
