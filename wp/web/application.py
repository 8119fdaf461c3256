"""Pages and routes as one application, on one port, in one process."""

from pathlib import Path

import streamlit as st
from starlette.routing import Mount, Route

from wp.web import api, calendars, files, health

SCRIPT = Path(__file__).resolve().parents[2] / "app.py"
ROUTES = [
    Route("/healthz", health.health),
    Route("/export/{name}", files.file),
    Route("/calendar/all.ics", calendars.everything),
    Route("/calendar/body/{value:path}.ics", calendars.body),
    Route("/calendar/topic/{value:path}.ics", calendars.topic),
    Route("/calendar/programme/{value}.ics", calendars.programme),
    Mount("/api/v1", app=api.APPLICATION),
]

app = st.App(SCRIPT, routes=ROUTES)
