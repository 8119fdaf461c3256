"""`/healthz`: whether the pages have a record to show. `/readyz`: whether it can be written, in one
word."""

from starlette.requests import Request
from starlette.responses import Response

from wp.errors import RecordError
from wp.services.clock import doubt
from wp.services.people.sign_in_settings import settings_file
from wp.services.query import Reference, reference
from wp.services.record import shared_record
from wp.store.database import HEAD, require_record, schema_version
from wp.store.writers.hindrance import hindrance
from wp.web.responses import as_json, guarded

READY = "ready"
# What an error of the record is called here; any other is "unreachable".
_ERRORS = {
    "store.deleted": "deleted",
    "store.replaced": "replaced",
    "store.restored": "replaced",
    "store.newer": "schema",
    "store.older": "schema",
}


def health(request: Request) -> Response:
    """200 with the revision of the record; 503 with a sentence where the record cannot be
    reached, is empty, or is no more the file that was opened. Where people sign in it is one word,
    for whoever asks is not known."""
    if not settings_file():
        return _described(request)
    try:
        _present()
    except RecordError as error:
        return _word(_ERRORS.get(error.phrase.key, "unreachable"))
    return _word(READY)


@guarded
def _described(request: Request) -> Response:
    found = _present()
    return as_json(
        {
            "status": "ok",
            "revision": found.log_head.number,
            "programmes": [each.code for each in found.programmes],
        }
    )


def _present() -> Reference:
    engine = shared_record()
    require_record(engine)
    return reference(engine)


def ready(request: Request) -> Response:
    """200 and `ready` where a report would be taken now; else 503 and what keeps it from being:
    `deleted`, `replaced`, `schema`, `clock`, `full`, `locked`, `read-only`, `damaged`,
    `unreachable`."""
    return _word(_readiness())


def _word(word: str) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(f"{word}\n", 200 if word == READY else 503, headers, "text/plain")


def _readiness() -> str:
    try:
        engine = shared_record()
        require_record(engine)
        if schema_version(engine) != HEAD:
            return "schema"
        if hindered := hindrance(engine):
            return hindered.value
        return "clock" if doubt(engine) else READY
    except RecordError as error:
        return _ERRORS.get(error.phrase.key, "unreachable")
