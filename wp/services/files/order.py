"""One file of a view that is wanted."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.filter import Answer
from wp.exports.cell_words import Links
from wp.language.words import Words
from wp.services.alignment import links
from wp.services.clock import now
from wp.services.query import Question, ask
from wp.services.translations import words_on_record
from wp.store.database import Engine


@dataclass(frozen=True, slots=True)
class Order:
    """The record and the answer, the words, the moment, the address of the page that asks, and what
    goes along."""

    engine: Engine
    answer: Answer
    words: Words
    generated_at: dt.datetime
    base_url: str = ""
    along: tuple[str, ...] = ()

    @property
    def links(self) -> Links:
        """The counterparts of the tasks."""
        return links(self.answer.snapshot.editions)


def order_of(
    engine: Engine,
    question: Question,
    language: str,
    generated_at: dt.datetime | None,
    base_url: str = "",
    along: tuple[str, ...] = (),
) -> Order:
    """The order of a question; made now where no moment is given. Errors as of `ask`.

    `base_url` is the address of the page that asks, `along` names what goes along with the lines.
    """
    answer = ask(engine, question)
    words = words_on_record(engine, language, question.known_at)
    return Order(engine, answer, words, generated_at or now(), base_url, along)
