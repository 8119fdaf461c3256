"""The application: page settings, style, navigation, and the one place where errors of a page are caught."""

import logging
from pathlib import Path

import streamlit as st

from wp.errors import WorkProgrammeError
from wp.language.words import LANGUAGES, Words
from wp.services.clock import now
from wp.ui.frame import STYLE

PAGES = Path(__file__).resolve().parents[2] / "pages"


def show() -> None:
    """Draw the page that the address names."""
    asked = st.query_params.get("lang", st.context.locale or "en")[:2]
    words = Words(asked if asked in LANGUAGES else "en")
    st.set_page_config(page_title=words("brand"), page_icon="📋", layout="wide")
    st.html(STYLE)
    overview = st.Page(PAGES / "overview.py", title=words("nav.overview"), default=True)
    chosen = st.navigation({words("nav.review"): [overview]})
    try:
        chosen.run()
    except WorkProgrammeError as error:
        st.error(str(error))
    except Exception:
        logging.getLogger("wp").exception("a page failed")
        st.error(words("error.unforeseen", time=f"{now():%Y-%m-%d %H:%M:%S} UTC"))
