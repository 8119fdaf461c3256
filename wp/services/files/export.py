"""Files of exactly the view that was asked for, each format made from the same order."""

import datetime as dt

from wp.errors import QuestionError
from wp.exports.rows import lines_to_csv, lines_to_json
from wp.services.files.formats import Along, make_file
from wp.services.files.order import Order, order_of
from wp.services.query import Question
from wp.services.query_string import pinned_query
from wp.store.database import Engine


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
    link that reopens the same view. `along` names what goes along, of `Along`. QuestionError for
    what is not known.
    """
    for name in along:
        if name not in set(Along):
            raise QuestionError("ask.along", name=name, known=tuple(Along))
    order = order_of(engine, question, language, generated_at, base_url or "", along)
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
    from wp.exports.excel.annex import annex_workbook
    from wp.exports.word.annex import annex_document
    from wp.services.files.word import glossary

    document = annex_document(order.answer, order.words, glossary(order.engine))
    return annex_workbook(document, order.words, order.generated_at)


def update_workbook(order: Order) -> bytes:
    """The workbook in which progress is filled in."""
    from wp.services.progress.update_workbook import make_update

    return make_update(order.engine, order.answer, order.words, order.generated_at)


def calendar(order: Order) -> bytes:
    """The calendar; its entries link to the page of tasks, which stands beside the one that
    asks."""
    from wp.services.files.ical import calendar_of

    tasks = f"{order.base_url.rpartition('/')[0]}/task" if order.base_url else ""
    return calendar_of(order.engine, order.answer, order.words, tasks)
