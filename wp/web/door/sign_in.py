"""Signing in and out: to the provider, back from it, and the one page that says how it went."""

import html
import logging
import os
from functools import lru_cache, wraps
from pathlib import Path
from string import Template
from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from wp.errors import RightsError, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.words import DEFAULT, LANGUAGES, Words
from wp.server_log import note_person
from wp.services.people.directory import sign_out_everywhere
from wp.services.people.sign_in_settings import read_settings, settings_file
from wp.services.people.visits import acting_in, begin_visit, leave, visit_of
from wp.services.record import shared_record
from wp.services.routes import PUBLIC_URL, origin_of, public_path
from wp.web.door.attempts import SECONDS, Attempts, cookie_of
from wp.web.door.cookies import forget, held, keep
from wp.web.door.provider import Provider

COOKIE = "wp_visit"
PAGE, START, BACK, OUT = "/sign-in", "/sign-in-start", "/sign-in-back", "/sign-out"
LONGEST_WANTED = 8_000
ATTEMPTS = Attempts()
_FORM = Template(
    (Path(__file__).parents[2] / "look" / "browser" / "door.html").read_text(encoding="utf-8")
)
# Nor packed: the length of what is packed tells of what stands in it.
_CLOSED = {"Cache-Control": "no-store", "Content-Encoding": "identity"}


@lru_cache(maxsize=1)
def provider_of(file: str, public_url: str) -> Provider:
    """The provider of these settings, for a server that people reach under this address."""
    return Provider(read_settings(Path(file)), public_url.rstrip("/") + BACK)


def _provider() -> Provider:
    if not settings_file():
        raise RightsError("door.none")
    return provider_of(settings_file(), os.environ[PUBLIC_URL])


def wanted_address(asked: str) -> str:
    """The address to go on to: the one asked for where it is a path of this site, else its top.

    >>> wanted_address("/task?id=WP+4.3"), wanted_address("//example.org"), wanted_address("")
    ('/task?id=WP+4.3', '/', '/')
    >>> [wanted_address(each) for each in ("http://a", "/\\\\a.org", "/a\\nb", "a", "/sign-out")]
    ['/', '/', '/', '/', '/']
    """
    ours = asked.startswith("/") and not asked.startswith("//") and "\\" not in asked
    if not ours or not asked.isascii() or not asked.isprintable() or len(asked) > LONGEST_WANTED:
        return "/"
    # Back to the door itself would go round for ever.
    return "/" if urlsplit(asked).path in (PAGE, START, BACK, OUT) else asked


def start_address(wanted: str) -> str:
    """Where a browser is sent to sign in, and then to go on to the wanted address."""
    return f"{public_path()}{START}?{urlencode({'to': wanted})}"


def language_words(request: Request) -> Words:
    """The words in the language that is asked for, else in the browser's."""
    asked = request.query_params.get("lang", "")
    browser = request.headers.get("accept-language", "")[:2].lower()
    return Words(next((each for each in (asked, browser) if each in LANGUAGES), DEFAULT))


def _page(words: Words, title: str, text: str, wanted: str = "/", status: int = 200) -> Response:
    """The page of the door: its title, what it says, and the way to sign in."""
    values = {
        "language": words.language,
        "brand": words("brand"),
        "title": title,
        "text": text,
        "action": words("door.sign_in"),
        "target": start_address(wanted),
    }
    shown = {name: html.escape(value) for name, value in values.items()}
    return HTMLResponse(_FORM.substitute(shown), status, _CLOSED)


def _answering(endpoint):  # type: ignore[no-untyped-def]
    """The endpoint, run where it may wait, with its errors on the page of the door."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await run_in_threadpool(endpoint, request)
        except WorkProgrammeError as error:
            logging.getLogger("wp").warning("the door refused: %s", error)
            words, status = language_words(request), 403 if isinstance(error, RightsError) else 503
            said = error_sentence(error, words)
            return _page(words, words("door.title.refused"), said, status=status)

    return answer


@_answering
def page(request: Request) -> Response:
    """Who is signed out is told so, and may sign in."""
    _provider()
    words, wanted = language_words(request), wanted_address(request.query_params.get("to", ""))
    if "out" in request.query_params:
        return _page(words, words("door.title.out"), words("door.text.out"), wanted)
    return _page(words, words("door.title.in"), words("door.text.in"), wanted)


@_answering
def start(request: Request) -> Response:
    """To the provider, with the wanted address kept here. RightsError where nobody signs in."""
    provider = _provider()
    attempt = ATTEMPTS.begin(wanted_address(request.query_params.get("to", "")))
    answer = RedirectResponse(provider.address_for(attempt), 303, _CLOSED)
    keep(answer, attempt.cookie, attempt.browser, max_age=int(SECONDS))
    return answer


@_answering
def back(request: Request) -> Response:
    """From the provider: a new visit, and on to the wanted address. RightsError where the answer is
    not to a sign-in that this browser began, or nobody may enter by it."""
    provider, state = _provider(), request.query_params.get("state", "")
    attempt = ATTEMPTS.take(state, held(request, cookie_of(state)))
    if attempt is None:
        raise RightsError("door.state")
    if "code" not in request.query_params:
        reason = request.query_params.get("error", "")[:100]
        raise RightsError("door.not_believed", reason=reason)
    identity = provider.identity(request.query_params["code"], attempt)
    engine = shared_record()
    secret, visit = begin_visit(engine, identity)
    note_person(visit.person.shown)
    logging.getLogger("wp").info("signed in")
    former = visit_of(engine, held(request, COOKIE))
    if former:
        leave(engine, former)
    answer = RedirectResponse(public_path() + attempt.wanted, 303, _CLOSED)
    keep(answer, COOKIE, secret)
    forget(answer, attempt.cookie)
    return answer


@_answering
def sign_out(request: Request) -> Response:
    """The visit ends, or all of this person's. RightsError where another page than ours asks."""
    _provider()
    engine = shared_record()
    visit = visit_of(engine, held(request, COOKIE))
    if not _is_from_our_page(request):
        raise RightsError("door.foreign_form")
    if visit:
        note_person(visit.person.shown)
        logging.getLogger("wp").info("signed out")
    if visit and "everywhere" in request.query_params:
        sign_out_everywhere(engine, visit.person.id, acting_in(visit))
    elif visit:
        leave(engine, visit)
    answer = RedirectResponse(f"{public_path()}{PAGE}?out=1", 303, _CLOSED)
    forget(answer, COOKIE)
    return answer


def _is_from_our_page(request: Request) -> bool:
    """Whether a form was sent by a page of ours: a browser says so itself, and a page of another
    site cannot make it say otherwise."""
    return request.headers.get("origin", "") == origin_of(os.environ[PUBLIC_URL])
