"""What a request asks for, answered, with the tag that says when the answer changes."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from wp.domain.filter import Answer
from wp.language.words import DEFAULT, Words
from wp.services.alignment import shipped_links
from wp.services.parameters import Parameter
from wp.services.query import Question, ask, reference
from wp.services.query_string import pinned, question_of
from wp.services.record import shared_record
from wp.services.routes import PUBLIC_URL
from wp.services.translations import words_on_record
from wp.store.database import Engine
from wp.web.responses import as_file, as_json, parameters_of, tag_of, unchanged


@dataclass(frozen=True, slots=True)
class Answered:
    """A request with the values of its address, its question and the answer; `state` is what the
    answer was made from."""

    request: Request
    values: dict[str, Any]
    engine: Engine
    question: Question
    words: Words
    answer: Answer
    state: tuple[object, ...]

    @property
    def pinned(self) -> Question:
        """The question with the day and the editions of the answer: the day shown by default
        moves on at midnight."""
        return pinned(self.answer)

    @property
    def home(self) -> str:
        """The address of the pages, as people reach them."""
        public = os.environ.get(PUBLIC_URL, "").rstrip("/")
        own = f"{self.request.url.scheme}://{self.request.url.netloc}"
        return f"{public or own}/"

    def with_parameters(self, **changed: object) -> str:
        """The address of this request with these parameters, as people reach it."""
        own = self.request.url.include_query_params(**changed)
        return f"{self.home.rstrip('/')}{own.path}?{own.query}"

    def _tag(self, weak: bool = False) -> str:
        """The ETag: record, counterparts, day, editions and the whole address decide: links name
        the host."""
        shown = self.pinned
        return tag_of(*self.state, shown.as_of, shown.editions, str(self.request.url), weak=weak)

    def json(self, make: Callable[[], Any]) -> Response:
        """The answer as JSON, or 304 where the asker has it."""
        tag = self._tag()
        return unchanged(self.request, tag) or as_json(make(), tag=tag)

    def file(self, media: str, name: str, make: Callable[[], bytes], weak: bool = True) -> Response:
        """A file to keep under this name, of this media type, or 304 where the asker has it; weak
        where the bytes carry the moment of their making."""
        tag = self._tag(weak)
        return unchanged(self.request, tag) or as_file(make(), media, name, tag)


def answered(
    request: Request, own: Sequence[Parameter] = (), of_path: dict[str, str] | None = None
) -> Answered:
    """The request answered; `own` names parameters of the route, `of_path` a facet with the value
    that its path names.

    QuestionError for what is not understood, RecordError for an empty record.
    """
    given = parameters_of(request)
    for facet, value in (of_path or {}).items():
        given[facet] = [value, *given.get(facet, [])]
    question, values = question_of(given, own)
    engine = shared_record()
    # Read before the answer is: a write in between makes the tag too old, which costs an answer,
    # never a change.
    state = (reference(engine).log_head, shipped_links())
    words = words_on_record(engine, values.get("lang", DEFAULT), question.known_at)
    return Answered(request, values, engine, question, words, ask(engine, question), state)
