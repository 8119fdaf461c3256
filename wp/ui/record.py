"""The one record of the server process."""

import streamlit as st

from wp.charts.loading import load_libraries
from wp.services.record import default_url, fill_empty, open_record
from wp.store.database import Engine


@st.cache_resource(show_spinner=False)
def record(url: str) -> Engine:
    """The record at this address, up to date and, where it was empty, filled from `data/`."""
    engine = open_record(url)
    fill_empty(engine)
    return engine


@st.cache_resource(show_spinner=False)
def load_drawing() -> bool:
    """Load what charts and tables need, once and by one session; two at a time were seen to trip over each other."""
    load_libraries()
    return True


def the_record() -> Engine:
    """The record that the environment names."""
    return record(default_url())
