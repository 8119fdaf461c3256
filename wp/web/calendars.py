"""`/calendar/....ics`: calendars to subscribe to, all of it or of a body, a topic or a
programme."""

from starlette.requests import Request
from starlette.responses import Response

from wp.services.files.ical import calendar
from wp.web.request import asked
from wp.web.responses import as_file, guarded, unchanged

MEDIA = "text/calendar; charset=utf-8"


@guarded
def everything(request: Request) -> Response:
    """The calendar of a view."""
    return _calendar(request, {}, "work_programme")


@guarded
def body(request: Request) -> Response:
    """The calendar of a body, by any spelling: its steps and its sessions."""
    return _calendar(request, {"body": request.path_params["value"]}, "body")


@guarded
def topic(request: Request) -> Response:
    """The calendar of a topic, by its reference, number or title."""
    return _calendar(request, {"topic": request.path_params["value"]}, "topic")


@guarded
def programme(request: Request) -> Response:
    """The calendar of a programme, by its code."""
    return _calendar(request, {"programme": request.path_params["value"]}, "programme")


def _calendar(request: Request, of_path: dict[str, str], name: str) -> Response:
    found = asked(request, of_path=of_path)
    tag = found.tag()
    answered = unchanged(request, tag)
    if answered:
        return answered
    content = calendar(found.engine, found.pinned, found.words.language, link=f"{found.home}task")
    return as_file(content, MEDIA, f"{name}.ics", tag)
