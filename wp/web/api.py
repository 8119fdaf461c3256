"""`/api/v1/...`: the record as read-only JSON, paged, with tags of what did not change."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wp.domain.filter import FACETS
from wp.domain.meetings.proposals import standing_proposals
from wp.errors import Phrase, QuestionError
from wp.exports import api_answers
from wp.exports.rows import edition, row
from wp.services.background import background
from wp.services.files.formats import links
from wp.services.lines import lines_in
from wp.services.meetings.decisions import decisions_standing
from wp.services.meetings.proposals import proposals_on_record
from wp.services.query import Question, ask, reference
from wp.services.record import shared_record
from wp.store.database import Engine
from wp.web.openapi import PER_PAGE, description
from wp.web.request import Asked, asked
from wp.web.responses import (
    NotFoundError,
    as_json,
    guarded,
    parameters_of,
    problem,
    tag_of,
    unchanged,
    words_of,
)


@guarded
def lines(request: Request) -> Response:
    """A page of the lines that the filters leave."""
    found = asked(request, ("page", "per_page"))
    answer, given = found.answer, found.given
    page, size = (
        _whole(given, "page", 1, None),
        _whole(given, "per_page", PER_PAGE[0], PER_PAGE[1]),
    )

    def make() -> dict[str, Any]:
        made = api_answers.lines_page(
            answer, found.words, links(answer.position.editions), page, size
        )
        following = (
            str(request.url.include_query_params(page=page + 1)) if page < made["pages"] else None
        )
        return made | {"next": following}

    return _tagged(found, make)


@guarded
def line(request: Request) -> Response:
    """One line by its reference, or a task's where it has one line."""
    found = asked(request)
    ref, answer = request.path_params["ref"], found.answer
    try:
        # A reference belongs to an edition: to those of the question, not to today's.
        number = lines_in(answer.position.editions).named(ref).line.id
    except QuestionError as error:
        raise NotFoundError("error.said", said=error) from error
    view = next((each for each in answer.lines if each.line.id == number), None)
    if view is None:
        raise NotFoundError("ask.not_among", ref=ref[:60])
    return _tagged(
        found,
        lambda: (
            api_answers.head(answer)
            | {"row": row(view, found.words, links(answer.position.editions))}
        ),
    )


@guarded
def counts(request: Request) -> Response:
    """Lines and tasks under each value of one facet."""
    found = asked(request, ("by",))
    facet = (found.given.get("by") or ["status"])[-1]
    if facet not in FACETS:
        raise QuestionError("ask.option_value", option="by", value=facet, known=tuple(FACETS))
    return _tagged(found, lambda: api_answers.counts_by(found.answer, facet))


@guarded
def editions(request: Request) -> Response:
    """The editions shown at a day."""
    found = asked(request)
    return _tagged(
        found,
        lambda: api_answers.listing(
            "editions", [edition(each) for each in found.answer.position.editions]
        ),
    )


def _vocabulary(
    name: str, values: Callable[[Engine], list[dict[str, Any]]]
) -> Callable[[Request], Response]:
    @guarded
    def answer(request: Request) -> Response:
        for given in parameters_of(request):
            raise QuestionError("ask.no_parameters", name=given)
        engine = shared_record()
        tag = tag_of(name, reference(engine).revision)
        return unchanged(request, tag) or as_json(
            api_answers.listing(name, values(engine)), tag=tag
        )

    return answer


def _sessions(engine: Engine) -> list[dict[str, Any]]:
    return [api_answers.session_value(each) for each in reference(engine).sessions]


def _codes(engine: Engine) -> list[dict[str, Any]]:
    return [api_answers.code_value(each) for each in reference(engine).codes]


def _bodies(engine: Engine) -> list[dict[str, Any]]:
    return [api_answers.body_value(each) for each in background(engine).bodies]


def _decisions(engine: Engine) -> list[dict[str, Any]]:
    return [api_answers.decision_value(each) for each in decisions_standing(engine, dt.date.max)]


def _proposals(engine: Engine) -> list[dict[str, Any]]:
    return [
        api_answers.proposal_value(each)
        for each in standing_proposals(proposals_on_record(engine), dt.date.max)
    ]


@guarded
def openapi(request: Request) -> Response:
    """The description of this API (OpenAPI 3.1)."""
    engine = shared_record()
    known = {
        facet: [each.value for each in values]
        for facet, values in ask(engine, Question()).facets.items()
    }
    return as_json(
        description(known | {"edition": [each.key for each in background(engine).editions]})
    )


def _whole(given: dict[str, list[str]], name: str, unasked: int, most: int | None) -> int:
    values = given.get(name)
    if not values:
        return unasked
    text = values[-1]
    if len(values) == 1 and text.isascii() and text.isdigit() and 1 <= len(text) <= 9:
        number = int(text)
        if number >= 1 and (most is None or number <= most):
            return number
    limit = Phrase("expected.whole_to", most=most) if most else Phrase("expected.whole_from")
    raise QuestionError("ask.unclear", name=name, text=text[:60], expected=limit)


def _tagged(found: Asked, make: Callable[[], dict[str, Any]]) -> Response:
    """The answer, or 304 where the asker has it."""
    tag = found.tag()
    return unchanged(found.request, tag) or as_json(make(), tag=tag)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = words_of(request)
    if error.status_code == 405:
        answered = problem(405, words("route.method", method=request.method))
        answered.headers["Allow"] = "GET, HEAD"
        return answered
    return problem(error.status_code, words("route.nothing", path=request.url.path[:200]))


APPLICATION = Starlette(
    routes=[
        Route("/lines", lines),
        Route("/lines/{ref:path}", line),
        Route("/counts", counts),
        Route("/editions", editions),
        Route("/sessions", _vocabulary("sessions", _sessions)),
        Route("/codes", _vocabulary("codes", _codes)),
        Route("/bodies", _vocabulary("bodies", _bodies)),
        Route("/decisions", _vocabulary("decisions", _decisions)),
        Route("/proposals", _vocabulary("proposals", _proposals)),
        Route("/openapi.json", openapi),
    ],
    exception_handlers={HTTPException: _refused},
)
