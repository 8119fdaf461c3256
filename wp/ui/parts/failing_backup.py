"""That the server's own backup failed: in *About* for everybody, on every page for who can do
something about it."""

import streamlit as st

from wp.domain.people.rights import Verb
from wp.language.wording.backups import failing_words
from wp.language.words import Words
from wp.services.backups.backup_plan import failing_backup
from wp.services.backups.record_known import RecordKnown, known_of_record
from wp.ui.parts.messages import as_typed
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import allowed


def failing_told(known: RecordKnown, words: Words) -> str:
    """What is said where the server's last backup failed, "" where it did not."""
    if (failing := known.failing) is None:
        return ""
    last = known.backup.made_at if known.backup else None
    return failing_words(failing.at, failing.why, last, words)


def warn_of_failing(view: View) -> None:
    """The same as a warning, for who may make backups."""
    if failing_backup() and allowed(Verb.BACKUP):
        st.warning(as_typed(failing_told(known_of_record(view.engine), view.words)))
