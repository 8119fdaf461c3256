"""The door: whatever this application answers, it answers to who signed in or has a token.

Denied is all that is not named here: a route that is added tomorrow is closed as well. Where
nobody signs in (`wp.services.people.sign_in_settings`) there is no door, and `OwnHosts` lets only
this machine in.
"""

import asyncio
import datetime as dt
import logging
from contextlib import suppress
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wp.domain.people.tokens import TokenKind
from wp.domain.people.visits import Visit
from wp.errors import WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.server_log import note_person
from wp.services.clock import now
from wp.services.people.sign_in_settings import settings_file
from wp.services.people.tokens import PREFIX, calendar_scope, token_of
from wp.services.people.visits import TOUCH, use_visit, visit_at, visit_of
from wp.services.record import shared_record
from wp.services.routes import VISIT_HEADER
from wp.web.door.cookies import held
from wp.web.door.open_pages import MEDIA, is_of_visit
from wp.web.door.sign_in import BACK, COOKIE, OUT, PAGE, START, language_words, start_address
from wp.web.responses import problem

OPEN = frozenset({PAGE, START, BACK, OUT, "/healthz", "/readyz", "/favicon.png"})
# The shell of the pages: Streamlit's own files, the same for everybody.
OPEN_FOLDER = "/static/"
CALENDARS, BY_TOKEN = "/calendar/", ("/api/", "/export/")
# A person removed is refused within five seconds, also in an open page.
LOOK_EVERY = 2.0
SIGNED_OUT = 4401


