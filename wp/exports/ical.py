"""Steps and sessions as iCalendar: a step is an entry as long as its window, never an invented day.

An entry keeps its UID through postponements, renumbering and new editions: it hangs on the line's
permanent id, the bodies of the step and its place among the line's steps of the same bodies.
SEQUENCE never falls.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from wp.domain.filter import Answer
from wp.domain.progress import ProgressReport, ProgressStatus, StepState
from wp.domain.sessions import Session, SessionState
from wp.domain.snapshot import LineView
from wp.domain.step_status import StepStatus
from wp.exports.control_characters import visible
from wp.language.dates import day
from wp.language.names import body_name, session_name, session_when
from wp.language.record_texts import told_in
from wp.language.typography import shortened
from wp.language.wording.statuses import why_sentence
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS

PRODUCT = "-//Work Programme dashboard//Calendar 1//EN"
REMINDERS = ((dt.timedelta(days=-28), "START"), (dt.timedelta(days=-7), "END"))
LONGEST_SUMMARY = 120


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the calendar: a step of a line in its present window; `gone` where it no
    longer stands."""

    uid: str
    view: LineView
    state: StepState
    sequence: int
    changed: dt.datetime
    gone: bool = False

    @property
    def status(self) -> StepStatus:
        """The status of the step."""
        return self.view.status_of(self.state)

    @property
    def cancelled(self) -> bool:
        """Whether the step no longer stands, or is closed with its line."""
        return self.gone or self.status is StepStatus.CLOSED


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a calendar shows: its steps, its sessions (with the moment of their last change), and
    what it leaves out."""

    entries: tuple[Entry, ...]
    sessions: tuple[Session, ...]
    undated: int
    changed: dt.datetime


def uids(line: int, steps: Iterable[StepState]) -> list[str]:
    """A name for each step that stays the same when its window moves: line, bodies, place among
    those of the bodies."""
    seen: dict[tuple[str, ...], int] = {}
    names = []
    for state in steps:
        bodies = state.step.bodies
        seen[bodies] = seen.get(bodies, 0) + 1
        digest = hashlib.sha256("\n".join(bodies).encode()).hexdigest()[:12]
        names.append(f"line-{line}-{digest}-{seen[bodies]}@work-programme")
    return names


def sequence_of(editions: int, reports: Iterable[ProgressReport]) -> int:
    """How often the entries of a line may have changed: by editions, and by reports that move, end
    or take back.

    `editions` counts every time an edition was added or made current. Both only grow with the
    record, so the number never falls, also where a correction takes a postponement back.
    """
    return editions + sum(
        bool(r.anticipated_month or r.supersedes or r.status or r.acts or r.denies) for r in reports
    )


def entries_of(
    view: LineView | None,
    former: Iterable[LineView],
    reports: tuple[ProgressReport, ...],
    editions: int,
) -> list[Entry]:
    """The steps of a line that have a window; those that only a former edition had, as gone.

    `view` is the line as it stands, None where it was taken out; `former` are the same line in
    former editions; `reports` are those of the line, `editions` as of `sequence_of`.
    """
    former = tuple(former)
    shown = ([view] if view else []) + list(former)
    changed = max(
        (*(each.edition.recorded_at for each in shown), *(report.recorded_at for report in reports))
    )
    number = sequence_of(editions, reports)
    made: dict[str, Entry] = {}
    for each in shown:
        for uid, state in zip(uids(each.line.id, each.state.steps), each.state.steps, strict=True):
            if state.due and uid not in made:
                made[uid] = Entry(uid, each, state, number, changed, gone=each is not view)
    return list(made.values())


def to_ics(
    agenda: Agenda, answer: Answer, words: Words, name: str, link: Callable[[str], str]
) -> bytes:
    """The calendar of an agenda as iCalendar (RFC 5545), UTF-8; `name` is its title, `link` gives
    the address of a reference's task, "" where it has none.

    One entry for each step with a window and one for each session; the description says how many
    lines have no date.
    """
    from icalendar import Calendar

    about = words("calendar.about", lines=words("lines", n=len(answer)), n=agenda.undated)
    calendar = _with(
        Calendar(),
        prodid=PRODUCT,
        version="2.0",
        method="PUBLISH",
        x_wr_calname=visible(name),
        x_wr_caldesc=about,
        x_published_ttl="PT6H",
    )
    for entry in agenda.entries:
        calendar.add_component(_step(entry, words, link))
    for session in agenda.sessions:
        calendar.add_component(_session(session, words, agenda.changed))
    return bytes(calendar.to_ical())


def _with(component: Any, **properties: Any) -> Any:
    """A component with these properties; what has no value is left out."""
    for name, value in properties.items():
        if value is not None:
            component.add(name.replace("_", "-"), value)
    return component


def _step(entry: Entry, words: Words, link: Callable[[str], str]) -> Any:
    view, state = entry.view, entry.state
    assert state.start is not None and state.due is not None
    event = _event(entry.uid, entry.changed, entry.sequence, state.start, state.due)
    bodies = ", ".join(body_name(body, words) for body in state.step.bodies)
    task = f"{view.line.ref} {shortened(view.task.text, LONGEST_SUMMARY)}"
    said = f"{STATUS_SIGNS[entry.status]} {words.pair(bodies, task) if bodies else task}"
    _with(
        event,
        summary=visible(said),
        description=visible(_description(entry, words)),
        categories=[view.edition.programme.code, words(f"status.{entry.status}")],
        status="CANCELLED" if entry.cancelled else "CONFIRMED",
        x_wp_reference=view.line.ref,
        url=link(view.line.ref) or None,
    )
    if not entry.cancelled and not state.reached:
        _remind(event, said)
    return event


def _description(entry: Entry, words: Words) -> str:
    view = entry.view
    lines = [view.task.text]
    if view.line.indicator.text:
        lines.append(words.pair(words("column.indicator"), view.line.indicator.text))
    lines.append(words.pair(words("column.timeline"), view.line.timeline.text))
    if entry.gone:
        lines.append(words("calendar.gone"))
    else:
        as_of = day(view.line_status.why.as_of, words.language)
        lines.append(words("calendar.step", status=words(f"status.{entry.status}"), day=as_of))
    if entry.status is StepStatus.CLOSED:
        lines.append(why_sentence(view.line_status.why, words))
    if entry.state.moved:
        lines.append(words("calendar.moved", step=entry.state.step.text, n=entry.state.moved))
    if view.state.status is ProgressStatus.POSTPONED and view.state.status_report:
        lines.append(
            words.pair(words("field.reason"), told_in(view.state.status_report.reason, words))
        )
    lines.append(f"{view.edition.key}, {words.standing(view.edition.standing)}")
    return "\n".join(lines)


def _session(session: Session, words: Words, changed: dt.datetime) -> Any:
    """A session; held, planned, or cancelled (a moved one is cancelled, its new dates are an
    entry of their own)."""
    named = f"{session.body}\n{session.start}\n{session.end}"
    key = hashlib.sha256(named.encode()).hexdigest()[:20]
    off = session.state in (SessionState.MOVED, SessionState.CANCELLED)
    event = _event(f"session-{key}@work-programme", changed, int(off), session.start, session.end)
    said = words.pair(body_name(session.body, words), session_name(session, words))
    _with(
        event,
        summary=visible(said),
        description=_of_session(session, words),
        categories=[words("calendar.session")],
        status="CANCELLED" if off else "CONFIRMED",
    )
    if session.state is SessionState.PLANNED:
        _remind(event, said)
    return event


def _of_session(session: Session, words: Words) -> str:
    if session.moved_to:
        return words("calendar.moved_to", when=session_when(session.moved_to, words))
    return words(f"calendar.session.{session.state.value}")


def _event(uid: str, changed: dt.datetime, sequence: int, start: dt.date, end: dt.date) -> Any:
    """An all-day entry over a window; it blocks nobody's time."""
    from icalendar import Event

    moment, one = changed.replace(microsecond=0), dt.timedelta(days=1)
    last = end == dt.date.max  # the day after it cannot be named
    return _with(
        Event(),
        uid=uid,
        dtstamp=moment,
        last_modified=moment,
        sequence=sequence,
        dtstart=start,
        dtend=None if last else end + one,
        duration=end - start + one if last else None,
        transp="TRANSPARENT",
    )


def _remind(event: Any, said: str) -> None:
    from icalendar import Alarm

    for before, edge in REMINDERS:
        alarm = _with(Alarm(), action="DISPLAY", description=visible(said))
        alarm.add("trigger", before, parameters={"RELATED": edge})
        event.add_component(alarm)
