"""Timelines: the cell as printed and what it means, as steps (product.md, section 3, "Steps").

What the grammar does not read with certainty stays printed, as a step of kind *unread*; nothing is
guessed.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from wp.domain.bodies import BodyVocabulary

MONTHS = tuple(calendar.month_name)[1:]
SEASONS = {"spring": (3, 5), "autumn": (9, 11)}
RECURRING_WORDS = (
    "ongoing annual",
    "ongoing",
    "continuous activity",
    "continuous",
    "periodically",
    "annual",
)

_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:by\s+)?(?:(?:(?P<month>{_MONTH})(?:\s*/\s*(?P<to>{_MONTH}))?|Q(?P<quarter>[1-4])|(?P<season>spring|autumn))"
    r"\s*)?(?P<year>(?:19|20)\d\d)(?=[\s,;()]|$)",
    re.IGNORECASE,
)
_RECURRING = re.compile(rf"(?:{'|'.join(RECURRING_WORDS)})(?=[\s,;()]|$)", re.IGNORECASE)
_DEPENDS = re.compile(r"depends on\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:(?:ongoing|continuous activity|continuous)\s+)?until\s+", re.IGNORECASE)
_WHEN = re.compile(r"\s*,?\s*when\s.*$", re.IGNORECASE | re.DOTALL)
_JOINS = re.compile(r"\s*(?:[,;&]\s*(?:and\s+)?|and\s+)", re.IGNORECASE)
_FREQUENCY = re.compile(r"\bbut\s+(.+)$", re.IGNORECASE | re.DOTALL)


class StepKind(StrEnum):
    """What a piece of a timeline says."""

    DATED = "dated"
    RECURRING = "recurring"
    UNTIL = "until"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of a timeline: its printed text, a window of days (or none) and the bodies that
    must act in it.

    `recurrence` keeps the words that say how often ("usually once a year"), None where nothing is
    said.
    """

    text: str
    kind: StepKind
    start: dt.date | None = None
    end: dt.date | None = None
    bodies: tuple[str, ...] = ()
    recurrence: str | None = None

    @property
    def due(self) -> dt.date | None:
        """The last day of the window (product.md, section 3), None without one."""
        return self.end


@dataclass(frozen=True, slots=True)
class _Clause:
    dates: str
    bracket: str | None


def month_window(year: int, first: int, last: int | None = None) -> tuple[dt.date, dt.date]:
    """First day of the first month and last day of the last one."""
    last = first if last is None else last
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def read_timeline(text: str, vocabulary: BodyVocabulary) -> tuple[Step, ...]:
    """The steps of a printed timeline, in the order printed; an empty cell has none."""
    steps: list[Step] = []
    for clause in _clauses(" ".join(text.split())):
        read = _read_clause(clause, vocabulary)
        steps += read if read is not None else [_unread(clause, vocabulary)]
    return tuple(steps)


def _clauses(text: str) -> list[_Clause]:
    """Cut after each bracket; an unclosed bracket ends where the next date or bracket begins."""
    clauses = []
    while text:
        head, opened, rest = text.partition("(")
        if not opened:
            clauses.append(_Clause(head.strip(" ,;"), None))
            break
        inside = re.match(r"[^()]*", rest)
        content = inside.group() if inside else ""
        closed = rest[len(content) : len(content) + 1] == ")"
        date = next(
            (
                m
                for m in _DATE.finditer(content)
                if m.start() == 0 or content[m.start() - 1] in " ,;"
            ),
            None,
        )
        if date and content[: date.start()].strip():
            content, closed = content[: date.start()], False
        clauses.append(_Clause(head.strip(" ,;"), content.strip(" ,;")))
        text = rest[len(content) + closed :].lstrip(" ,;.")
        # "June 2020 (PTC) and 2021": whether that is the year or its June, nobody can tell.
        text = re.sub(r"^and\s+(?!(?:19|20)\d\d\b)", "", text, flags=re.IGNORECASE)
    return [clause for clause in clauses if clause.dates or clause.bracket]


