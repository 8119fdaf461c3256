"""Names of bodies, programmes and sessions as each language writes them; unknown ones stay as
printed."""

import re

from wp.domain.sessions import Precision, Session
from wp.domain.timeline import Step
from wp.language.dates import days, month, window
from wp.language.words import Words

_NUMBERED = re.compile(r"(\d+\w\w)(?:/(\d+\w\w))? (Sessions?|Meeting)")


def body_name(short: str, words: Words) -> str:
    """The short name of a body ("CTP" for the PTC in French)."""
    return words.of_record("body", short)


def step_words(step: Step, words: Words) -> str:
    """A step in this language: its window and its bodies; one without a window keeps its printed
    words.

    >>> import datetime as dt
    >>> from wp.domain.timeline import StepKind
    >>> june = dt.date(2020, 6, 1), dt.date(2020, 6, 30)
    >>> step = Step("as printed", StepKind.DATED, *june, ("PC", "PTC"))
    >>> step_words(step, Words("en")), step_words(step, Words("fr"))
    ('June 2020 (PC, PTC)', 'juin 2020 (CPG, CTP)')
    """
    if step.start is None or step.end is None:
        return step.text
    when, bodies = (
        window(step.start, step.end, words.language),
        [body_name(body, words) for body in step.bodies],
    )
    return f"{when} ({words.row(bodies)})" if bodies else when


def who_words(who: str, words: Words) -> str:
    """Those who are asked for something, set apart by ";", each by its name in this language.

    >>> asked = "PTC; Secretariat"
    >>> who_words(asked, Words("fr"))
    'CTP, Secrétariat'
    """
    return words.row(body_name(each.strip(), words) for each in who.split(";"))


def programme_title(title: str, words: Words) -> str:
    """The title of a programme."""
    return words.of_record("title", title)


def session_name(session: Session, words: Words) -> str:
    """A session by its number where it has one, else by its month or season.

    >>> import datetime as dt
    >>> from wp.domain.sessions import SessionState
    >>> window = dt.date(2019, 10, 28), dt.date(2019, 10, 31)
    >>> name = "225th/226th Sessions"
    >>> held = Session("PTC", name, *window, Precision.DAYS, SessionState.HELD)
    >>> session_name(held, Words("en")), session_name(held, Words("fr"))
    ('225th/226th Sessions', '225e/226e sessions')
    """
    numbered = _NUMBERED.fullmatch(session.name)
    if not numbered:
        return window(session.start, session.end, words.language)
    numbers = "/".join(
        words("sitting.number", printed=printed, number=printed[:-2])
        for printed in numbered.group(1, 2)
        if printed
    )
    return words(f"sitting.{numbered[3]}", numbers=numbers)


def session_when(session: Session, words: Words) -> str:
    """When a session is, as exactly as it is known."""
    language = words.language
    if session.precision is Precision.DAYS:
        return days(session.start, session.end, language)
    if session.start.year == session.end.year:
        return window(session.start, session.end, language)
    return f"{month(session.start, language)} - {month(session.end, language)}"
