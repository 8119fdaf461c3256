"""The checks as a list with their bars, and one check with what breaks it."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from wp.domain.checks.model import SOURCES, Breach, CheckCode, SubjectKind
from wp.domain.checks.run import Judged
from wp.domain.people.rights import Verb
from wp.domain.snapshot import LineView
from wp.errors import InputError
from wp.language.wording.checks import (
    breach_sentence,
    dismissal_words,
    former_words,
    mend_sentence,
    source_words,
)
from wp.language.wording.errors import error_sentence
from wp.services.checks import Checked, check
from wp.ui.pages.checks.dismissal import draw_dismissing
from wp.ui.parts.choice import warn_unknown
from wp.ui.parts.figure_strip import Bar, bar_list
from wp.ui.parts.hints import quoting
from wp.ui.parts.html import Markup, draw, english, joined, link, pair, paragraph, sentence, stacked
from wp.ui.parts.lists import bullets, item, labelled, lines_by_id, remark
from wp.ui.parts.messages import as_typed, show_error
from wp.ui.parts.paging import one_page
from wp.ui.parts.status_marks import late_lines
from wp.ui.parts.task_card import place_link
from wp.ui.parts.titles import heading, show_heading
from wp.ui.shell.frame import show_top
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import allowed

A_PAGE = 20
WITH_TEXT = (SubjectKind.LINE, SubjectKind.TASK)
SHOWN_ON = {CheckCode.PROPOSED: "proposals"}
# Where the advice can be followed at once.
MENDED_ON = {**SHOWN_ON, CheckCode.COMPLETED: "report", CheckCode.OVERDUE: "report"}


def find(view: View) -> Checked:
    """What the checks find; stops the page where a table of `data/` cannot be taken."""
    try:
        return check(view.engine, view.everything, view.answer)
    except InputError as error:
        show_top(view, view.words("check.refused"))
        show_error(error, view)
        st.stop()


def chosen(found: Checked, view: View) -> CheckCode:
    """The check of the address, else the most broken one; one that is not known is said."""
    asked = view.address.by
    if asked in set(CheckCode):
        return CheckCode(asked)
    if asked:
        warn_unknown("by", asked, view)
    return (*found.broken(), *CheckCode)[0]


def checks_headline(found: Checked, view: View) -> str:
    """What the figures mean: how many checks are broken, and in how many places."""
    words, broken = view.words, len(found.broken())
    scope = "shown" if view.filter.chosen() else "plans"
    if not broken:
        return words(f"check.head_none.{scope}", of=len(CheckCode))
    places = words("check.places", n=len(found.in_force()))
    return words(f"check.head.{scope}", n=broken, of=len(CheckCode), places=places)


def show_list(found: Checked, chosen: CheckCode, view: View) -> None:
    """Every check with the number of places that break it, the most broken first; each leads to
    its breaches."""
    words, broken = view.words, found.broken()
    title = words("check.list", n=len(broken)) if broken else words("check.list_none")
    show_heading(title, words("check.list_unit") if broken else "", words)
    if broken:
        bars = [
            Bar(
                _name(code, view),
                len(found.in_force(code)),
                view.link(by=code),
                code is chosen,
                {"data_check": code.value},
            )
            for code in broken
        ]
        draw(words, bar_list(words("nav.checks"), bars))
    holding = [code for code in CheckCode if code not in broken]
    if holding:
        names = (_holding(code, len(found.dismissed(code)), view) for code in holding)
        draw(words, labelled(words("check.holding", n=len(holding)), names, "held"))


def _name(code: CheckCode, view: View) -> str:
    return view.words(f"check.name.{code.value}")


def _holding(code: CheckCode, dismissed: int, view: View) -> Markup:
    named = link(view.link(by=code), _name(code, view))
    more = view.words("check.dismissed", n=dismissed) if dismissed else ""
    return item("✓ ", joined((named, more), " · "))


def show_check(code: CheckCode, found: Checked, view: View) -> None:
    """One check: its rule and where it comes from, what breaks it, and what was dismissed."""
    words, standing, dismissed = view.words, found.in_force(code), found.dismissed(code)
    n = words("check.broken_in", n=len(standing)) if standing else ""
    source = source_words(SOURCES[code], words)
    draw(
        words,
        heading(_name(code, view), joined((n, source), " · ")),
        paragraph("check-rule", words(f"check.rule.{code.value}")),
    )
    if not standing:
        st.success(words("check.kept_dismissed" if dismissed else "check.kept"))
    _show_items(one_page(standing, A_PAGE, view, "page_of_breaches"), view)
    if dismissed:
        opened = any(_is_asked(each, view) for each in dismissed)
        with st.expander(words("check.dismissed_fold", n=len(dismissed)), expanded=opened):
            _show_items(dismissed[:A_PAGE], view)


def _show_items(items: Sequence[Judged], view: View) -> None:
    """The breaches as a list; where the address names one, the form stands in place, right under
    it."""
    at = next((at for at, each in enumerate(items) if _is_asked(each, view)), len(items))
    _list(items[: at + 1], view)
    for each in items[at : at + 1]:
        draw_dismissing(each, view)
    _list(items[at + 1 :], view)


def _list(items: Sequence[Judged], view: View) -> None:
    if items:
        draw(view.words, bullets(_item(each, view) for each in items))


def _is_asked(judged: Judged, view: View) -> bool:
    return bool(view.address.task) and judged.breach.subject.ref == view.address.task


def _item(judged: Judged, view: View) -> Markup:
    """What breaks the check, with its text; what was read there; what would mend it; and the way
    to dismiss it."""
    words, breach, subject = view.words, judged.breach, judged.breach.subject
    if judged.dismissal:
        more: object = quoting(dismissal_words, judged.dismissal, words)
        action = words("check.take_back_link")
    else:
        advice = sentence(mend_sentence, breach, words, _names(breach, view, MENDED_ON))
        more, action = joined((words("check.mend"), advice), " "), words("check.dismiss_link")
    to_form = link(
        view.link(by=breach.check, task=subject.ref, p=str(view.address.page)),
        action,
        aria_label=words("check.about", action=action, ref=subject.ref),
    )
    former = quoting(former_words, judged.former, words) if judged.former else ""
    text = subject.text if subject.kind in WITH_TEXT else ""
    return item(
        stacked(_breach(breach, view), _late(breach, view), former),
        paragraph("check-of", english(text)) if text else None,
        remark(more, " ", to_form if allowed(Verb.DISMISS) else None),
        data_breach=subject.ref,
    )


def _late(breach: Breach, view: View) -> Markup:
    """Of a line or a task that is overdue: that it is, and why, each reason once."""
    subject, by_id = breach.subject, lines_by_id(view)
    numbers = sorted(subject.lines) if subject.kind in WITH_TEXT else ()
    return late_lines((by_id[number] for number in numbers if number in by_id), view.words)


def _breach(breach: Breach, view: View) -> Markup:
    return sentence(breach_sentence, breach, view.words, _names(breach, view))


def _names(
    breach: Breach, view: View, pages: Mapping[CheckCode, str] = SHOWN_ON
) -> Callable[[str, bool], Markup]:
    """How a reference is shown: as a link to the page for this check, else to the task or topic."""
    page = pages.get(breach.check)

    def name(ref: str, is_topic: bool) -> Markup:
        if page is None:
            return place_link(ref, is_topic, view)
        return link(view.link(page, by=None, task=ref if page == "report" else None), ref)

    return name


def show_broken_by(lines: Sequence[LineView], view: View) -> None:
    """The checks that these lines or their task break, each with what was read; nothing where
    they break none."""
    words, ids = view.words, {each.line.id for each in lines}
    try:
        found = check(view.engine, view.everything, view.everything).in_force()
    except InputError as error:
        st.warning(as_typed(error_sentence(error, words)))
        return
    own = [
        each.breach
        for each in found
        if each.breach.subject.kind in WITH_TEXT and each.breach.subject.lines & ids
    ]
    items = (
        item(
            pair(
                link(view.link("checks", by=breach.check), _name(breach.check, view)),
                _breach(breach, view),
                words,
            )
        )
        for breach in own
    )
    if own:
        draw(words, labelled(words("check.of_task", n=len(own)), items))
