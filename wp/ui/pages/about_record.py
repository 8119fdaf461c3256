"""What there is of the record itself: where its log ends, to be noted down, and its last backup."""

import datetime as dt

from wp.language.dates import day
from wp.language.words import Words
from wp.services.backups.record_known import RecordKnown, known_of_record
from wp.ui.parts.failing_backup import failing_told
from wp.ui.parts.html import Markup, code, draw, stacked, strong
from wp.ui.parts.lists import facts
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View


def draw_record(view: View) -> None:
    """The end of the log and when it was written to last; the last backup, and those that the
    server makes by itself."""
    words, known = view.words, known_of_record(view.engine)
    show_heading(words("about.record"), words("about.record_unit"), words, "about-record")
    told: list[tuple[Markup, object]] = [
        (strong(words("about.record.end")), code(str(known.end))),
        (strong(words("about.record.last")), _when(known.last_at, words)),
        (strong(words("about.record.backup")), _backup(known, words)),
        (strong(words("about.record.planned")), _planned(known, words)),
    ]
    draw(words, facts(told, "rules"))


def _when(at: dt.datetime | None, words: Words) -> str:
    if at is None:
        return words("about.record.never")
    return words("about.record.at", day=day(at.date(), words.language), time=f"{at:%H:%M}")


def _backup(known: RecordKnown, words: Words) -> str:
    note = known.backup
    if note is None:
        return words("about.record.no_backup")
    at = note.made_at
    since = known.end.number - note.number
    made = words(
        "about.recorded",
        day=day(at.date(), words.language),
        time=f"{at:%H:%M}",
        who=note.made_by,
    )
    return words.row((made, words("about.record.since", n=since, end=note.end)))


def _planned(known: RecordKnown, words: Words) -> Markup:
    if known.every is None:
        return stacked(words("about.record.unplanned"))
    hours = known.every / dt.timedelta(hours=1)
    every = words("about.record.every", n=hours, keep=known.keep)
    return stacked(every, strong("⚠ ", told) if (told := failing_told(known, words)) else None)
