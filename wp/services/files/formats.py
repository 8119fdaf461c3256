"""Exports of exactly the view that was asked for. A new format is one entry of `FORMATS`."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from wp.domain.filter import Answer
from wp.domain.plans.counterparts import links_by_task
from wp.domain.programme import Edition
from wp.errors import QuestionError
from wp.exports.json_csv import to_csv, to_json
from wp.exports.rows import Links
from wp.language.words import Words
from wp.services.alignment import shipped_links
from wp.services.clock import now
from wp.services.query import Question, ask
from wp.store.database import Engine

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# What may go along in a workbook where it is asked for.
WITH = ("decisions", "history", "proposals")


@dataclass(frozen=True, slots=True)
class Order:
    """One file that is wanted: the record and the answer, the words, the moment, the link, and
    what goes along."""

    engine: Engine
    answer: Answer
    words: Words
    generated_at: dt.datetime
    link: str
    along: tuple[str, ...] = ()

    @property
    def links(self) -> Links:
        """The counterparts of the tasks."""
        return links(self.answer.position.editions)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how a file of it is made, how its name ends, and what kind of file a browser is
    told that it is."""

    make: Callable[[Order], bytes]
    suffix: str
    mime: str


def _json(order: Order) -> bytes:
    return to_json(order.answer, order.words, order.generated_at, order.links)


def _csv(order: Order) -> bytes:
    return to_csv(order.answer, order.words, order.generated_at, order.links)


def _xlsx(order: Order) -> bytes:
    from wp.exports.excel.workbook import (
        to_xlsx,  # XlsxWriter takes its time to load, and only this format needs it
    )
    from wp.services.files.record_sheets import extra_of

    extra = extra_of(order.engine, order.answer, order.along)
    return to_xlsx(order.answer, order.words, order.generated_at, order.links, order.link, extra)


def _ics(order: Order) -> bytes:
    from wp.services.files.ical import (
        calendar_of,  # only this format needs the library of calendars
    )

    page = order.link.partition("?")[0]
    tasks = f"{page.rpartition('/')[0]}/task" if page else ""
    return calendar_of(order.engine, order.answer, order.words, tasks)


def _published(order: Order) -> bytes:
    from wp.exports.excel.annex import to_published
    from wp.exports.word.annex import published_document
    from wp.services.files.word import glossary

    document = published_document(order.answer, order.words, glossary(order.engine))
    return to_published(document, order.words, order.generated_at)


def _update(order: Order) -> bytes:
    from wp.services.progress.update_workbook import make_update

    return make_update(order.engine, order.answer, order.words, order.generated_at)


def _docx(order: Order) -> bytes:
    from wp.services.files.word import published_of  # only the Word formats need lxml

    return published_of(order.engine, order.answer, order.words, order.generated_at)


def _session(order: Order) -> bytes:
    from wp.services.files.word import pack_of

    return pack_of(order.engine, order.answer, order.words, order.generated_at)


FORMATS: dict[str, Format] = {
    "xlsx": Format(_xlsx, "xlsx", EXCEL),
    "published": Format(_published, "xlsx", EXCEL),
    "update": Format(_update, "xlsx", EXCEL),
    "docx": Format(_docx, "docx", WORD),
    "session": Format(_session, "docx", WORD),
    "csv": Format(_csv, "csv", "text/csv"),
    "json": Format(_json, "json", "application/json"),
    "ics": Format(_ics, "ics", "text/calendar"),
}


def export(
    engine: Engine,
    question: Question,
    form: str,
    language: str = "en",
    generated_at: dt.datetime | None = None,
    base_url: str | None = None,
    along: tuple[str, ...] = (),
) -> bytes:
    """The answer to a question as the bytes of a file of this format, a key of `FORMATS`.

    `base_url` is the address of the page that asks, without its query; a workbook makes of it the
    link that reopens the same view. `along` names what goes along, of `WITH`. QuestionError for
    what is not known.
    """
    if form not in FORMATS:
        raise QuestionError("ask.format", form=form, known=tuple(FORMATS))
    for name in along:
        if name not in WITH:
            raise QuestionError("ask.along", name=name, known=tuple(WITH))
    answer = ask(engine, question)
    link = (base_url or "") + view_query(answer)
    return FORMATS[form].make(
        Order(engine, answer, Words(language), generated_at or now(), link, along)
    )


def view_query(answer: Answer) -> str:
    """The query of an address that reopens exactly this answer: its filter, with day, moment and
    editions pinned."""
    found = answer.position
    values = {name: _in_address(value) for name, value in answer.filter.chosen().items()}
    values["as_of"] = found.as_of.isoformat()
    if found.known_at:
        values["known_at"] = found.known_at.isoformat()
    values["edition"] = [edition.key for edition in found.editions]
    return "?" + urlencode(values, doseq=True)


def _in_address(value: object) -> object:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def links(editions: Iterable[Edition]) -> Links:
    """The counterparts of every task of these editions in the other plan, by task reference."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for ref, other, kind in links_by_task(shipped_links(), tuple(editions)):
        found[ref].append((other, kind))
    return {ref: tuple(pairs) for ref, pairs in found.items()}
