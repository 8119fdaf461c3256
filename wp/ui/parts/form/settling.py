"""Settling a doubt: what may be chosen of it, the reading typed, and why; in whatever form asks."""

from collections.abc import Iterable

from wp.domain.editions.settling import LONGEST_READING
from wp.domain.findings import Finding, Judgement
from wp.domain.reporting.rules import LIMITS
from wp.errors import Phrase
from wp.language.wording.reports import problem_sentence
from wp.language.words import Words
from wp.services.imports.request import Doubt, Settling
from wp.ui.parts.form.author import ACTOR
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.troubles import Trouble
from wp.ui.parts.form.widgets import Field, Widget

OPEN, CANDIDATE = "", "= "
HOW, READING, REASON = "how", "reading", "reason"


def field_of(part: str, key: str) -> str:
    """The name of the field of a doubt of this key."""
    return f"{part} {key}"


def settling_in(form: Form, key: str) -> Settling | None:
    """What a form says of the doubt of this key; None where it is left open."""
    how = form[field_of(HOW, key)]
    if how == OPEN:
        return None
    reading = form[field_of(READING, key)]
    if how.startswith(CANDIDATE):
        how, reading = Judgement.MENDED, how.removeprefix(CANDIDATE)
    return Settling(key, Judgement(how), reading, form[field_of(REASON, key)], form[ACTOR])


def enter(form: Form, key: str, said: Settling) -> None:
    """Enter for the person what is said of a doubt."""
    form.put(field_of(HOW, key), said.judgement)
    form.put(field_of(READING, key), said.reading)
    form.put(field_of(REASON, key), said.reason)


def show_wrong(form: Form, doubts: Iterable[Doubt], words: Words) -> None:
    """Have the form say at its fields what keeps doubts from being settled so."""
    own = (f"{READING} ", f"{REASON} ")
    others = [each for each in form.troubles if not each.field.startswith(own)]
    wrong = (
        Trouble(field_of(each.field, doubt.finding.key), problem_sentence(each, words))
        for doubt in doubts
        for each in doubt.wrong
    )
    form.hold([*others, *wrong])


def ask_doubt(form: Form, doubt: Doubt, words: Words, more: dict[str, str]) -> None:
    """Ask in a `form` what is right of a doubt: kept as read, a reading that offers itself, or one
    typed; and why. `more` are answers beside these, which stand first."""
    key = doubt.finding.key
    form.row(
        Field(field_of(HOW, key), Widget.RADIO, _asked(doubt.finding), _choices(doubt, words, more))
    )
    how = form[field_of(HOW, key)]
    if how == OPEN:
        return
    why = Field(field_of(REASON, key), label="settling.why", most=LIMITS["reason"])
    if how != Judgement.MENDED:
        form.row(why)
        return
    reading = Field(field_of(READING, key), label="settling.reading", most=LONGEST_READING)
    form.row(reading, why)


def _asked(finding: Finding) -> Phrase:
    return Phrase("settling.how", ref=finding.ref or finding.place.document)


def _choices(doubt: Doubt, words: Words, more: dict[str, str]) -> dict[str, str]:
    choices = more | {Judgement.KEPT.value: words("settling.choose_kept")}
    for each in doubt.candidates:
        choices[f"{CANDIDATE}{each}"] = words("settling.choose_candidate", reading=each)
    if doubt.mendable:
        choices[Judgement.MENDED.value] = words("settling.choose_mended")
    return choices
