"""The sidebar: where to go, in which language, on which day, and the filters with their counts."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import streamlit as st

from wp.charts.labels import status_name
from wp.domain.filter import FLAGS, NONE, Facet, FacetValue
from wp.domain.status import TimelineStatus
from wp.language.dates import day
from wp.language.names import all_names
from wp.language.wording.filters import choice_words, session_short
from wp.language.words import LANGUAGES, Words
from wp.services.clock import today
from wp.ui.parts.html import draw, link, paragraph
from wp.ui.parts.titles import show_note
from wp.ui.shell.address_bar import write, write_all
from wp.ui.shell.navigation import GROUPS, MENU
from wp.ui.shell.signed_in import draw_signed_in
from wp.ui.shell.view import View

BUTTONS = (Facet.PROGRAMME, Facet.TYPE, Facet.STATUS, Facet.FY)
MORE_LISTS = (
    Facet.CODE,
    Facet.TOPIC,
    Facet.QUARTER,
    Facet.STEP,
    Facet.SESSION,
    Facet.PROGRESS,
    Facet.PART,
)
OFFERED, _OTHER = 80, "other"


def draw_sidebar(view: View) -> None:
    """Draw it; every choice is written into the address, and every widget is set from it."""
    with st.sidebar:
        show_note(view.words, view.words("brand"), kind="brand")
        with st.container(horizontal=True, vertical_alignment="center", key="wp_speak"):
            _pick_language(view)
            jump = link("#wp-filters", f"{view.words('side.jump')} ↓")
            show_note(view.words, jump, kind="jump")
        draw_signed_in(view.words)
        _draw_menu(view)
        _pick_day(view)
        _pick_filters(view)


def _draw_menu(view: View) -> None:
    values = view.address.values()
    values.pop("by", None)
    pages = st.session_state[MENU]
    with st.container(key="wp_menu"):
        for group, names in GROUPS.items():
            show_note(view.words, view.words(f"nav.{group}"), kind="group")
            for name in names:
                if name in pages:
                    st.page_link(pages[name], label=view.words(f"nav.{name}"), query_params=values)


def _pick_language(view: View) -> None:
    st.session_state["language"] = view.words.language
    st.segmented_control(
        view.words("side.language"),
        LANGUAGES,
        format_func=lambda code: Words(code)("language.name"),
        key="language",
        required=True,
        label_visibility="collapsed",
        on_change=lambda: write("lang", [st.session_state["language"]]),
    )


def _pick_day(view: View) -> None:
    words, position = view.words, view.answer.snapshot
    labels = {
        session.end.isoformat(): session_short(session, words)
        for session in position.sessions
        if session.body == "PTC"
        and session.takes_place
        and any(p.start <= session.end <= p.end for p in view.reference.programmes)
    }
    labels[today().isoformat()] = words("side.today")
    labels[_OTHER] = words("side.other")
    shown = position.as_of.isoformat()
    st.session_state["session_day"] = shown if shown in labels else _OTHER
    st.selectbox(
        words("side.as_of"),
        list(labels),
        format_func=lambda key: labels[key],
        key="session_day",
        on_change=_choose_session,
        help=words("view.default"),
    )
    if st.session_state["session_day"] == _OTHER or st.session_state.get("other_day"):
        _pick_any_day(view)


def _pick_any_day(view: View) -> None:
    programmes, as_of = view.reference.programmes, view.answer.snapshot.as_of
    st.session_state["day"] = as_of
    st.date_input(
        view.words("side.day"),
        key="day",
        min_value=min(as_of, *(p.start for p in programmes)).replace(month=1, day=1),
        max_value=max(as_of, today(), *(p.end for p in programmes)).replace(month=12, day=31),
        format="DD/MM/YYYY",
        on_change=_choose_day,
    )
    st.caption(day(as_of, view.words.language))


def _choose_session() -> None:
    chosen = st.session_state["session_day"]
    st.session_state["other_day"] = chosen == _OTHER
    if chosen != _OTHER:
        write("as_of", [chosen])


def _choose_day() -> None:
    chosen: dt.date | None = st.session_state["day"]
    if chosen is not None:
        write("as_of", [chosen.isoformat()])


def _pick_filters(view: View) -> None:
    words, wanted = view.words, view.filter
    draw(words, paragraph("group", words("side.filters")), id="wp-filters")
    for facet in BUTTONS:
        _draw_choice(view, facet, _pills)
    _draw_choice(view, Facet.BODY, _list)
    used = any(getattr(wanted, n) not in ((), None, "") for n in (*MORE_LISTS, *FLAGS, "text"))
    # It opens when one of these begins to filter; closed, it is not drawn: a tenth of every click.
    if used and not st.session_state.get("more_used"):
        st.session_state["more_filters"] = True
    st.session_state["more_used"] = used
    more = st.expander(words("filter.more"), key="more_filters", on_change="rerun")
    if more.open:
        with more:
            _pick_more(view)


def _pick_more(view: View) -> None:
    for facet in MORE_LISTS:
        _draw_choice(view, facet, _list)
    _pick_marks(view)
    st.session_state["f_text"] = view.filter.text
    st.text_input(
        view.words("facet.text"),
        key="f_text",
        max_chars=200,
        placeholder=view.words("filter.text_hint"),
        on_change=lambda: write("text", [st.session_state["f_text"]]),
    )


def _draw_choice(view: View, facet: Facet, draw: Callable[..., Any]) -> None:
    chosen = getattr(view.filter, facet)
    offered = [each for each in view.answer.facets[facet] if each.count or each.value in chosen]
    offered = _fewer(offered, chosen) if facet == Facet.TOPIC else offered
    if facet in (Facet.FY, Facet.QUARTER, Facet.STEP):
        offered.sort(key=lambda each: (each.value == NONE, each.value))
    if not offered:
        return
    names = choice_words(facet, [each.value for each in offered], view.answer.snapshot, view.words)
    labels = {each.value: _label(view, facet, each, names[each.value]) for each in offered}
    key = f"f_{facet}"
    st.session_state[key] = [value for value in labels if value in chosen]
    draw(
        view.words(f"facet.{facet}"),
        list(labels),
        format_func=lambda value: labels.get(value, value),
        key=key,
        on_change=lambda: write(facet, st.session_state[key]),
        **({"placeholder": view.words("filter.choose")} if draw is _list else {}),
    )


def _fewer(offered: list[FacetValue], chosen: tuple[str, ...]) -> list[FacetValue]:
    """A list of thousands helps nobody and slows every click: the largest stay, the free text
    finds the others."""
    if len(offered) <= OFFERED:
        return offered
    largest = sorted(offered, key=lambda each: -each.count)[:OFFERED]
    kept = {*chosen, *(each.value for each in largest)}
    return [each for each in offered if each.value in kept]


def _pills(label: str, options: list[str], **more: Any) -> None:
    st.pills(label, options, selection_mode="multi", **more)


def _list(label: str, options: list[str], **more: Any) -> None:
    st.multiselect(label, options, filter_mode="contains", **more)


def _label(view: View, facet: Facet, each: FacetValue, name: str) -> str:
    if facet == Facet.STATUS:
        name = status_name(TimelineStatus(each.value), view.words)
    label = view.words("filter.choice", value=name, n=each.count)
    # What is typed into the list finds a label: it holds the names of every language, in full too.
    names = all_names(facet, each.value, view.words) if facet in (Facet.BODY, Facet.CODE) else ()
    return " · ".join((label, *(each for each in names if each != name)))


def _pick_marks(view: View) -> None:
    wanted, words = view.filter, view.words
    marks = [f"{flag}.{answer}" for flag in FLAGS for answer in ("yes", "no")]
    labels = {
        mark: words("filter.choice", value=words(f"filter.{mark}"), n=_marked(view, mark))
        for mark in marks
    }
    st.session_state["f_marks"] = [
        f"{f}.{'yes' if v else 'no'}" for f in FLAGS if (v := getattr(wanted, f)) is not None
    ]
    st.pills(
        words("facet.flags"),
        list(labels),
        format_func=lambda key: labels[key],
        selection_mode="multi",
        key="f_marks",
        on_change=_write_marks,
    )


def _marked(view: View, mark: str) -> int:
    flag, _, answer = mark.partition(".")
    return view.answer.count_marked(flag, answer == "yes")


def _write_marks() -> None:
    changes: dict[str, list[str]] = {}
    for flag in FLAGS:
        # The mark pressed last wins: a line cannot be both.
        pressed = [
            mark.partition(".")[2] for mark in st.session_state["f_marks"] if mark.startswith(flag)
        ]
        before = st.query_params.get(flag)
        answers = [answer for answer in pressed if answer != before] or pressed
        changes[flag] = answers[:1]
    write_all(changes)
