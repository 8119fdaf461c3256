"""`/calendar/....ics`: calendars to subscribe to, all of it or of a body, a topic or a
programme."""

from starlette.requests import Request
from starlette.responses import Response

from wp.services.files.formats import MEDIA
from wp.services.files.ical import calendar
from wp.web.request import answered
from wp.web.responses import Endpoint, guarded


@guarded
def everything(request: Request) -> Response:
    """The calendar of a view."""
    return _calendar(request, {}, "work_programme")


def calendar_of(facet: str) -> Endpoint:
    """What answers with the calendar of one value of a facet, as people write it: of a body its
    steps and its sessions."""

    @guarded
    def one(request: Request) -> Response:
        return _calendar(request, {facet: request.path_params["value"]}, facet)

    return one


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
