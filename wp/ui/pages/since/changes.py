"""What changed between two days, as a headline, a from-to table whose numbers add up, and lists."""

import datetime as dt
from html import escape

import streamlit as st

from wp.domain.counts.changes_between import Postponed, Since, since
from wp.domain.editions.comparison import Change, Changed, compare
from wp.domain.filter import Answer
from wp.domain.history import Acted
from wp.domain.programme import Edition
from wp.domain.sessions import SessionStanding, held_before, last_held
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.language.dates import day
from wp.language.wording.filters import session_words
from wp.language.wording.reports import move_words
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, filled_with
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.choice import ask_day
from wp.ui.parts.lists import line_item, show_items
from wp.ui.shell.sidebar import write
from wp.ui.shell.view import View

ANY = "any"


def first_day(view: View) -> dt.date:
    """The day from which changes are told: the address's, else the end of the PTC's session
    before, else the start."""
    if view.address.since:
        return view.address.since
    as_of = view.answer.position.as_of
    own = tuple(session for session in view.reference.sessions if session.body == "PTC")
    last = last_held(own, as_of)
    before = held_before(own, "PTC", as_of) if last is None or last.end == as_of else last
    if before:
        return before.end
    starts = [edition.programme.start for edition in view.answer.position.editions]
    return min([*starts, as_of])


def pick_first_day(first: dt.date, view: View) -> None:
    """Pick the session or day to compare with; the day of the page is the other end."""
    words, as_of = view.words, view.answer.position.as_of
    held = [
        s for s in view.reference.sessions if s.standing is SessionStanding.HELD and s.end < as_of
    ]
    names = {
        s.end.isoformat(): session_words(s, words)
        for s in sorted(held, key=lambda s: s.body == "PTC")
    }
    options = [*sorted(names, reverse=True), ANY]
    left, middle, known_on, right = st.columns(
        (2, 1.2, 1.3, 1.6), gap="medium", vertical_alignment="bottom"
    )
    with left:
        st.session_state["since_session"] = first.isoformat() if first.isoformat() in names else ANY
        st.selectbox(
            words("since.from"),
            options,
            key="since_session",
            format_func=lambda each: names.get(each, words("since.any")),
            on_change=_write_session,
        )
    with middle:
        st.session_state["since_day"] = first
        ask_day(words("since.day"), "since_day", on_change=_write_day)
    with known_on:
        moment = view.answer.position.known_at
        st.session_state["since_known"] = moment.date() if moment else None
        ask_day(
            words("since.known_on"),
            "since_known",
            earliest=dt.date(1990, 1, 1),
            on_change=_write_known,
        )
    with right:
        known = view.answer.position.known_at
        said = (
            words("since.known", day=day(known.date(), words.language))
            if known
            else words("since.known_now")
        )
        to = words("since.to", day=day(as_of, words.language))
        st.html(f'<p class="wp-sub" lang="{words.language}">{escape(to)} {escape(said)}</p>')


def swapped(first: dt.date, view: View) -> str:
    """That the days stand the wrong way round."""
    words = view.words
    days = (day(each, words.language) for each in (first, view.answer.position.as_of))
    return words("since.swapped", **dict(zip(("before", "after"), days, strict=True)))


def _write_day() -> None:
    write("since", [st.session_state["since_day"].isoformat()])


def _write_known() -> None:
    chosen = st.session_state["since_known"]
    write("known_at", [chosen.isoformat()] if chosen else [])


def _write_session() -> None:
    if st.session_state["since_session"] != ANY:
        write("since", [st.session_state["since_session"]])


def since_headline(found: Since, texts: int, words: Words) -> str:
    """What changed, in one sentence."""
    moved = sum(n for (was, now), n in found.flows.items() if was is not now and was and now)
    counts = {
        "since.n_overdue": len(found.became(TimelineStatus.OVERDUE)),
        "since.n_completed": len(found.became(TimelineStatus.COMPLETED)),
        "since.n_postponed": len(found.postponed),
        "since.n_acted": len({(line.line.id, act.step) for line, act in found.acted}),
        "since.n_new": len(found.new),
        "since.n_lost": len(found.lost),
        "since.n_text": texts,
    }
    told = {key: n for key, n in counts.items() if n} or ({"since.n_moved": moved} if moved else {})
    before, after = day(found.before_on, words.language), day(found.after_on, words.language)
    if not told:
        return words("since.head_none", before=before, after=after)
    return words(
        "since.head",
        before=before,
        said=words.listing([words(key, n=n) for key, n in told.items()]),
    )


