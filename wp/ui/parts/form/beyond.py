"""What a body secretary may not record alone: said before the button, which proposes it to the
Secretariat instead."""

from collections.abc import Mapping, Sequence

from wp.domain.progress import Statement
from wp.services.progress.proposing import Proposed, beyond_rights, propose_reports
from wp.services.progress.recording import Conflict, Entry, Refused
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.html import draw, paragraph
from wp.ui.parts.lists import bullets, item
from wp.ui.shell.who_acts import drawn_for


def explain_beyond(
    form: Form, said: Sequence[Statement], refs: Mapping[int, str] | None = None
) -> bool:
    """Whether something of what is `said` is not for who signed in to record: then why stands
    before the button. `refs` names the line of each statement where there are several."""
    words, person = form.view.words, drawn_for()
    wrong = beyond_rights(form.view.engine, said, person) if person else {}
    if wrong:
        troubles = refusal(Refused(wrong), words, refs).troubles
        why = bullets((item(each.message) for each in troubles), "plain")
        told = paragraph("label", words("proposed.why"))
        draw(words, told, why, kind="div.wp-problems", aria_live="polite")
    return bool(wrong)


def is_beyond(form: Form, said: Sequence[Statement]) -> bool:
    """Whether something of it is not for who acts to record."""
    return bool(beyond_rights(form.view.engine, said, form.acting))


def propose(form: Form, entries: Sequence[Entry]) -> Proposed | Refused | Conflict:
    """Propose the entries of a form to the Secretariat."""
    view = form.view
    return propose_reports(view.engine, entries, form.acting, view.words.language, form.sending)


def propose_all(form: Form, entries: Sequence[Entry], refs: Mapping[int, str]) -> str:
    """The same, and what to say of it; the `refusal` that names the lines by `refs` where one
    cannot be proposed."""
    outcome = propose(form, entries)
    if not isinstance(outcome, Proposed):
        raise refusal(outcome, form.view.words, refs)
    return form.view.words("proposed.done", n=len(outcome.numbers))
