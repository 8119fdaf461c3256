"""Dismissing a breach in place, with a reason; and taking a dismissal back."""

import streamlit as st

from wp.domain.checks.run import LONGEST_REASON, Judged
from wp.domain.people.rights import Verb
from wp.errors import Phrase
from wp.services.checks import dismiss, take_back
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.widgets import Field
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

DISMISSAL = "dismissal"


@only_for(Verb.DISMISS)
def draw_dismissing(judged: Judged, view: View) -> None:
    """The form under a breach: why it may stay and who says so; of a breach that is dismissed, who
    takes the dismissal back."""
    words, breach, found = view.words, judged.breach, judged.dismissal
    subject = breach.subject
    about = f"back {found.id}" if found else f"{breach.check.value} {subject.key}"
    form = open_form(DISMISSAL, about, view)

    def send() -> str:
        if found:
            take_back(view.engine, found.id, form.acting)
            said = words("check.cli.taken_back", id=found.id, ref=found.ref)
        else:
            dismiss(view.engine, breach, form["reason"], form.acting)
            said = words("check.dismissed_done", ref=subject.ref)
        write("task", [])
        return said

    with st.container(border=True, key="wp_dismissing"):
        if found:
            form.row(NAMED)
        else:
            reason = Field(
                "reason",
                label=Phrase("check.reason", ref=subject.ref),
                help="check.reason_help",
                most=LONGEST_REASON,
                needed="refused.dismissal_reason",
            )
            form.row(reason, NAMED, widths=(2.4, 1))
        close = ("close", "check.close", lambda: write("task", []))
        form.buttons("check.take_back" if found else "check.dismiss", send, close)
