"""Which decisions are asked for, and what of them is still to be done."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.meetings.decisions import Decision, FollowUp, FollowUpState, in_force_decisions

ANY = ""
STILL = (FollowUpState.OVERDUE, FollowUpState.OPEN, FollowUpState.UNDATED)


class Show(StrEnum):
    """Which decisions: any, with a follow-up that is still open, or with none left open."""

    ANY = ""
    OPEN = "open"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Picked:
    """What is asked for: how the follow-ups stand, the key of a session, a kind, somebody who is
    asked, a paragraph of the report, a text in any of the words. ANY asks for nothing."""

    show: str = Show.ANY
    session: str = ANY
    kind: str = ANY
    who: str = ANY
    paragraph: str = ANY
    text: str = ANY


def picked(
    decisions: Iterable[Decision],
    wanted: Picked,
    as_of: dt.date,
    told: Callable[[Decision], Iterable[str]] = lambda each: (),
) -> tuple[Decision, ...]:
    """The decisions that are asked for, their follow-ups as they stand on the day.

    Of `decisions` those are `wanted` whose follow-ups stand so on `as_of`; `told` gives what a
    text search looks through besides, such as the words of other languages.

    >>> picked((), Picked(show=Show.OPEN), dt.date(2020, 1, 1))
    ()
    """
    return tuple(
        each
        for each in decisions
        if _fits(each, wanted, as_of)
        and (not wanted.text or wanted.text.casefold() in _words(each, told(each)))
    )


def _fits(each: Decision, wanted: Picked, as_of: dt.date) -> bool:
    states = [f.state(as_of) in STILL for f in each.follow_ups]
    shown = {
        Show.ANY: True,
        Show.OPEN: any(states),
        Show.ENDED: bool(states) and not all(states),
    }
    people = {who for f in each.follow_ups for who in f.people}
    return (
        shown[Show(wanted.show)]
        and wanted.session in (ANY, each.session.key)
        and wanted.kind in (ANY, each.kind)
        and wanted.paragraph in (ANY, each.paragraph)
        and (wanted.who == ANY or wanted.who in people)
    )


def _words(each: Decision, besides: Iterable[str]) -> str:
    """All that a text search looks through: what was decided and asked, of whom, where, on what."""
    asked = (word for f in each.follow_ups for word in (f.who, f.asked, f.due_text))
    said = (each.decided, each.item, each.paragraph, *each.refs, *asked, *besides)
    return "\n".join(word for word in said if word).casefold()


def by_item(decisions: Iterable[Decision]) -> tuple[tuple[Decision, ...], ...]:
    """The decisions item by item of the sessions, in the order in which items first appear."""
    groups: dict[tuple[str, str], list[Decision]] = {}
    for each in decisions:
        groups.setdefault((each.session.key, each.item), []).append(each)
    return tuple(map(tuple, groups.values()))


def open_follow_ups(
    decisions: Iterable[Decision], as_of: dt.date
) -> tuple[tuple[Decision, FollowUp], ...]:
    """What is still to be done on the day, by due date; what has none comes last."""
    found = [
        (d, f)
        for d in in_force_decisions(decisions, as_of)
        for f in d.follow_ups
        if f.state(as_of) in STILL
    ]
    return tuple(
        sorted(found, key=lambda pair: (pair[1].due_on or dt.date.max, pair[0].id, pair[1].id))
    )
