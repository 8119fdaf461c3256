"""`/api/v1/bodies` and the other lists that stand behind the lines, each in whole."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from wp.domain.meetings.proposals import in_force_proposals
from wp.errors import QuestionError
from wp.exports import api_answers
from wp.exports.field_types import Field, Schema, object_of, objects
from wp.language.words import DEFAULT, LANGUAGES, Words
from wp.services.background import background
from wp.services.meetings.decisions import decisions_in_force
from wp.services.meetings.proposals import proposals_on_record
from wp.services.query import reference
from wp.services.query_string import PARAMETERS, question_of
from wp.services.record import shared_record
from wp.services.translations import words_on_record
from wp.store.database import Engine
from wp.web.openapi import Described
from wp.web.responses import as_json, guarded, parameters_of, tag_of, unchanged

LANG = PARAMETERS["lang"]


def listing_of(name: str, fields: Sequence[Field]) -> Schema:
    """The type of a list of this name, of values with these fields."""
    listed = {"type": "array", "items": object_of(fields)}
    return objects({"schema": {"const": api_answers.SCHEMA}, name: listed})


def _codes(engine: Engine, words: Words) -> Iterable[Any]:
    return [api_answers.Named(each, words, "code", each.code) for each in reference(engine).codes]


def _bodies(engine: Engine, words: Words) -> Iterable[Any]:
    bodies = background(engine).bodies
    return [api_answers.Named(each, words, "body", each.short) for each in bodies]


def _proposals(engine: Engine, words: Words) -> Iterable[Any]:
    standing = in_force_proposals(proposals_on_record(engine), dt.date.max)
    return [api_answers.latest(each, words) for each in standing]


def _decision_fields(engine: Engine) -> Sequence[Field]:
    spoken = {each: words_on_record(engine, each) for each in LANGUAGES}
    return api_answers.decision_fields(spoken)


def _listed(
    name: str,
    fields: Sequence[Field],
    values: Callable[[Engine, Words], Iterable[Any]],
    fields_on_record: Callable[[Engine], Sequence[Field]] | None = None,
) -> Described:
    """A list that stands behind the lines, in whole: it takes no parameter but the language.

    `fields_on_record` gives its fields where what they read depends on the record.
    """

    @guarded
    def answer(request: Request) -> Response:
        given = parameters_of(request)
        for other in given.keys() - {LANG.name}:
            raise QuestionError("ask.no_parameters", name=other)
        engine = shared_record()
        words = words_on_record(engine, question_of(given)[1].get(LANG.name, DEFAULT))
        tag = tag_of(name, words.language, reference(engine).log_head)
        read = fields_on_record(engine) if fields_on_record else fields
        return unchanged(request, tag) or as_json(
            api_answers.listing(name, read, values(engine, words)), tag=tag
        )

    return Described(f"/{name}", answer, name.title(), (LANG,), listing_of(name, fields))


LISTS = (
    _listed(
        "sessions",
        api_answers.SESSION,
        lambda engine, words: reference(engine).sessions,
    ),
    _listed("codes", api_answers.CODE, _codes),
    _listed("bodies", api_answers.BODY, _bodies),
    _listed(
        "decisions",
        api_answers.DECISION,
        lambda engine, words: decisions_in_force(engine, dt.date.max),
        _decision_fields,
    ),
    _listed("proposals", api_answers.OF_PROPOSAL, _proposals),
)
