"""Blocks of the page of the checks: the list with its bars, one check with what breaks it, texts
escaped."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import streamlit as st

from wp.domain.checks.model import SOURCES, Breach, CheckCode, SubjectKind
from wp.domain.checks.run import Judged
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
from wp.ui.pages.alignment import english, place_link
from wp.ui.pages.checks.dismissal import draw_dismissing, draw_taking_back
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.messages import as_typed
from wp.ui.parts.paging import one_page
from wp.ui.shell.view import View

A_PAGE = 40
WITH_TEXT = (SubjectKind.LINE, SubjectKind.TASK, SubjectKind.TOPIC)
SHOWN_ON = {CheckCode.PROPOSED: "proposals"}
# Where the advice can be followed at once.
MENDED_ON = {**SHOWN_ON, CheckCode.COMPLETED: "report", CheckCode.OVERDUE: "report"}


def checks_headline(found: Checked, view: View) -> str:
    """What the figures mean: how many checks are broken, and in how many places."""
    words, broken = view.words, len(found.broken())
    scope = "shown" if view.filter.chosen() else "plans"
    if not broken:
        return words(f"check.head_none.{scope}", of=len(CheckCode))
    places = words("check.places", n=len(found.standing()))
    return words(f"check.head.{scope}", n=broken, of=len(CheckCode), places=places)


def show_list(found: Checked, chosen: CheckCode | None, view: View) -> None:
    """Every check with the number of places that break it, the most broken first; each leads to
    its breaches."""
    words = view.words
    broken = found.broken()
    head = words("check.list", n=len(broken)) if broken else words("check.list_none")
    show_heading(head, words("check.list_unit") if broken else "", words)
    widest = max((len(found.standing(code)) for code in broken), default=1)
    items = "".join(
        _bar(code, len(found.standing(code)), widest, code is chosen, view) for code in broken
    )
    if broken:
        label = escape(words("nav.checks"))
        st.html(
            f'<nav aria-label="{label}" lang="{words.language}"><ul '
            f'class="wp-checks">{items}</ul></nav>'
        )
    holding = [code for code in CheckCode if code not in broken]
    if holding:
        names = "".join(_holding(code, len(found.dismissed(code)), view) for code in holding)
        head = escape(words("check.holding", n=len(holding)))
        st.html(
            f'<div lang="{words.language}"><p class="wp-label">{head}</p><ul '
            f'class="wp-held">{names}</ul></div>'
        )


def _bar(code: CheckCode, n: int, widest: int, chosen: bool, view: View) -> str:
    name = escape(view.words(f"check.name.{code.value}"))
    current = ' aria-current="true"' if chosen else ""
    bar = f'<span class="wp-check-bar" style="width:{100 * n / widest:.1f}%"></span>'
    return (
        f'<li><a href="{escape(view.link(by=code.value))}" target="_self"{current}>'
        f'<span class="wp-check-n" data-check="{code.value}">{n}</span>'
        f'<span class="wp-check-name">{name}{bar}</span></a></li>'
    )


def _holding(code: CheckCode, dismissed: int, view: View) -> str:
    words = view.words
    more = f" · {escape(words('check.dismissed', n=dismissed))}" if dismissed else ""
    link = escape(view.link(by=code.value))
    name = escape(words(f"check.name.{code.value}"))
    return f'<li>✓ <a href="{link}" target="_self">{name}</a>{more}</li>'


def show_check(code: CheckCode, found: Checked, view: View) -> None:
    """One check: its rule and where it comes from, what breaks it, and what was dismissed."""
    words, standing, dismissed = view.words, found.standing(code), found.dismissed(code)
    rule = words(f"check.rule.{code.value}")
    source = source_words(SOURCES[code], words)
    n = f"{escape(words('check.broken_in', n=len(standing)))} · " if standing else ""
    st.html(
        f'<div lang="{words.language}"><h2 '
        f'class="wp-heading">{escape(words(f"check.name.{code.value}"))}</h2>'
        f'<p class="wp-sub">{n}{escape(source)}</p><p '
        f'class="wp-check-rule">{escape(rule)}</p></div>'
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
    at = next((at for at, each in enumerate(items) if _is_asked(each, view)), None)
    first = items if at is None else items[: at + 1]
    _list(first, view)
    if at is not None:
        (draw_taking_back if items[at].dismissal else draw_dismissing)(items[at], view)
        _list(items[at + 1 :], view)


def _list(items: Sequence[Judged], view: View) -> None:
    if items:
        rows = "".join(_item(each, view) for each in items)
        st.html(f'<ul class="wp-agenda wp-plain" lang="{view.words.language}">{rows}</ul>')


def _is_asked(judged: Judged, view: View) -> bool:
    return bool(view.address.task) and judged.breach.subject.ref == view.address.task


def _item(judged: Judged, view: View) -> str:
    """What breaks the check, with its text; what was read there; what would mend it; and the way
    to dismiss it."""
    words, breach = view.words, judged.breach
    subject = breach.subject

    said = breach_sentence(breach, words, _names(breach, view), english)
    former = f"<br>{escape(former_words(judged.former, words))}" if judged.former else ""
    if judged.dismissal:
        more = escape(dismissal_words(judged.dismissal, words))
        action = words("check.take_back_link")
    else:
        more = f"{escape(words('check.mend'))} {mend_sentence(breach, words, _names(breach, view, MENDED_ON), english)}"
        action = words("check.dismiss_link")
    link = view.link(by=breach.check.value, task=subject.ref, p=str(view.address.page))
    label = escape(words("check.about", action=action, ref=subject.ref))
    to_form = f'<a href="{escape(link)}" target="_self" aria-label="{label}">{escape(action)}</a>'
    head = (
        f'<p class="wp-check-of">{english(subject.text)}</p>' if subject.kind in WITH_TEXT else ""
    )
    return (
        f'<li data-breach="{escape(subject.ref)}">{said}{former}{head}'
        f'<span class="wp-agenda-when">{more} {to_form}</span></li>'
    )


def _names(
    breach: Breach, view: View, pages: Mapping[CheckCode, str] = SHOWN_ON
) -> Callable[[str, bool], str]:
    """How a reference is shown: as a link to the page for this check, else to the task or topic."""
    page = pages.get(breach.check)

    def name(ref: str, is_topic: bool) -> str:
        if page is None:
            return place_link(ref, is_topic, "", view)
        link = view.link(page, by=None, task=ref if page == "report" else None)
        return f'<a href="{escape(link)}" target="_self">{escape(ref)}</a>'

    return name


def show_broken_by(lines: Sequence[LineView], view: View) -> None:
    """The checks that these lines or their task break, each with what was read; nothing where
    they break none."""
    words, ids = view.words, {each.line.id for each in lines}
    try:
        found = check(view.engine, view.everything, view.everything).standing()
    except InputError as error:
        st.warning(as_typed(error_sentence(error, words)))
        return
    own = [
        each.breach
        for each in found
        if each.breach.subject.kind is not SubjectKind.TOPIC and each.breach.subject.lines & ids
    ]
    items = "".join(
        "<li>"
        + words.pair(
            f'<a href="{escape(view.link("checks", by=breach.check.value))}" target="_self">'
            f"{escape(words(f'check.name.{breach.check.value}'))}</a>",
            breach_sentence(breach, words, _names(breach, view), english),
        )
        + "</li>"
        for breach in own
    )
    if own:
        head = escape(words("check.of_task", n=len(own)))
        st.html(
            f'<div lang="{words.language}"><p class="wp-label">{head}</p><ul '
            f'class="wp-links">{items}</ul></div>'
        )
