"""`/calendar/....ics`: calendars to subscribe to, all of it or of a body, a topic or a
programme."""

from starlette.requests import Request
from starlette.responses import Response

from wp.services.files.formats import MEDIA
from wp.services.files.ical import calendar
from wp.web.request import answered
from wp.web.responses import guarded


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
    found = answered(request, of_path=of_path)
    return found.file(
        f"{MEDIA['ics']}; charset=utf-8",
        f"{name}.ics",
        lambda: calendar(
            found.engine, found.pinned, found.words.language, link=f"{found.home}task"
        ),
        weak=False,
    )
