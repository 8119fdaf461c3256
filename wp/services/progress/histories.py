"""The history of a line, kept until the record changes."""

from dataclasses import replace

from wp.domain.history import Chapter
from wp.services.cache import Cache
from wp.services.lines import FoundLine
from wp.services.progress.followed_acts import chapters_of, reports_under
from wp.store.audit.events import Action
from wp.store.audit.log import head_of, system_users
from wp.store.database import Connection, Engine, reading
from wp.store.reports import load_reports

_histories = Cache(64)


def history_of(engine: Engine, found: FoundLine) -> tuple[Chapter, ...]:
    """Every report of a line in the order of recording, as it was recorded, with what it changed.

    What it changed is told by the steps of the edition that holds the line, to which acts of before
    may have followed.
    """
    edition = found.edition
    with reading(engine) as connection:
        key = (
            str(engine.url),
            head_of(connection),
            found.line.id,
            edition.key,
            edition.sha256,
            edition.recorded_at,
        )
        return _histories.get(key, lambda: _history(connection, found))


def _history(connection: Connection, found: FoundLine) -> tuple[Chapter, ...]:
    number = found.line.id
    recorded = load_reports(connection, (number,)).get(number, ())
    read = reports_under(connection, (found.edition,), (number,)).get(number, ())
    chapters = chapters_of(found.line.steps, read, recorded)
    users = system_users(connection, Action.REPORT_ADDED, [each.id for each in recorded])
    return tuple(replace(each, system_user=users.get(each.report.id, "")) for each in chapters)
