"""Who acts on the pages: the one function that every form asks."""

import streamlit as st

from wp.domain.people.acting import Acting

# The name that the person at this machine gave last.
NAME = "actor"


def acting_now(named: str = "") -> Acting:
    """Who acts on this page now: the person at the machine, by the name given in a form (`named`)
    or else by the one given last; RefusedError where there is none, or it is no name."""
    return Acting.local(named or str(st.session_state.get(NAME, "")))
