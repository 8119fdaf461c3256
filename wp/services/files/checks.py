"""What breaks the checks, as a file."""

import datetime as dt
from collections.abc import Sequence

from wp.domain.checks.model import CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.errors import QuestionError
from wp.exports.checks import checks_document, checks_to_csv, checks_to_json
from wp.language.words import Words
from wp.services.clock import now
from wp.services.files.formats import EXCEL, view_query

MIMES = {"xlsx": EXCEL, "csv": "text/csv", "json": "application/json"}


def export_checks(
    answer: Answer,
    judged: Sequence[Judged],
    codes: Sequence[CheckCode],
    form: str,
    words: Words,
    generated_at: dt.datetime | None = None,
    base_url: str = "",
) -> bytes:
    """What breaks these checks among the lines of the answer, as a file of this format, a key of
    `MIMES`.

    `base_url` is the address of the page, without its query. QuestionError for a format that is not
    known.
    """
    if form not in MIMES:
        raise QuestionError("ask.format", form=form, known=tuple(MIMES))
    moment = generated_at or now()
    if form == "xlsx":
        from wp.exports.excel.checks import checks_to_xlsx  # only this format needs XlsxWriter

        return checks_to_xlsx(answer, judged, codes, words, moment, base_url + view_query(answer))
    document = checks_document(answer, judged, codes, words, moment)
    return (checks_to_json if form == "json" else checks_to_csv)(document)
