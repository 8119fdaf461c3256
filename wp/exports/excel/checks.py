"""What breaks the checks as an Excel workbook: About says what it is, Checks has the rules,
Breaches the places."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from wp.domain.checks.model import SOURCES, CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.exports.excel.about import about, add_about
from wp.exports.excel.book import Book, Value
from wp.exports.excel.decisions_history import add_rows, moment_text
from wp.language.wording.checks import (
    breach_sentence,
    mend_sentence,
    read_words,
    source_words,
)
from wp.language.words import Words

CHECKS = {"check": 50, "rule": 90, "asked_by": 34, "breaches": 12, "dismissed": 12}
BREACHES = {
    "check": 34,
    "ref": 14,
    "concerns": 12,
    "programme": 13,
    "text": 50,
    "breach": 60,
    "mend": 50,
    "read": 36,
    "dismissed_reason": 34,
    "dismissed_by": 18,
    "dismissed_at": 20,
    "former_reason": 34,
    "document": 30,
    "page": 8,
    "table": 8,
    "row": 8,
}


def checks_to_xlsx(
    answer: Answer,
    judged: Sequence[Judged],
    codes: Sequence[CheckCode],
    words: Words,
    generated_at: dt.datetime,
    link: str,
) -> bytes:
    """The workbook of these checks and of what breaks them; no cell is a formula. `link` opens
    the same page."""
    book = Book(words, words("check.sheet.title"), generated_at)
    came_out = [(words("check.sheet.found"), _outcome(judged, codes, words))]
    told = about(
        answer, words, generated_at, link, "check.sheet.what_is", ("check.counted_text",), came_out
    )
    add_about(book, words("check.sheet.title"), list(told), link)
    standing = Counter(each.breach.check for each in judged if not each.dismissal)
    dismissed = Counter(each.breach.check for each in judged if each.dismissal)
    add_rows(
        book,
        "checks",
        CHECKS,
        [_check(code, standing[code], dismissed[code], words) for code in codes],
    )
    add_rows(book, "breaches", BREACHES, [_breach(each, words) for each in judged])
    return book.content()


def _outcome(judged: Sequence[Judged], codes: Sequence[CheckCode], words: Words) -> str:
    standing = [each for each in judged if not each.dismissal]
    broken = len({each.breach.check for each in standing})
    if not broken:
        return words("check.sheet.none", n=len(codes))
    return words(
        "check.cli.broken", n=broken, of=len(codes), places=words("check.places", n=len(standing))
    )


def _check(code: CheckCode, standing: int, dismissed: int, words: Words) -> list[Value]:
    source = source_words(SOURCES[code], words)
    return [
        words(f"check.name.{code.value}"),
        words(f"check.rule.{code.value}"),
        source,
        standing,
        dismissed,
    ]


def _breach(judged: Judged, words: Words) -> list[Value]:
    """One breach; the place is that of its first line in the document."""
    breach, dismissal = judged.breach, judged.dismissal
    subject = breach.subject
    place = subject.place
    why: list[Value] = [None, None, None]
    if dismissal:
        why = [dismissal.reason, dismissal.recorded_by, moment_text(dismissal.recorded_at, words)]
    return [
        words(f"check.name.{breach.check.value}"),
        subject.ref,
        words(f"check.kind.{subject.kind.value}"),
        subject.programme,
        subject.text,
        breach_sentence(breach, words),
        mend_sentence(breach, words),
        read_words(breach, words),
        *why,
        judged.former.reason if judged.former else None,
        *((place.document, place.page, place.table, place.row) if place else (None,) * 4),
    ]
