"""Settling doubts of an edition on record, later than its import: one, or all of a kind."""

from functools import partial

from wp.domain.editions.doubt_kinds import DoubtKind, kinds_of
from wp.domain.findings import Judgement
from wp.domain.people.rights import Verb
from wp.domain.reporting.rules import LIMITS
from wp.errors import Phrase
from wp.language.wording.settling import doubt_name, kind_name, settled_sentence
from wp.language.wording.statuses import finding_sentence
from wp.services.settling import keep_alike, look_at_doubt, settle_doubt
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.settling import OPEN, REASON, ask_doubt, settling_in, show_wrong
from wp.ui.parts.form.troubles import NotSent, Trouble
from wp.ui.parts.form.widgets import Field
from wp.ui.parts.html import draw, emphasis, paragraph, sentence
from wp.ui.parts.lists import LINKS, SHOWN, bullets, item
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

SETTLE, ALIKE = "settle_later", "settle_alike"


@only_for(Verb.SETTLE)
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


@only_for(Verb.SETTLE)
def draw_alike(view: View) -> None:
    """The kinds that several open doubts of the editions shown have in common: all of one are kept
    as read, for one reason; nothing where there are none, or the record is shown as it was known
    once."""
    words, shown = view.words, view.answer.snapshot
    kinds = {
        f"{edition.key} {kind.key}": (kind, alike)
        for edition in shown.editions
        for kind, alike in kinds_of(edition.open_findings).items()
    }
    if not kinds or shown.known_at:
        show_result(ALIKE, words)
        return
    show_heading(words("settling.alike"), words("settling.alike_unit"), words, "about-alike")
    names = {
        about: f"{about.partition(' ')[0]} · {kind_name(kind, len(alike), words)}"
        for about, (kind, alike) in kinds.items()
    }
    chosen = ask_about(ALIKE, "settling.kind", names, view)
    kind, alike = kinds[chosen]
    form = open_form(ALIKE, chosen, view)
    items = [item(sentence(finding_sentence, each, words)) for each in alike[:SHOWN]]
    if len(alike) > SHOWN:
        items.append(item(words("about.more", n=len(alike) - SHOWN)))
    draw(words, bullets(items, LINKS, data_alike=len(alike)))
    why, most = "problem.settling.reason", LIMITS["reason"]
    form.row(Field(REASON, label="settling.why", most=most, needed=why), NAMED)
    form.buttons(Phrase("settling.keep_all", n=len(alike)), partial(_keep, form, kind))


def _keep(form: Form, kind: DoubtKind) -> str:
    edition = form.about.partition(" ")[0]
    kept = keep_alike(form.view.engine, edition, kind, form[REASON], form.acting)
    return form.view.words("settling.recorded_all", n=len(kept))


def _settle(form: Form, key: str) -> str:
    said = settling_in(form, key)
    if said is None:
        raise NotSent([Trouble("", form.view.words("settling.choose"))])
    settled = settle_doubt(form.view.engine, form.about.rpartition(" ")[0], said, form.acting)
    return form.view.words(f"settling.recorded_{settled.judgement}")
