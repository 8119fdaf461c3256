"""`/healthz`: whether the pages have a record to show."""

from starlette.requests import Request
from starlette.responses import Response

from wp.services.query import reference
from wp.services.record import shared_record
from wp.store.record_file import require_file
from wp.web.responses import as_json, guarded


@guarded
def health(request: Request) -> Response:
    """200 with the revision of the record; 503 with a sentence where the record cannot be
    reached, is empty, or is no more the file that was opened."""
    engine = shared_record()
    require_file(engine)
    found = reference(engine)
    return as_json(
        {
            "status": "ok",
            "revision": found.log_head.number,
            "programmes": [each.code for each in found.programmes],
        }
    )
