"""Answers over HTTP: JSON, files, tags of what did not change, and errors as sentences."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from wp.errors import QuestionError, RecordError, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.words import DEFAULT, LANGUAGES, Words
from wp.server_log import note_failure
from wp.services.query_string import without_tracking

LONGEST_QUERY = 8_000
FRESH = "no-cache"
# To be raised when the form of the answers changes, so that no tag of the former one holds.
FORM = 1
Endpoint = Callable[[Request], Response]


class NotFoundError(QuestionError):
    """Something that the address names and the record does not hold."""


_STATUSES = ((NotFoundError, 404), (RecordError, 503))


def words_of(request: Request) -> Words:
    """The catalogue in the language that a request asks for; in English where it asks for none,
    or for another."""
    asked = request.query_params.get("lang", "")
    return Words(asked if asked in LANGUAGES else DEFAULT)


def parameters_of(request: Request) -> dict[str, list[str]]:
    """The query of a request, each name with all its values, in order; without what only tracks who
    follows a link.

    QuestionError for a query that is longer than any page makes one.
    """
    if len(request.url.query) > LONGEST_QUERY:
        raise QuestionError("ask.query_long", length=len(request.url.query), most=LONGEST_QUERY)
    return without_tracking(
        {name: request.query_params.getlist(name) for name in request.query_params}
    )


def as_json(value: Any, status: int = 200, tag: str = "") -> Response:
    """A JSON answer, UTF-8; `tag` is its ETag where it has one."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(body, status, _headers(tag), "application/json")


def as_file(content: bytes, media: str, name: str, tag: str) -> Response:
    """Content as a file to keep under this name, of this media type; `tag` is its ETag."""
    return Response(
        content,
        200,
        _headers(tag) | {"Content-Disposition": f'attachment; filename="{name}"'},
        media,
    )


def _headers(tag: str) -> dict[str, str]:
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": FRESH}
    return headers | ({"ETag": tag} if tag else {})


def tag_of(*parts: object, weak: bool = False) -> str:
    """The ETag of an answer that these parts decide; weak where the bytes carry the moment of
    their making."""
    digest = hashlib.sha256("\n".join(map(repr, (FORM, *parts))).encode()).hexdigest()[:32]
    return f'W/"{digest}"' if weak else f'"{digest}"'


def unchanged(request: Request, tag: str) -> Response | None:
    """304 where the request has this answer already (RFC 9110, 13.1.2, weak comparison), else
    None."""
    given = [
        each.strip().removeprefix("W/")
        for each in request.headers.get("if-none-match", "").split(",")
    ]
    if "*" in given or tag.removeprefix("W/") in given:
        return Response(status_code=304, headers=_headers(tag))
    return None


def guarded(endpoint: Endpoint) -> Endpoint:
    """The endpoint with its errors as JSON sentences: 400, 404, 503; anything unforeseen is
    logged and a 500."""

    @wraps(endpoint)
    def answer(request: Request) -> Response:
        words = words_of(request)
        try:
            return endpoint(request)
        except WorkProgrammeError as error:
            status = next((code for kind, code in _STATUSES if isinstance(error, kind)), 400)
            return problem(status, error_sentence(error, words))
        except Exception:
            number = note_failure("a request failed")
            return problem(500, words("route.unforeseen", number=number))

    return answer


def problem(status: int, message: str) -> Response:
    """An error in the one form that all routes share."""
    return as_json({"error": {"status": status, "message": message}}, status)
