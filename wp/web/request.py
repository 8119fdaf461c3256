"""What a request asks for, answered, with the tag that says when the answer changes."""

from dataclasses import dataclass, replace

from starlette.requests import Request

from wp.domain.filter import Answer
from wp.language.words import Words
from wp.services.alignment import shipped_links
from wp.services.query import Question, ask, reference
from wp.services.query_string import question_of
from wp.services.record import shared_record
from wp.store.database import Engine
from wp.web.responses import parameters_of, tag_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with its parameters, its question and the answer; `state` is what the answer was
    made from."""

    request: Request
    given: dict[str, list[str]]
    engine: Engine
    question: Question
    words: Words
    answer: Answer
    state: tuple[object, ...]

    @property
    def pinned(self) -> Question:
        """The question with the day and the editions of the answer: the day unasked moves on at
        midnight."""
        found = self.answer.position
        return replace(
            self.question, editions=tuple(each.key for each in found.editions), as_of=found.as_of
        )

    @property
    def home(self) -> str:
        """The address of the pages."""
        return f"{self.request.url.scheme}://{self.request.url.netloc}/"

    def tag(self, weak: bool = False) -> str:
        """The ETag: record, counterparts, day, editions and the whole address decide: links name
        the host."""
        pinned = self.pinned
        return tag_of(*self.state, pinned.as_of, pinned.editions, str(self.request.url), weak=weak)


def asked(
    request: Request, own: tuple[str, ...] = (), of_path: dict[str, str] | None = None
) -> Asked:
    """The request answered; `own` names parameters of the route, `of_path` a facet with the value
    that its path names.

    QuestionError for what is not understood, RecordError for an empty record.
    """
    given = parameters_of(request)
    for facet, value in (of_path or {}).items():
        given[facet] = [value, *given.get(facet, [])]
    question, language = question_of(given, own)
    engine = shared_record()
    # Read before the answer is: a write in between makes the tag too old, which costs an answer,
    # never a change.
    state = (reference(engine).revision, shipped_links())
    return Asked(request, given, engine, question, Words(language), ask(engine, question), state)
