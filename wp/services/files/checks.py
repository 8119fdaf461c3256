"""What breaks the checks, as a file."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.checks.model import CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.exports.checks import checks_document, checks_to_csv
from wp.exports.json_csv import to_json
from wp.language.words import Words
from wp.services.clock import now
from wp.services.files.formats import make_file
from wp.services.query_string import pinned_query


@dataclass(frozen=True, slots=True)
class Order:
    """One file that is wanted: what breaks these checks among the lines of an answer, and the link
    that opens the same page."""

    answer: Answer
    judged: Sequence[Judged]
    codes: Sequence[CheckCode]
    words: Words
    generated_at: dt.datetime
    link: str


def export_checks(
    answer: Answer,
    judged: Sequence[Judged],
    codes: Sequence[CheckCode],
    form: str,
    words: Words,
    generated_at: dt.datetime | None = None,
    base_url: str = "",
) -> bytes:
    """What breaks these checks among the lines of the answer, as a file of this format.

    `base_url` is the address of the page, without its query. QuestionError for a format that is not
    known.
    """
    moment, link = generated_at or now(), base_url + pinned_query(answer)
    return make_file("checks", form, Order(answer, judged, codes, words, moment, link))


def values(order: Order) -> bytes:
    """The checks with what breaks them, as JSON."""
    return to_json(
        checks_document(order.answer, order.judged, order.codes, order.words, order.generated_at)
    )


def table(order: Order) -> bytes:
    """What breaks them, as CSV."""
    return checks_to_csv(order.judged, order.words)


def workbook(order: Order) -> bytes:
    """Both as a workbook."""
    from wp.exports.excel.checks import checks_to_xlsx

    return checks_to_xlsx(
        order.answer, order.judged, order.codes, order.words, order.generated_at, order.link
    )
