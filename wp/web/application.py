"""Pages and routes as one application, on one port, in one process."""

import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from streamlit.runtime.pages_manager import PagesManager

from wp.domain.filter import Facet
from wp.errors import RecordError
from wp.installation import APP
from wp.services.backups.backup_plan import Backups, schedule_from_environment
from wp.services.record import shared_record
from wp.services.routes import note_answered
from wp.store.database import Engine
from wp.store.record_file import mark_in_use
from wp.store.writers.turn import end_writing
from wp.web import api, calendars, comparisons, files, health
from wp.web.below_pages import OneLevel
from wp.web.door import sign_in
from wp.web.door.door import Door
from wp.web.door.open_pages import note_files_made
from wp.web.logged import Logged
from wp.web.own_hosts import OwnHosts
from wp.web.security_headers import SecurityHeaders
from wp.web.static_files import PackedOnce

_API = Mount("/api/v1", app=api.APPLICATION)
# A path with the end of a line in it is the API's to refuse as well; the usual pattern ends there.
_API.path_regex = re.compile(_API.path_regex.pattern, re.DOTALL)
ROUTES = [
    Route("/healthz", health.health),
    Route("/readyz", health.ready),
    Route(sign_in.PAGE, sign_in.page),
    Route(sign_in.START, sign_in.start),
    Route(sign_in.BACK, sign_in.back),
    Route(sign_in.OUT, sign_in.sign_out, methods=["POST"]),
    Route("/export/comparison.{form}", comparisons.comparison),
    Route("/export/changes.docx", comparisons.changes),
    Route("/export/{name}", files.file),
    Route("/calendar/all.ics", calendars.everything),
    *(
        Route(f"/calendar/{facet}/{{value:path}}.ics", calendars.calendar_of(facet))
        for facet in (Facet.BODY, Facet.TOPIC, Facet.PROGRAMME)
    ),
    _API,
]


@asynccontextmanager
async def _in_use(_app: st.App) -> AsyncIterator[None]:
    """While the server runs the record is marked as in use; at an orderly stop its file is whole
    by itself."""
    note_answered()
    note_files_made()
    engine = shared_record()
    _mark(engine, True)
    planned = schedule_from_environment()
    backups = Backups(engine, planned) if planned else None
    if backups:
        backups.start()
    yield
    if backups:
        backups.stop()
    # Whoever is writing now finishes, and is told so; nobody begins any more.
    if not await run_in_threadpool(end_writing):
        logging.getLogger("wp").error("a write had not ended when the server did")
    _mark(engine, False)
    engine.dispose()


def _mark(engine: Engine, used: bool) -> None:
    """Mark the record, or go on without: a file that is locked or read-only now is still shown."""
    try:
        mark_in_use(engine, used)
    except RecordError as error:
        logging.getLogger("wp").error("the record could not be marked: %s", error)


# Until a page has been drawn Streamlit takes `pages/` for a menu of its own, and would tell the
# first visitor in a dialog of its own that it knows no such page.
PagesManager.uses_pages_directory = False
AROUND = [
    Middleware(each) for each in (Logged, SecurityHeaders, OwnHosts, Door, OneLevel, PackedOnce)
]
app = st.App(APP, lifespan=_in_use, routes=ROUTES, middleware=AROUND)
