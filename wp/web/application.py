"""Pages and routes as one application, on one port, in one process."""

import re

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount, Route

from wp.installation import APP
from wp.web import api, calendars, comparisons, files, health
from wp.web.below_pages import OneLevel

_API = Mount("/api/v1", app=api.APPLICATION)
# A path with the end of a line in it is the API's to refuse as well; the usual pattern ends there.
_API.path_regex = re.compile(_API.path_regex.pattern, re.DOTALL)
ROUTES = [
    Route("/healthz", health.health),
    Route("/export/comparison.{form}", comparisons.comparison),
    Route("/export/changes.docx", comparisons.changes),
    Route("/export/{name}", files.file),
    Route("/calendar/all.ics", calendars.everything),
    *(
        Route(f"/calendar/{facet}/{{value:path}}.ics", calendars.calendar_of(facet))
        for facet in ("body", "topic", "programme")
    ),
    _API,
]

app = st.App(APP, routes=ROUTES, middleware=[Middleware(OneLevel)])
