"""`/calendar/....ics`: calendars to subscribe to, all of it or of a body, a topic or a programme."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from wp.services.addressing import question_of
from wp.services.asking import ask, reference
from wp.services.calendars import calendar
from wp.services.record import shared_record
from wp.web.responses import as_file, guarded, parameters_of, tag_of, unchanged

MEDIA = "text/calendar; charset=utf-8"


@guarded
def everything(request: Request) -> Response:
    """The calendar of a view."""
    return _calendar(request, {}, "work_programme")


@guarded
def body(request: Request) -> Response:
    """The calendar of a body, by any spelling: its steps and its sessions."""
    return _calendar(request, {"body": [request.path_params["value"]]}, "body")


@guarded
def topic(request: Request) -> Response:
    """The calendar of a topic, by its reference, number or title."""
    return _calendar(request, {"topic": [request.path_params["value"]]}, "topic")


@guarded
def programme(request: Request) -> Response:
    """The calendar of a programme, by its code."""
    return _calendar(request, {"programme": [request.path_params["value"]]}, "programme")


def _calendar(request: Request, of_path: dict[str, list[str]], name: str) -> Response:
    given = parameters_of(request)
    given = given | {facet: [*values, *given.get(facet, [])] for facet, values in of_path.items()}
    question, language = question_of(given)
    engine = shared_record()
    answer = ask(engine, question)
    editions = tuple(each.key for each in answer.position.editions)
    tag = tag_of(reference(engine).revision, answer.position.as_of, editions, request.url.path, request.url.query)
    answered = unchanged(request, tag)
    if answered:
        return answered
    pinned = replace(question, editions=editions, as_of=answer.position.as_of)
    link = f"{request.url.scheme}://{request.url.netloc}/task"
    return as_file(calendar(engine, pinned, language, link=link), MEDIA, f"{name}.ics", tag)
