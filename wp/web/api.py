"""`/api/v1/...`: the record as read-only JSON, paged, with tags of what did not change."""

from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wp.domain.filter import Facet
from wp.errors import QuestionError
from wp.exports import api_answers
from wp.exports.field_types import (
    COUNT,
    DAY,
    FROM_ONE,
    MAYBE,
    MAYBE_MOMENT,
    OBJECT,
    TEXT,
    Schema,
    object_of,
    objects,
)
from wp.exports.fields import FIELDS
from wp.exports.rows import EDITION, row
from wp.server_log import masked
from wp.services.alignment import links
from wp.services.background import background
from wp.services.lines import lines_in
from wp.services.parameters import Parameter, whole
from wp.services.query import Question, ask
from wp.services.record import shared_record
from wp.web.api_lists import LISTS, listing_of
from wp.web.openapi import SHARED, Described, description
from wp.web.request import answered
from wp.web.responses import (
    NotFoundError,
    as_json,
    guarded,
    problem,
    words_of,
)

PAGING = (
    Parameter("page", whole(), usual=1),
    Parameter("per_page", whole(500), usual=100),
)
BY = Parameter("by", choices=tuple(Facet), usual=Facet.STATUS)


@guarded
def lines(request: Request) -> Response:
    """A page of the lines that the filters leave."""
    found = answered(request, PAGING)
    answer, page, size = found.answer, found.values["page"], found.values["per_page"]

    def make() -> dict[str, Any]:
        counterparts = links(answer.snapshot.editions)
        made = api_answers.lines_page(answer, found.words, counterparts, page, size)
        more = page < made["pages"]
        return made | {"next": found.with_parameters(page=page + 1) if more else None}

    return found.json(make)


@guarded
def line(request: Request) -> Response:
    """One line by its reference, or a task's where it has one line; else NotFoundError."""
    found = answered(request)
    ref, answer = request.path_params["ref"], found.answer
    editions = answer.snapshot.editions
    try:
        # A reference belongs to an edition: to those of the question, not to today's.
        number = lines_in(editions).named(ref).line.id
    except QuestionError as error:
        raise NotFoundError("error.said", said=error) from error
    view = next((each for each in answer.lines if each.line.id == number), None)
    if view is None:
        raise NotFoundError("ask.not_among", ref=ref[:60])
    return found.json(
        lambda: api_answers.opening(answer) | {"row": row(view, found.words, links(editions))},
    )


@guarded
def counts(request: Request) -> Response:
    """Lines and tasks under each value of one facet."""
    found = answered(request, (BY,))
    return found.json(lambda: api_answers.counts_by(found.answer, Facet(found.values["by"])))


@guarded
def editions(request: Request) -> Response:
    """The editions shown at a day."""
    found = answered(request)
    shown = found.answer.snapshot.editions
    return found.json(lambda: api_answers.listing("editions", EDITION, shown))


def _about_lines(**more: Schema) -> Schema:
    """The type of an answer about lines: what each says first, and its own."""
    return objects(
        {
            "schema": {"const": api_answers.SCHEMA},
            "as_of": DAY,
            "known_at": MAYBE_MOMENT,
            "filters": OBJECT,
            "editions": {"type": "array", "items": object_of(EDITION)},
            "counts": objects({"tasks": COUNT, "lines": COUNT}),
            **more,
        }
    )


_ROW = object_of(FIELDS)
_COUNTED = objects({"value": TEXT, "lines": COUNT, "tasks": COUNT})
PATHS = (
    Described(
        "/lines",
        lines,
        "Lines",
        (*SHARED, *PAGING),
        _about_lines(
            page=FROM_ONE,
            per_page=FROM_ONE,
            pages=FROM_ONE,
            rows={"type": "array", "items": _ROW},
            next=MAYBE,
        ),
    ),
    Described(
        "/lines/{ref}",
        line,
        "Line",
        SHARED,
        _about_lines(row=_ROW),
        "WP 4.3",
    ),
    Described(
        "/counts",
        counts,
        "Counts",
        (BY, *SHARED),
        _about_lines(
            by={"type": "string", "enum": list(Facet)},
            values={"type": "array", "items": _COUNTED},
        ),
    ),
    Described(
        "/editions",
        editions,
        "Editions",
        SHARED,
        listing_of("editions", EDITION),
    ),
    *LISTS,
)


@guarded
def openapi(request: Request) -> Response:
    """The description of this API (OpenAPI 3.1)."""
    engine = shared_record()
    facets = ask(engine, Question()).facets
    known: dict[str, list[str]] = {
        facet: [each.value for each in values] for facet, values in facets.items()
    }
    known["edition"] = [each.key for each in background(engine).editions]
    return as_json(description(PATHS, known, words_of(request)))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = words_of(request)
    if error.status_code == 405:
        answered = problem(405, words("route.method", method=request.method))
        answered.headers["Allow"] = "GET, HEAD"
        return answered
    path = masked(request.url.path)[:200]
    return problem(error.status_code, words("route.nothing", path=path))


APPLICATION = Starlette(
    routes=[
        *(Route(each.path.replace("}", ":path}"), each.endpoint) for each in PATHS),
        Route("/openapi.json", openapi),
    ],
    exception_handlers={HTTPException: _refused},
)
