"""What changed between two days, as a headline, a from-to table whose numbers add up, and lists."""

import datetime as dt

import streamlit as st

from wp.charts.labels import status_name
from wp.domain.counts.changes_between import ChangesBetween, Postponed, changes_between
from wp.domain.editions.comparison import Change, Changed, compare
from wp.domain.filter import Answer
from wp.domain.history import Acted
from wp.domain.programme import Edition
from wp.domain.sessions import Baseline, SessionState
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.language.dates import day
from wp.language.wording.filters import baseline_note, session_words
from wp.language.wording.reports import move_words
from wp.language.words import Words
from wp.ui.parts.choice import ask_day, select
from wp.ui.parts.html import Markup, draw, english, joined, pair, strong
from wp.ui.parts.lists import item, line_item, show_items
from wp.ui.parts.status_marks import chip
from wp.ui.parts.tables import Cell, table
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View

ANY = "any"


def pick_first_day(first: dt.date, view: View) -> None:
    """Pick the session or day to compare with; the day of the page is the other end."""
    words, position = view.words, view.answer.snapshot
    left, middle, known_on, right = st.columns(
        (2, 1.2, 1.3, 1.6), gap="medium", vertical_alignment="bottom"
    )
    with left:
        names = _sessions_before(view)
        st.session_state["since_session"] = first.isoformat() if first.isoformat() in names else ANY
        select(words("since.from"), names, "since_session", _write_session)
    with middle:
        st.session_state["since_day"] = first
        ask_day(
            words("since.day"),
            "since_day",
            then=lambda chosen: write("since", [chosen.isoformat()]),
        )
    known = position.known_at
    with known_on:
        st.session_state["since_known"] = known.date() if known else None
        ask_day(
            words("since.known_on"),
            "since_known",
            earliest=dt.date(1990, 1, 1),
            then=_write_known,
        )
    with right:
        said = words("since.known_now")
        if known:
            said = words("since.known", day=day(known.date(), words.language))
        to = words("since.to", day=day(position.as_of, words.language))
        show_note(words, f"{to} {said}")


def _sessions_before(view: View) -> dict[str, str]:
    """The sessions held before the day of the page, the latest first, by their last day; of
    several on one day that of the PTC."""
    held = [
        session
        for session in view.reference.sessions
        if session.state is SessionState.HELD and session.end < view.answer.snapshot.as_of
    ]
    held.sort(key=lambda session: (session.end, session.body == "PTC"))
    names = {s.end.isoformat(): session_words(s, view.words) for s in held}
    return dict(reversed(names.items())) | {ANY: view.words("since.any")}


def show_baseline(baseline: Baseline, view: View) -> None:
    """Where no session lies between: that it is the first one of the programme."""
    show_note(view.words, baseline_note(baseline, view.words))


def swapped(first: dt.date, view: View) -> str:
    """That the days stand the wrong way round."""
    words = view.words
    days = (day(each, words.language) for each in (first, view.answer.snapshot.as_of))
    return words("since.swapped", **dict(zip(("before", "after"), days, strict=True)))


def _write_known(chosen: dt.date | None) -> None:
    write("known_at", [chosen.isoformat()] if chosen else [])


def _write_session(chosen: str) -> None:
    if chosen != ANY:
        write("since", [chosen])


def changes_headline(found: ChangesBetween, texts: int, words: Words) -> str:
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


def show_flows(found: ChangesBetween, view: View) -> None:
    """The from-to table; rows the first day, columns the second, totals at the edges."""
    words, flows = view.words, found.flows
    shown: list[TimelineStatus | None] = [
        s for s in (*TimelineStatus, None) if any(s in pair for pair in flows)
    ]
    before, after = day(found.before_on, words.language), day(found.after_on, words.language)
    every = sum(flows.values())
    unit = words("since.flows_unit", n=every, before=before, after=after)
    show_heading(words("since.flows"), unit, words)
    names, total = [_name(status, words) for status in shown], words("since.total")
    rows: list[list[object]] = [
        [
            name,
            *(_flow(flows[was, now], was, now) for now in shown),
            Cell(sum(flows[was, now] for now in shown), "all"),
        ]
        for name, was in zip(names, shown, strict=True)
    ]
    feet = (sum(flows[was, now] for was in shown) for now in shown)
    rows.append([total, *(Cell(n, "all") for n in (*feet, every))])
    draw(words, table(["", *names, total], rows, "flows"))


def _name(status: TimelineStatus | None, words: Words) -> str:
    return status_name(status, words) if status else words("since.absent")


def _flow(count: int, was: TimelineStatus | None, now: TimelineStatus | None) -> object:
    if not count:
        return Cell("·", "zero")
    return Cell(count, "stayed") if was is now or now is None else chip(count, now)


def show_lists(found: ChangesBetween, view: View) -> None:
    """What changed, list by list, in the order of what asks for attention."""
    words, none = view.words, view.words("since.none")

    def bare(line: LineView) -> Markup:
        return line_item(line, "", view)

    ends = {
        "since.overdue": TimelineStatus.OVERDUE,
        "since.completed": TimelineStatus.COMPLETED,
        "since.discontinued": TimelineStatus.DISCONTINUED,
    }
    for key, status in ends.items():
        show_items(words(key), found.became(status), bare, view, none)
    show_items(
        words("since.postponed"),
        found.postponed,
        lambda each: line_item(each.line, _postponed(each, words), view),
        view,
        none,
    )
    show_items(
        words("since.acted"),
        found.acted,
        lambda each: line_item(each[0], move_words(Acted(each[1]), words), view),
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


def changes_shown(then: Answer, view: View) -> ChangesBetween:
    """What changed from another answer to that of the view; worked out once."""
    return view.answer.worked_out(("since", then), lambda: changes_between(then, view.answer))


def text_changes(then: tuple[Edition, ...], view: View) -> tuple[Changed, ...]:
    """The changes of text between the editions of the two days, programme by programme; worked
    out once."""
    return view.answer.worked_out(
        ("texts", tuple(edition.key for edition in then)),
        lambda: _text_changes(then, view.answer.snapshot.editions),
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
        title = view.words("since.texts")
        show_items(title, changes, lambda change: _text(change, view.words), view)


def _text(change: Changed, words: Words) -> Markup:
    field = words(f"column.{change.field}")
    texts = (english(change.before, "del"), " ", english(change.after, "ins"))
    return item(strong(change.ref), " ", pair(field, joined(texts), words))
