"""Sentences for people: why a line has its status, each with the rule, step, body, date used and
as-of date."""

import datetime as dt
from collections.abc import Callable

from wp.domain.findings import Finding, Place
from wp.domain.meetings.review import reason_of
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus, Why, WhyCode
from wp.language.dates import day, of_window, until_window
from wp.language.names import body_name
from wp.language.record_texts import text_in, told_in
from wp.language.words import Words

_BY_DUE = {
    WhyCode.STEP_OVERDUE: "why.overdue",
    WhyCode.STEP_DUE_SOON: "why.due_later",
    WhyCode.STEP_UPCOMING: "why.due_later",
    WhyCode.UNTIL_LATER: "why.until",
}
_OTHERS = {
    WhyCode.RECURRING: "why.recurring",
    WhyCode.ALL_REACHED: "why.all_reached",
    WhyCode.REPORTED_COMPLETED: "why.reported_completed",
    WhyCode.REPORTED_DISCONTINUED: "why.reported_discontinued",
    WhyCode.UNREAD: "why.unread",
    WhyCode.NO_TIMELINE: "why.no_timeline",
}


def why_sentence(why: Why, words: Words) -> str:
    r"""The reason of a status as one sentence.

    >>> july, april = dt.date(2020, 7, 1), (dt.date(2020, 4, 1), dt.date(2020, 4, 30))
    >>> why = Why(WhyCode.STEP_OVERDUE, july, "April 2020 (PTC)", *april, -62, ("PTC",))
    >>> why_sentence(why, Words("en"))
    'Overdue: the PTC step of April 2020 was due on 30 April 2020, 62 days before 1 July 2020.'
    >>> october, on = dt.date(2019, 10, 31), dt.date(2019, 6, 29)
    >>> done = Why(WhyCode.REPORTED_COMPLETED, october, effective_on=on, authority="noted")
    >>> print(why_sentence(done, Words("en")))
    Completed: so reported with effect from 29 June 2019 (noted); shown as of 31 October 2019.
    >>> print(why_sentence(done, Words("fr")).replace("\u00a0", "_").replace("\u202f", "_"))
    Achevé_: ainsi signalé avec effet au 29 juin 2019 (pris note)_; situation au 31 octobre 2019.
    """
    return words.pair(words(f"status.{why.status.value}"), _clause(why, words))


def why_clause(why: Why, words: Words) -> str:
    """The reason without the status that stands in front of it, for places that show the status
    beside it.

    >>> why = Why(WhyCode.NO_TIMELINE, dt.date(2020, 7, 1))
    >>> why_clause(why, Words("en"))[0].isupper()
    True
    """
    clause = _clause(why, words)
    return clause[0].upper() + clause[1:]


def why_late(line: LineView, words: Words) -> str:
    """Why an overdue or slipped line is late, or that no report says so; "" for another line."""
    if line.status is not TimelineStatus.OVERDUE and line.state.slipped is None:
        return ""
    report = reason_of(line)
    return told_in(report.reason, words) if report else words("review.no_reason")


def _clause(why: Why, words: Words) -> str:
    language = words.language
    authority = words(f"authority.{why.authority}") if why.authority else ""
    if why.code in _BY_DUE:
        return _due_clause(why, words)
    return words(
        _OTHERS[why.code],
        as_of=day(why.as_of, language),
        text=why.step,
        on=day(why.effective_on, language) if why.effective_on else words("not_stated"),
        said=words.parts(filter(None, (authority, text_in(why.evidence, words)))),
    )


def _due_clause(why: Why, words: Words) -> str:
    language = words.language
    assert why.start is not None and why.due is not None and why.days is not None
    key = "why.due_today" if why.days == 0 else _BY_DUE[why.code]
    sentence = words(
        key,
        step=step_words(why, words),
        until=until_window(why.start, why.due, language),
        due=day(why.due, language),
        gap=describe_gap(why.due, why.as_of, words),
        as_of=day(why.as_of, language),
    )
    if not why.slipped:
        return sentence
    if why.slipped.first_due is None:
        return sentence + words("why.dated_late")
    times = words("times", n=why.slipped.times)
    return sentence + words("why.moved", first=day(why.slipped.first_due, language), times=times)


def step_words(why: Why, words: Words) -> str:
    """The step that decided, named by the bodies it still waits for and its window."""
    assert why.start is not None and why.due is not None
    spoken = of_window(why.start, why.due, words.language)
    if not why.bodies:
        return words("step.without_bodies", of_window=spoken)
    bodies = tuple(body_name(body, words) for body in why.bodies)
    return words("step.with_bodies", bodies=bodies, of_window=spoken)


def describe_gap(due: dt.date, as_of: dt.date, words: Words) -> str:
    """How far apart two days are.

    >>> describe_gap(dt.date(2020, 4, 30), dt.date(2020, 7, 1), Words("en"))
    '62 days'
    """
    return words("days", n=abs((due - as_of).days))


def finding_sentence(
    finding: Finding,
    words: Words,
    text: Callable[[str], str] = str,
    quote: Callable[[str], str] = str,
) -> str:
    """A finding in words: what is doubted, where, and what was read.

    `text` shows what is of the record (a page escapes it), `quote` what was read (a page marks it
    as English as well).
    """
    ref = [text(finding.ref)] if finding.ref else []
    column = words.row((*ref, text(words.named("column", finding.column))))
    read = (
        words("quoted", text=quote(finding.read)) if finding.read else words("finding.read_empty")
    )
    said = words.pair(text(words.named("finding", finding.code)), read)
    where = words.row((text(finding.place.document), *place_parts(finding.place, words)))
    return words("doubt", column=column, said=said, where=where)


def where_words(place: Place, words: Words) -> str:
    """Where something stands: its document and, as far as they are known, page, table and row."""
    return words.row((place.document, *place_parts(place, words)))


def place_parts(place: Place, words: Words) -> tuple[str, ...]:
    """Page, table and row of a place, as far as its document has them."""
    return tuple(
        words(f"place.{name}", n=n)
        for name in ("page", "table", "row")
        if (n := getattr(place, name))
    )
