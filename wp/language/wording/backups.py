"""Backups that failed, in words."""

import datetime as dt

from wp.errors import Phrase
from wp.language.dates import day
from wp.language.wording.errors import phrase_words
from wp.language.words import Words


def failing_words(
    at: dt.datetime, why: Phrase | None, last: dt.datetime | None, words: Words
) -> str:
    """That the server could make no backup, when (`at`), `why` (None where only the log says it),
    and since when there is none: `last` is when the last one was made."""
    reason = phrase_words(why, words) if why else words("backup.see_log")
    failed = words("backup.not_made", when=_moment(at, words), reason=reason)
    since = words("backup.last_made", when=_moment(last, words)) if last else words("backup.never")
    return f"{failed} {since}"


def _moment(at: dt.datetime, words: Words) -> str:
    return words("about.record.at", day=day(at.date(), words.language), time=f"{at:%H:%M}")
