"""A filter in words: the sentence above the results, the chips, and the choices of every facet."""

from collections.abc import Iterable

from wp.domain.filter import FLAGS, NONE, Facet, Filter
from wp.domain.sessions import Baseline, Session, quarter_window
from wp.domain.snapshot import Snapshot
from wp.language.dates import day, month_short, window
from wp.language.names import (
    body_name,
    code_name,
    programme_title,
    session_name,
    session_when,
)
from wp.language.typography import shortened
from wp.language.words import Words

SHORT = 60
# What a line without any value is said to have.
NO_VALUE: dict[str, str] = {
    Facet.BODY: "filter.no_body",
    Facet.CODE: "filter.no_code",
    Facet.FY: "filter.no_date",
    Facet.QUARTER: "filter.no_date",
}


def filter_sentence(wanted: Filter, position: Snapshot, words: Words) -> str:
    """What a filter selects, on its day, without the numbers: "Advanced tasks of the CBC, as of
    31 October 2019"."""
    clauses = [_subject(wanted, words), *_clauses(wanted, position, words)]
    as_of = words("filter.as_of", day=day(position.as_of, words.language))
    return f"{', '.join(clauses)}, {as_of}"


def _subject(wanted: Filter, words: Words) -> str:
    types = [words(f"filter.type.{value}") for value in wanted.type]
    if types:
        subject = words.listing(types, "or")
        subject = subject[0].upper() + subject[1:]
    else:
        subject = words("filter.lines" if wanted.chosen() else "filter.all")
    if wanted.body:
        subject += words(
            "filter.of_bodies",
            bodies=words.listing([_the_body(b, words) for b in wanted.body], "or"),
        )
    return subject


def _the_body(value: str, words: Words) -> str:
    if value == NONE:
        return words("filter.no_body_of")
    return words("filter.body", body=body_name(value, words))


def _clauses(wanted: Filter, position: Snapshot, words: Words) -> list[str]:
    found = []
    for facet in Facet:
        values = getattr(wanted, facet)
        if values and facet not in (Facet.TYPE, Facet.BODY):
            named = words.listing(
                [value_words(facet, value, position, words) for value in values], "or"
            )
            found.append(words(f"filter.{facet}", values=named))
    for flag in FLAGS:
        value = getattr(wanted, flag)
        if value is not None:
            found.append(words(f"filter.{flag}.{'yes' if value else 'no'}"))
    if wanted.text:
        found.append(words("filter.text", text=wanted.text))
    return found


def value_words(facet: Facet, value: str, position: Snapshot, words: Words) -> str:
    """One value of a facet in words, short enough for a chip; `position` holds the editions that
    give programmes their titles."""
    if value == NONE and facet in NO_VALUE:
        return words(NO_VALUE[facet])
    match facet:
        case Facet.PROGRAMME:
            titles = {
                e.programme.code: programme_title(e.programme.title, words)
                for e in position.editions
            }
            return titles.get(value, value)
        case Facet.BODY:
            return body_name(value, words)
        case Facet.TOPIC:
            return value
        case Facet.CODE:
            return code_name(value, words)
        case Facet.FY:
            return words("filter.year", year=value)
        case Facet.QUARTER:
            return window(*quarter_window(value), words.language)
        case Facet.STEP:
            name, _, status = value.partition(" ")
            when = window(*quarter_window(name), words.language)
            return words("timeline.window", when=when, status=words(f"status.{status}"))
        case Facet.SESSION:
            found = [session for session in position.sessions if session.key == value]
            return session_words(found[0], words) if found else value
    return words.named(facet, value)


def choice_words(
    facet: Facet, values: Iterable[str], position: Snapshot, words: Words
) -> dict[str, str]:
    """The values of a facet as choices in a list: topics with their titles in the editions of
    `position`."""
    if facet != Facet.TOPIC:
        return {value: value_words(facet, value, position, words) for value in values}
    wanted = set(values)
    titles = {
        topic.ref: topic.title
        for e in position.editions
        for topic in e.topics
        if topic.ref in wanted
    }
    return {
        value: shortened(f"{value}  {titles.get(value, '')}".strip(), SHORT) for value in values
    }


def session_words(session: Session, words: Words) -> str:
    """A session with its body and its time: "PTC, 225th/226th Sessions, October 2019"."""
    return f"{body_name(session.body, words)}, {session_of_body(session, words)}"


def session_of_body(session: Session, words: Words) -> str:
    """A session of a body that need not be named, with its time: "225th/226th Sessions, October
    2019"; its days where another of the body begins in its month. One that does not take place says
    so."""
    months, name = window(session.start, session.end, words.language), session_name(session, words)
    exactly = session.key == session.days_key
    when = session_when(session, words) if exactly else months
    fate = "" if session.takes_place else f" ({session_state(session, words)})"
    return ", ".join(dict.fromkeys((when if name == months else name, when))) + fate


def baseline_words(baseline: Baseline, words: Words) -> str:
    """Since when changes are told: a session, or the beginning of the programme (`baseline_note`
    says what that means)."""
    if baseline.session:
        return session_words(baseline.session, words)
    return words("since.first", day=day(baseline.day, words.language))


def baseline_note(baseline: Baseline, words: Words) -> str:
    """What is to be said once where nothing lies before; "" where a session does."""
    if baseline.session:
        return ""
    return words("since.first_note", day=day(baseline.day, words.language))


def session_state(session: Session, words: Words) -> str:
    """What became of a session; of a moved one, to when it was moved."""
    if session.moved_to:
        return words("session.moved_to", when=session_when(session.moved_to, words))
    return words(f"standing_of.{session.state.value}")


def session_short(session: Session, words: Words) -> str:
    """A session of a body that need not be named: "225th/226th Sessions, Oct 2019"."""
    when, name = window(session.start, session.end, words.language), session_name(session, words)
    if name == when:
        return words("session.of", window=name)
    return f"{name}, {month_short(session.end, words.language)} {session.end.year}"


def chips(wanted: Filter, position: Snapshot, words: Words) -> list[tuple[str, str, str]]:
    """(facet, value, label) of everything that narrows; the label names facet and value."""
    found: list[tuple[str, str, str]] = [
        (facet, value, _chip(facet, value_words(facet, value, position, words), words))
        for facet in Facet
        for value in getattr(wanted, facet)
    ]
    for flag in FLAGS:
        value = getattr(wanted, flag)
        if value is not None:
            found.append((flag, "", words(f"filter.{flag}.{'yes' if value else 'no'}")))
    if wanted.text:
        found.append(("text", "", _chip("text", words("quoted", text=wanted.text), words)))
    return found


def _chip(facet: str, value: str, words: Words) -> str:
    return words("filter.chip", name=words(f"facet.{facet}"), value=value)