def show_flows(found: Since, view: View) -> None:
    """The from-to table; rows the first day, columns the second, totals at the edges."""
    words, flows = view.words, found.flows
    shown: list[TimelineStatus | None] = [
        s for s in (*TimelineStatus, None) if any(s in pair for pair in flows)
    ]
    days = {
        "before": day(found.before_on, words.language),
        "after": day(found.after_on, words.language),
    }
    unit = words("since.flows_unit", n=sum(flows.values()), **days)
    show_heading(words("since.flows"), unit, words)
    total = escape(words("since.total"))
    head = "".join(f'<th scope="col">{escape(_name(s, words))}</th>' for s in shown)
    rows = ""
    for was in shown:
        cells = "".join(_cell(flows[was, now], was, now) for now in shown)
        own = sum(flows[was, now] for now in shown)
        rows += f'<tr><th scope="row">{escape(_name(was, words))}</th>{cells}<td class="wp-all">{own}</td></tr>'
    feet = "".join(
        f'<td class="wp-all">{sum(flows[was, now] for was in shown)}</td>' for now in shown
    )
    rows += (
        f'<tr><th scope="row">{total}</th>{feet}<td class="wp-all">{sum(flows.values())}</td></tr>'
    )
    st.html(
        f'<table class="wp-table wp-flows" lang="{words.language}"><thead><tr><td></td>{head}'
        f'<th scope="col">{total}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _name(status: TimelineStatus | None, words: Words) -> str:
    return (
        f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}"
        if status
        else words("since.absent")
    )


def _cell(count: int, was: TimelineStatus | None, now: TimelineStatus | None) -> str:
    if not count:
        return '<td class="wp-zero">·</td>'
    if was is now or now is None:
        return f'<td class="wp-stayed">{count}</td>'
    return (
        f'<td><span class="wp-chip" style="{filled_with(STATUS_COLOURS[now])}">{count}</span></td>'
    )


def show_lists(found: Since, view: View) -> None:
    """What changed, list by list, in the order of what asks for attention."""
    words, none = view.words, view.words("since.none")

    def bare(line: LineView) -> str:
        return line_item(line, "", view)

    for key, lines in (
        ("since.overdue", found.became(TimelineStatus.OVERDUE)),
        ("since.completed", found.became(TimelineStatus.COMPLETED)),
        ("since.discontinued", found.became(TimelineStatus.DISCONTINUED)),
    ):
        show_items(words(key), lines, bare, view, none)
    show_items(
        words("since.postponed"),
        found.postponed,
        lambda each: line_item(each.line, escape(_postponed(each, words)), view),
        view,
        none,
    )
    show_items(
        words("since.acted"),
        found.acted,
        lambda each: line_item(each[0], escape(move_words(Acted(each[1]), words)), view),
        view,
        none,
    )
    for key, lines in (("since.new", found.new), ("since.lost", found.lost)):
        if lines:
            show_items(words(key), lines, bare, view)


def _postponed(each: Postponed, words: Words) -> str:
    after = day(each.after, words.language)
    if each.before is None or each.days is None:
        return words("since.dated", step=each.step.step.text, after=after)
    before, times = day(each.before, words.language), words("times", n=each.times)
    days = words("days", n=each.days)
    return words(
        "since.moved", step=each.step.step.text, before=before, after=after, times=times, days=days
    )


def found_since(then: Answer, view: View) -> Since:
    """What changed from another answer to that of the view; worked out once."""
    return view.answer.worked_out(("since", then), lambda: since(then, view.answer))


def text_changes(then: tuple[Edition, ...], view: View) -> tuple[Changed, ...]:
    """The changes of text between the editions of the two days, programme by programme; worked
    out once."""
    return view.answer.worked_out(
        ("texts", tuple(edition.key for edition in then)),
        lambda: _text_changes(then, view.answer.position.editions),
    )


def _text_changes(then: tuple[Edition, ...], now: tuple[Edition, ...]) -> tuple[Changed, ...]:
    former = {edition.programme.code: edition for edition in then}
    found: list[Change] = []
    for edition in now:
        old = former.get(edition.programme.code)
        if old is not None and old.key != edition.key:
            found += compare(old, edition)
    return tuple(change for change in found if isinstance(change, Changed))


def show_texts(changes: tuple[Changed, ...], view: View) -> None:
    """The changes of text, field by field, as printed before and after."""
    if changes:
        show_items(
            view.words("since.texts"), changes, lambda change: _text(change, view.words), view
        )


def _text(change: Changed, words: Words) -> str:
    return (
        f"<li><strong>{escape(change.ref)}</strong> {escape(words(f'column.{change.field}'))}: "
        f'<del lang="en">{escape(str(change.before))}</del> '
        f'<ins lang="en">{escape(str(change.after))}</ins></li>'
    )
