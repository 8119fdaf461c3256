"""What breaks the checks, as a file."""

import datetime as dt
from collections.abc import Sequence

from wp.domain.checks.model import CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.exports.checks import Findings
from wp.language.words import Words
from wp.services.clock import now
from wp.services.files.formats import make_file
from wp.services.query_string import pinned_query


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

    `judged` holds the breaches with their dismissals, `codes` the checks that were asked for;
    `base_url` is the address of the page, without its query. QuestionError for a format that is not
    known.
    """
    link = base_url + pinned_query(answer)
    found = Findings(answer, judged, codes, words, generated_at or now(), link)
    return make_file("checks", form, found)
