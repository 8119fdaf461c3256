"""What drafts are found by: what they are about, and who sits at this browser (a cookie)."""

import hashlib
import re
import secrets

import streamlit as st

from wp.ui.parts.html import tag

DESK = "wp_desk"


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(18)


def digest(text: str) -> str:
    """What tells a text from all others, in 64 characters."""
    return hashlib.sha256(text.encode()).hexdigest()


def name_of(kind: str, about: str) -> str:
    """How drafts on a subject are found; a long name stands as its digest."""
    name = f"{kind}:{about}"
    return name if len(name) <= 80 else f"{kind}:{digest(about)}"[:80]


def desk() -> str:
    """The name of this browser: that of its cookie, else a new one for this tab."""
    if DESK not in st.session_state:
        held = str(st.context.cookies.get(DESK, ""))
        st.session_state[DESK] = held if re.fullmatch(r"[\w-]{24}", held) else new_token()
    return str(st.session_state[DESK])


def remember_desk() -> None:
    """Have the browser remember its name: `forms.js` reads it here."""
    st.html(tag("span", hidden=True, data_wp_cookie=desk_cookie()))


def desk_cookie() -> str:
    """The cookie in which the browser remembers its name."""
    return f"{DESK}={desk()}"
