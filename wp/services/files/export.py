"""Files of exactly the view that was asked for, each format made from the same order."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.filter import Answer
from wp.errors import QuestionError
from wp.exports.cells import Links
from wp.exports.rows import lines_to_csv, lines_to_json
from wp.language.words import Words
from wp.services.alignment import links
from wp.services.clock import now
from wp.services.files.formats import WITH, make_file
from wp.services.query import Question, ask
from wp.services.query_string import pinned_query
from wp.store.database import Engine


@dataclass(frozen=True, slots=True)
class Order:
    """One file that is wanted: the record and the answer, the words, the moment, the address of the
    page that asks, and what goes along."""

    engine: Engine
    answer: Answer
    words: Words
    generated_at: dt.datetime
    base_url: str = ""
    along: tuple[str, ...] = ()

    @property
    def links(self) -> Links:
        """The counterparts of the tasks."""
        return links(self.answer.position.editions)


def export(
    engine: Engine,
    question: Question,
    form: str,
    language: str = "en",
    generated_at: dt.datetime | None = None,
    base_url: str | None = None,
    along: tuple[str, ...] = (),
) -> bytes:
    """The answer to a question as the bytes of a file of this format.

    `base_url` is the address of the page that asks, without its query; a workbook makes of it the
    link that reopens the same view. `along` names what goes along, of `WITH`. QuestionError for
    what is not known.
    """
    for name in along:
        if name not in WITH:
            raise QuestionError("ask.along", name=name, known=tuple(WITH))
    order = Order(
        engine,
        ask(engine, question),
        Words(language),
        generated_at or now(),
        base_url or "",
        along,
    )
    return make_file("lines", form, order)


def values(order: Order) -> bytes:
    """The lines as JSON."""
    return lines_to_json(order.answer, order.words, order.generated_at, order.links)


def table(order: Order) -> bytes:
    """The lines as CSV."""
    return lines_to_csv(order.answer, order.words, order.links)


def workbook(order: Order) -> bytes:
    """The workbook that explains itself."""
    from wp.exports.excel.workbook import to_xlsx
    from wp.services.files.record_sheets import extra_of

    answer, words = order.answer, order.words
    extra = extra_of(order.engine, answer, order.along, words)
    link = order.base_url + pinned_query(answer)
    return to_xlsx(answer, words, order.generated_at, order.links, link, extra)


def published_workbook(order: Order) -> bytes:
    """The annexes as sheets to print."""
    from wp.exports.excel.annex import to_published
    from wp.exports.word.annex import published_document as annexes
    from wp.services.files.word import glossary

    document = annexes(order.answer, order.words, glossary(order.engine))
    return to_published(document, order.words, order.generated_at)


def update_workbook(order: Order) -> bytes:
    """The workbook in which progress is filled in."""
    from wp.services.progress.update_workbook import make_update

    return make_update(order.engine, order.answer, order.words, order.generated_at)


def published_document(order: Order) -> bytes:
    """The annexes as a Word document."""
    from wp.services.files.word import published_of

    return published_of(order.engine, order.answer, order.words, order.generated_at)


def session_pack(order: Order) -> bytes:
    """The pack of the session that the day is about."""
    from wp.services.files.word import pack_of

    return pack_of(order.engine, order.answer, order.words, order.generated_at)


def calendar(order: Order) -> bytes:
    """The calendar; its entries link to the page of tasks, which stands beside the one that
    asks."""
    from wp.services.files.ical import calendar_of

    tasks = f"{order.base_url.rpartition('/')[0]}/task" if order.base_url else ""
    return calendar_of(order.engine, order.answer, order.words, tasks)