def _read_clause(clause: _Clause, vocabulary: BodyVocabulary) -> list[Step] | None:
    """The steps of one clause, or None where any of it is not understood."""
    mentions = vocabulary.read(clause.bracket) if clause.bracket is not None else ()
    if clause.bracket is not None and (not mentions or not clause.dates):
        return None
    bodies = tuple(mention.short for mention in mentions if mention.known)
    steps: list[Step] = []
    at, joined, group = 0, False, 0
    while at < len(clause.dates):
        item = _item(clause.dates, at, vocabulary)
        if item is None:
            return None
        step, at = item
        step = _in_month(step, steps[-1]) if joined else step
        group = group if joined else len(steps)
        steps.append(step)
        join = _JOINS.match(clause.dates, at)
        joined = bool(join)
        at = join.end() if join else at + len(clause.dates[at:]) - len(clause.dates[at:].lstrip())
    if joined or not steps:
        return None
    if clause.bracket is None:
        return steps
    # The bracket is that of the last date, and of those joined to it.
    return steps[:group] + [
        replace(step, text=f"{step.text} ({clause.bracket})", bodies=bodies)
        for step in steps[group:]
    ]


def _in_month(step: Step, former: Step) -> Step:
    """A year alone, joined to a month of another year, means that month: "June 2020, 2021"."""
    if not step.text.isdecimal() or not former.start or not former.end:
        return step
    start, end = month_window(int(step.text), former.start.month, former.end.month)
    return replace(step, text=re.sub(r"\d{4}$", step.text, former.text), start=start, end=end)


def _item(head: str, at: int, vocabulary: BodyVocabulary) -> tuple[Step, int] | None:
    until = _UNTIL.match(head, at)
    if until:
        window = _window(_DATE.match(head, until.end()))
        if window is None:
            return None
        end = window[2]
        tail = _WHEN.match(head, end)
        stop = tail.end() if tail else end
        return Step(head[at:stop], StepKind.UNTIL, window[0], window[1]), stop
    window = _window(_DATE.match(head, at))
    if window:
        return Step(head[at : window[2]], StepKind.DATED, window[0], window[1]), window[2]
    recurring = _RECURRING.match(head, at)
    if recurring:
        words = recurring.group()
        often = "annual" if "annual" in words.lower() else None
        return Step(words, StepKind.RECURRING, recurrence=often), recurring.end()
    if _DEPENDS.match(head, at):
        date = next((m for m in _DATE.finditer(head, at) if head[m.start() - 1] in " ,;"), None)
        stop = date.start() if date else len(head)
        words = head[at:stop].strip(" ,;")
        said = _FREQUENCY.search(words)
        named = tuple(m.short for m in vocabulary.read(words) if m.known) if date else ()
        return Step(
            words, StepKind.RECURRING, bodies=named, recurrence=said.group(1) if said else None
        ), stop
    return None


def _window(match: re.Match[str] | None) -> tuple[dt.date, dt.date, int] | None:
    if match is None:
        return None
    year = int(match["year"])
    first, last = 1, 12
    if match["month"]:
        first = _month_number(match["month"])
        last = _month_number(match["to"]) if match["to"] else first
    elif match["quarter"]:
        last = 3 * int(match["quarter"])
        first = last - 2
    elif match["season"]:
        first, last = SEASONS[match["season"].lower()]
    return None if last < first else (*month_window(year, first, last), match.end())


def _month_number(name: str) -> int:
    return MONTHS.index(name.capitalize()) + 1


def _unread(clause: _Clause, vocabulary: BodyVocabulary) -> Step:
    text = clause.dates if clause.bracket is None else f"{clause.dates} ({clause.bracket})".strip()
    known = tuple(m.short for m in vocabulary.read(clause.bracket or "") if m.known)
    return Step(text, StepKind.UNREAD, bodies=known)


def render_window(start: dt.date, end: dt.date) -> str:
    """The canonical English words of a window.

    >>> render_window(dt.date(2020, 4, 1), dt.date(2020, 4, 30))
    'April 2020'
    >>> render_window(dt.date(2020, 3, 1), dt.date(2020, 5, 31))
    'Spring 2020'
    """
    year, months = start.year, (start.month, end.month)
    if months == (1, 12):
        return str(year)
    if months in SEASONS.values():
        return f"{'Spring' if months[0] == 3 else 'Autumn'} {year}"
    if months[0] % 3 == 1 and months[1] == months[0] + 2:
        return f"Q{months[0] // 3 + 1} {year}"
    first, last = MONTHS[months[0] - 1], MONTHS[months[1] - 1]
    return f"{first} {year}" if first == last else f"{first}/{last} {year}"


def render_step(step: Step) -> str:
    """The canonical words of a step; one without a window keeps its printed words."""
    if step.start is None or step.end is None:
        return step.text
    words = render_window(step.start, step.end)
    if step.kind is StepKind.UNTIL:
        words = f"Ongoing until {words}"
    return f"{words} ({', '.join(step.bodies)})" if step.bodies else words
