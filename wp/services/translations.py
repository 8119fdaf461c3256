"""Saying a text of the record in another language later, and the words in which it then reads."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.reporting.translating import translation_problems
from wp.domain.texts import Text, Translation, known_translations, text_key
from wp.domain.vocabulary.entry import entries_at
from wp.errors import RefusedError
from wp.language.record_names import Names, names_of
from wp.language.words import DEFAULT, Words
from wp.services.cache import Cache
from wp.services.clock import moment
from wp.services.once import Written, once
from wp.services.progress.recording import Refused
from wp.services.writing import writing_as
from wp.store.audit.log import head_of
from wp.store.database import Connection, Engine, reading
from wp.store.text_translations import add_translation, load_translations, text_on_record
from wp.store.vocabulary import load_entries

_words = Cache(16)


@dataclass(frozen=True, slots=True)
class Translated:
    """The number under which a translation was written."""

    number: int


def words_on_record(engine: Engine, language: str, known_at: dt.datetime | None = None) -> Words:
    """The words of a language, with what was translated into it on record, and the names of bodies
    and codes, as known at a moment."""

    def made() -> Words:
        translated = _known(connection, language, known_at)
        return Words(language, translated, names_on_record(connection, known_at))

    with reading(engine) as connection:
        return _words.get((str(engine.url), head_of(connection), language, known_at), made)


def names_on_record(connection: Connection, known_at: dt.datetime | None = None) -> Names:
    """The names of bodies and codes as known at a moment."""
    return names_of(entries_at(load_entries(connection), known_at))


def _known(
    connection: Connection, language: str, known_at: dt.datetime | None = None
) -> dict[str, Translation]:
    return known_translations(load_translations(connection), language, known_at)


def text_called(engine: Engine, key: str) -> Text:
    """The text of the record that an address calls by this key, with its language; RefusedError
    where there is none."""
    with reading(engine) as connection:
        return _text(connection, key)


def _text(connection: Connection, key: str) -> Text:
    found = text_on_record(connection, key)
    if found is None:
        raise RefusedError("refused.no_text")
    # What somebody typed before languages were noted is taken to be in that of the record.
    return Text(found, found.language or DEFAULT)


def translate(
    engine: Engine, original: str, wanted: Text, reason: str, acting: Acting, token: str = ""
) -> Translated | Refused:
    """Write what a text of the record (`original`, word for word) says in another language, that of
    `wanted`; sent twice with one token, it is written once.

    A translation that takes the place of another has a reason. Problems stand under 0; RefusedError
    where the text is not on record.
    """
    with writing_as(engine, acting, Verb.TRANSLATE) as connection:
        came = once(
            connection, token, lambda: _translate(connection, original, wanted, reason, acting.who)
        )
        return Translated(came.numbers) if isinstance(came, Written) else came


def _translate(
    connection: Connection, original: str, wanted: Text, reason: str, actor: str
) -> Written | Refused:
    text = _text(connection, text_key(original))
    former = _known(connection, wanted.language).get(text)
    broken = translation_problems(text, text.language, wanted, former, reason)
    if problems := tuple(broken):
        return Refused({0: problems})
    said, why = wanted.strip(), reason.strip()
    return Written(add_translation(connection, text, said, why, moment(connection), actor))
