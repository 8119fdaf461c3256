"""A note in French on record, and what it says in English."""

from tests.support.building import day
from tests.support.people.acting import by
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.reporting.languages import statement_in
from wp.domain.texts import Text
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.translations import Translated, translate
from wp.store.database import Engine

NOTE, SAID = "Le projet a pris du retard.", "The draft is late."
ON = day("2019-10-31")


def say(engine: Engine, ref: str = "WP 4.3") -> None:
    """Report on a line in French."""
    line = find_line(engine, ref).line.id
    said = statement_in("fr", Statement(line, ON, ProgressStatus.IN_PROGRESS, note=NOTE))
    assert isinstance(record(engine, [Entry(said, last_seen(engine, line))], by("ana")), Recorded)


def say_in_english(engine: Engine, text: str = SAID, reason: str = "") -> None:
    """Record what the note says in English."""
    assert isinstance(translate(engine, NOTE, Text(text, "en"), reason, by("bo")), Translated)
