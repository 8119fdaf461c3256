"""Parts of the page that lays the two plans beside each other: do they agree?"""

import streamlit as st

from wp.domain.plans.alignment import TIMES, Disagreement, DisagreementCode
from wp.errors import InputError
from wp.language.names import programme_title
from wp.language.wording.alignment import alignment_headline, disagreement_sentence, place_words
from wp.services.alignment import Alignment, align
from wp.ui.parts.cards import QUIET, card, first_cards
from wp.ui.parts.figure_strip import Figure, figure_strip
from wp.ui.parts.html import Markup, draw, english, pair, paragraph, sentence, stacked
from wp.ui.parts.messages import as_typed, show_error
from wp.ui.parts.task_card import place_link
from wp.ui.parts.titles import show_heading
from wp.ui.shell.frame import show_top, show_top_of_lines
from wp.ui.shell.view import View

TASKS_AT_MOST, PAIRS_AT_MOST, OPENED = 36, 14, 4
NO_TASK, INACTIVE, NO_ACTION = (
    DisagreementCode.NO_TASK,
    DisagreementCode.INACTIVE,
    DisagreementCode.NO_ACTION,
)
GROUPS = {
    "times": TIMES,
    "no task": (NO_TASK,),
    "inactive": (INACTIVE,),
    "no action": (NO_ACTION,),
}
UNITS = {NO_TASK: "actions", INACTIVE: "actions", NO_ACTION: "tasks"}
CONTRADICTIONS = tuple(code for code in DisagreementCode if code is not NO_ACTION)


def find(view: View) -> Alignment | None:
    """The two plans side by side, None where the record shows only one; stops the page where the
    table of counterparts cannot be taken."""
    try:
        return align(view.everything, view.answer)
    except InputError as error:
        show_top(view, view.words("align.refused"))
        show_error(error, view)
        st.stop()


def show_headline(found: Alignment, view: View) -> None:
    """The top of the page; and say so where the filter leaves only one of the two plans."""
    said = alignment_headline(found.disagreements, view.words)
    show_top_of_lines(view, said if found.rows else view.words("align.nothing"))
    if found.unknown:
        n, refs = len(found.unknown), view.words.listing(found.unknown)
        st.warning(as_typed(view.words("align.unknown", n=n, refs=refs)))
    left = ((found.wp_edition, found.wp_tasks), (found.ecp_edition, found.ecp_tasks))
    kept = [edition for edition, n in left if n]
    if len(kept) == 1:
        title = programme_title(kept[0].programme.title, view.words)
        st.info(view.words("align.only", plan=title))


def show_counts(found: tuple[Disagreement, ...], view: View) -> None:
    """How much does not agree, by kind of disagreement; each figure leads to its sentences."""
    words, figures = view.words, []
    for name, codes in GROUPS.items():
        own = [each.code for each in found if each.code in codes]
        title, note = words(f"align.figure.{name}"), words(f"align.note.{name}")
        href = f"#{_anchor(own[0])}" if own else ""
        figures.append(Figure(title, len(own), note, href, data={"data_group": name}))
    draw(words, figure_strip(words("align.figures"), figures))


def _anchor(code: DisagreementCode) -> str:
    return f"align-{code.value.replace(' ', '-')}"


def show_disagreements(
    found: tuple[Disagreement, ...],
    view: View,
    codes: tuple[DisagreementCode, ...] = CONTRADICTIONS,
) -> None:
    """The disagreements of these kinds, each as one sentence with both places, kind by kind."""
    for code in codes:
        own = [each for each in found if each.code is code]
        if own:
            _show_group(code, own, view)


def _show_group(code: DisagreementCode, own: list[Disagreement], view: View) -> None:
    words = view.words
    unit = words(f"align.unit.{UNITS.get(code, 'pairs')}", n=len(own))
    show_heading(words(f"align.group.{code.value}"), unit, words, _anchor(code))
    # Links and words are the same as long as language and address are: hundreds of them are not
    # worded at every click.
    most = TASKS_AT_MOST if code is NO_ACTION else PAIRS_AT_MOST
    key = ("cards", words.language, view.link(), *map(id, own[:most]))
    cards = view.answer.worked_out(key, lambda: [_card(each, view) for each in own[:most]])
    rest = words("align.more", n=len(own) - most) if len(own) > most else ""
    draw(words, first_cards(cards, OPENED, words), paragraph("sub", rest))


def _card(each: Disagreement, view: View) -> Markup:
    words, subject = view.words, each.subject
    said = sentence(
        disagreement_sentence,
        each,
        words,
        lambda end: place_link(end.ref, end.is_topic, view, end.text),
    )
    texts: list[object] = [english(subject.text)]
    if each.code in TIMES:  # the sentence names both places; their texts are told apart
        texts = [pair(end.ref, english(end.text), words) for end in (subject, *each.others)]
    # What is only near to a task without an action is a link away.
    ends = (subject,) if each.code is NO_ACTION else (subject, *each.others)
    return card(
        paragraph("why", said),
        paragraph("sub", stacked(*texts)),
        paragraph("source", " · ".join(place_words(end, words) for end in ends)),
        edge=QUIET,
        data_code=each.code.value,
    )