class Door:
    """Lets in who signed in, and programs with a token; sends people to the sign-in."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._notes: set[asyncio.Task[None]] = set()
        # When the use of a visit was noted last, by its key.
        self._noted: dict[str, dt.datetime] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, to whom it is for."""
        if scope["type"] not in ("http", "websocket") or not settings_file():
            await self.app(scope, receive, send)
            return
        scope["headers"] = [each for each in scope["headers"] if each[0] != VISIT_HEADER.encode()]
        if scope["type"] == "http" and _is_open(scope["path"]):
            await self.app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        try:
            visit = await run_in_threadpool(_visit, held(asked, COOKIE))
            if scope["type"] == "websocket":
                await self._connect(visit, scope, receive, send)
                return
            entered = await run_in_threadpool(_enters, scope, visit)
        except WorkProgrammeError as error:
            await _unable(error, scope, receive, send)
            return
        if not entered:
            await _refusal(Request(scope), visit)(scope, receive, send)
            return
        if visit:
            self._note_use(visit)
            note_person(visit.person.shown)
        await self.app(scope, receive, _private(scope, send, visit is not None))

    async def _connect(
        self, visit: Visit | None, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """The connection of an open page, for as long as its visit holds."""
        if visit is None:
            await send({"type": "websocket.close", "code": 1008})
            return
        note_person(visit.person.shown)
        scope["headers"].append((VISIT_HEADER.encode(), visit.key.encode()))
        watching = asyncio.create_task(_end_of(visit.key))

        async def received() -> Message:
            asking = asyncio.ensure_future(receive())
            await asyncio.wait({asking, watching}, return_when=asyncio.FIRST_COMPLETED)
            if watching.done():
                asking.cancel()
                with suppress(RuntimeError):  # the browser has gone by itself
                    await send({"type": "websocket.close", "code": SIGNED_OUT})
                return {"type": "websocket.disconnect", "code": SIGNED_OUT}
            if asking.result()["type"] == "websocket.receive":
                self._note_use(visit)
            return asking.result()

        try:
            await self.app(scope, received, send)
        finally:
            watching.cancel()

    def _note_use(self, visit: Visit) -> None:
        """Note that the visit is used, without waiting for a record that is written meanwhile.

        What the connection of an open page knows of its visit is as old as the page: of all its
        messages one in a while is noted, for each would be a write.
        """
        at = now()
        if at - max(visit.used_at, self._noted.get(visit.key, visit.used_at)) <= TOUCH:
            return
        lately = {key: noted for key, noted in self._noted.items() if at - noted <= TOUCH}
        self._noted = lately | {visit.key: at}
        note = asyncio.create_task(run_in_threadpool(_use, visit))
        self._notes.add(note)
        note.add_done_callback(self._notes.discard)


def _is_open(path: str) -> bool:
    return path in OPEN or path.startswith(OPEN_FOLDER)


def _visit(secret: str) -> Visit | None:
    return visit_of(shared_record(), secret)


def _use(visit: Visit) -> None:
    try:
        use_visit(shared_record(), visit)
    except WorkProgrammeError as error:
        logging.getLogger("wp").warning("the use of a visit was not noted: %s", error)


async def _end_of(key: str) -> None:
    """Wait until the visit of this key opens nothing any more."""
    while True:
        await asyncio.sleep(LOOK_EVERY)
        try:
            if await run_in_threadpool(visit_at, shared_record(), key) is None:
                return
        except WorkProgrammeError as error:
            logging.getLogger("wp").warning("a visit could not be looked up: %s", error)


def _enters(scope: Scope, visit: Visit | None) -> bool:
    """Whether a request is let in: in a visit, where what it asks for is not another's; or by a
    token, which is taken out of the address, so that no log and no error shows it."""
    path: str = scope["path"]
    if path.startswith(CALENDARS + PREFIX):
        return _by_calendar(scope, path.removeprefix(CALENDARS))
    if visit:
        return is_of_visit(path, visit.key)
    kind, _, secret = Request(scope).headers.get("authorization", "").partition(" ")
    reads = scope["method"] in ("GET", "HEAD") and path.startswith(BY_TOKEN)
    if not reads or kind.lower() != "bearer":
        return False
    return _by_token(secret.strip(), TokenKind.API)


def _by_token(secret: str, kind: TokenKind, calendar: str = "") -> bool:
    token = token_of(shared_record(), secret, kind, calendar)
    if token:
        note_person(token.person.shown)
    return token is not None


def _by_calendar(scope: Scope, rest: str) -> bool:
    secret, _, calendar = rest.partition("/")
    scope["path"] = CALENDARS + calendar
    scope["raw_path"] = quote(scope["path"]).encode()
    named = calendar_scope(calendar, scope["query_string"].decode("latin-1"))
    reads = scope["method"] in ("GET", "HEAD")
    return reads and _by_token(secret, TokenKind.CALENDAR, named)


def _refusal(request: Request, visit: Visit | None) -> Response:
    """What who is not let in is told: people go to the sign-in, programs get a sentence."""
    words, path = language_words(request), request.url.path
    if visit:
        return problem(403, words("door.not_yours"))
    for_people = "text/html" in request.headers.get("accept", "")
    reads = request.method in ("GET", "HEAD")
    if for_people and reads and not path.startswith(("/_stcore/", MEDIA, CALENDARS + PREFIX)):
        query = request.url.query
        wanted = quote(path, safe="/") + (f"?{query}" if query else "")
        return RedirectResponse(start_address(wanted), 303, {"Cache-Control": "no-store"})
    answer = problem(401, words("door.closed"))
    answer.headers.update({"WWW-Authenticate": "Bearer", "Cache-Control": "no-store"})
    return answer


async def _unable(error: WorkProgrammeError, scope: Scope, receive: Receive, send: Send) -> None:
    """Nobody enters where it cannot be told who has access."""
    logging.getLogger("wp").error("the door could not look anybody up: %s", error)
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1011})
        return
    words = language_words(Request(scope))
    await problem(503, error_sentence(error, words))(scope, receive, send)


def _private(scope: Scope, send: Send, in_browser: bool) -> Send:
    """Answers for one person alone: no cache on the way keeps them, nor does the browser of a
    person, at which others may sit later."""

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            kept = "no-store" if in_browser else headers.get("cache-control", "no-store")
            headers["cache-control"] = f"private, {kept}"
            headers.add_vary_header("Cookie")
            headers.add_vary_header("Authorization")
        await send(message)

    return answer
