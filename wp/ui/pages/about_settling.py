"""Settling a doubt of an edition on record, later than its import."""

from functools import partial

from wp.domain.findings import Judgement
from wp.language.wording.settling import doubt_name, settled_sentence
from wp.services.settling import look_at_doubt, settle_doubt
from wp.ui.parts.form.form import NAMED, Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.settling import OPEN, ask_doubt, settling_in, show_wrong
from wp.ui.parts.form.troubles import NotSent, Trouble
from wp.ui.parts.html import draw, emphasis, paragraph, sentence
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

SETTLE = "settle_later"


def draw_settling(view: View) -> None:
    """The doubts of the editions shown, the open ones first: which, what is right, who says so
    and why; nothing where there is none, or the record is shown as it was known once."""
    words, shown = view.words, view.answer.snapshot
    names = {
        f"{edition.key} {finding.key}": f"{edition.key} · {doubt_name(finding, words)}"
        for edition in shown.editions
        for finding in edition.open_findings
    }
    for edition in shown.editions:
        for said in edition.settled:
            doubt = f"{edition.key} · {doubt_name(said.finding, words)}"
            names[f"{edition.key} {said.finding.key}"] = words("settling.done", doubt=doubt)
    if not names or shown.known_at:
        return
    show_heading(words("settling.later"), words("settling.later_unit"), words, "about-settle")
    chosen = ask_about(SETTLE, "settling.which", names, view)
    form = open_form(SETTLE, chosen, view)
    key = chosen.rpartition(" ")[2]
    about = look_at_doubt(view.engine, chosen, settling_in(form, key))
    settled = about.proposed and sentence(settled_sentence, about.proposed, words)
    draw(
        words,
        paragraph("label", words("importing.printed")),
        paragraph("typed", about.printed or emphasis(words("finding.read_empty")), lang="en"),
        paragraph("told", settled),
    )
    show_wrong(form, [about], words)
    again = {Judgement.REOPENED.value: words("settling.choose_reopened")} if settled else {}
    ask_doubt(form, about, words, {OPEN: words("settling.choose")} | again)
    form.row(NAMED)
    wait = settling_in(form, key) is None
    form.buttons("settling.record", partial(_settle, form, key), disabled=wait)


def _settle(form: Form, key: str) -> str:
    said = settling_in(form, key)
    if said is None:
        raise NotSent([Trouble("", form.view.words("settling.choose"))])
    settled = settle_doubt(form.view.engine, form.about.rpartition(" ")[0], said, form["actor"])
    return form.view.words(f"settling.recorded_{settled.judgement}")
