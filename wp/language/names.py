"""Names of bodies, programmes and sessions as each language writes them; unknown ones stay as
printed."""

import re
from collections.abc import Iterator

from wp.domain.sessions import Precision, Session
from wp.domain.spoken import as_compared
from wp.domain.timeline import Step
from wp.language.dates import days, month, window
from wp.language.record_names import SOURCES, Name
from wp.language.words import LANGUAGES, Noun, Words

_NUMBERED = re.compile(r"(\d+\w\w)(?:/(\d+\w\w))? (Sessions?|Meeting)")


def body_name(short: str, words: Words) -> Noun:
    """The short name of a body, with its gender; of others who are asked for something ("Members")
    what they are called.

    >>> body_name("PTC", Words("fr")), body_name("Members", Words("fr"))
    ('CTP', 'Membres')
    """
    name = words.names.name_in(words.language, "body", short)
    return Noun(name.short, name.gender) if name else Noun(words.of_record("body", short))


def actor_name(short: str, words: Words) -> Noun:
    """Who acted in a step: a body, or one that nobody named.

    >>> actor_name("", Words("en"))
    'a body not named'
    """
    return body_name(short, words) if short else Noun(words("import.somebody"), "phrase")


def body_full(short: str, words: Words) -> str:
    """The full name of a body; "" where it has no other than its short one.

    >>> body_full("RKC/MC", Words("fr")), body_full("Council", Words("en"))
    ('Comité de gestion de la Convention de Kyoto révisée', '')
    """
    name = words.names.name_in(words.language, "body", short)
    return name.full if name and name.full != name.short else ""


def body_in_full(short: str, words: Words) -> str:
    """The full name of a body with its short one, for readers who do not know it.

    >>> body_in_full("PTC", Words("en")), body_in_full("Council", Words("fr"))
    ('Permanent Technical Committee (PTC)', 'Conseil')
    """
    full, name = body_full(short, words), body_name(short, words)
    return f"{full} ({name})" if full else name


def other_names(family: str, key: str, words: Words) -> Iterator[tuple[str, Name]]:
    """What a body or code is called in the other languages that have a name for it.

    >>> [(tongue, name.short) for tongue, name in other_names("body", "PTC", Words("en"))]
    [('fr', 'CTP')]
    """
    for language in LANGUAGES:
        name = words.names.name_in(language, family, key)
        if name and language != words.language:
            yield language, name


def key_named(family: str, said: str, words: Words) -> str:
    """The key of a body or code by any of its names in any language; what is not known as it was
    said.

    >>> english = Words("en")
    >>> key_named("body", "comité technique permanent", english), key_named("code", "os1", english)
    ('PTC', 'SO1')
    """
    return words.names.keys_by_name(family).get(as_compared(said), said)


def all_names(family: str, key: str, words: Words) -> tuple[str, ...]:
    """Every name of a body or code, in full and short, those of this language first.

    >>> all_names("body", "EC", Words("en"))[1:]
    ('Enforcement Committee', 'CLF', 'Comité de la lutte contre la fraude')
    """
    own = words.names.name_in(words.language, family, key)
    others = (name for _, name in other_names(family, key, words))
    spelled = (each for name in (own, *others) if name for each in (name.short, name.full))
    return tuple(dict.fromkeys(spelled))


def source_words(source: str, words: Words) -> str:
    """Where a name is from; a source that the catalogue does not know is said as the table has
    it."""
    return words(f"name_source.{SOURCES[source]}") if source in SOURCES else source


def code_name(code: str, words: Words) -> str:
    """A strategic code ("OS1" for SO1 in French)."""
    return _short("code", code, words) or code


def code_title(code: str, title: str, words: Words) -> str:
    """The title of a strategic code, that of the record where this language has none."""
    name = words.names.name_in(words.language, "code", code)
    return name.full if name else title


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
    """The title of a programme, as short as a heading has it."""
    return _short("title", title, words) or title


def programme_full(title: str, words: Words) -> str:
    """The title of a programme as a document prints it."""
    name = words.names.name_in(words.language, "title", title)
    return name.full if name else title


def _short(family: str, key: str, words: Words) -> str:
    name = words.names.name_in(words.language, family, key)
    return name.short if name else ""


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
