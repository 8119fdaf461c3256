"""What may be written for statuses, authorities, bodies and steps, in every language of the
catalogue."""

from wp.domain.bodies import BodyVocabulary
from wp.domain.progress import Authority, ProgressStatus, Statement
from wp.domain.spoken import Spoken, as_compared
from wp.domain.timeline import Step
from wp.language.names import step_words
from wp.language.periods import months_named
from wp.language.record_names import Names
from wp.language.words import Words
from wp.services.translations import names_on_record
from wp.store.database import Connection, Engine, reading
from wp.store.vocabulary import load_vocabulary


def spoken_on_record(connection: Connection) -> Spoken:
    """The words of every language, and the record's own."""
    return spoken(load_vocabulary(connection), names_on_record(connection))


def spoken(vocabulary: BodyVocabulary, names: Names) -> Spoken:
    """The words of every language, with these names of these bodies."""
    every = Words(names=names).every_language()
    known = {body.short for body in vocabulary.bodies}
    statuses = {s.value: s for s in ProgressStatus if s is not ProgressStatus.NOT_REPORTED}
    authorities = {a.value: a for a in Authority}
    bodies = {
        as_compared(spelling): body.short
        for body in vocabulary.bodies
        for spelling in body.spellings()
    }
    named = names.keys_by_name("body").items()
    bodies = {name: short for name, short in named if short in known} | bodies
    for words in every:
        statuses |= {as_compared(words(f"progress.{s.value}")): s for s in tuple(statuses.values())}
        authorities |= {as_compared(words(f"authority.{a.value}")): a for a in Authority}

    def words_of(step: Step) -> list[str]:
        return [step_words(step, words) for words in every]

    return Spoken(statuses, authorities, bodies, vocabulary, words_of, months_named())


def resolved(engine: Engine, said: Statement, steps: tuple[Step, ...]) -> Statement:
    """The statement with its steps and bodies by the names of the record, however they were
    written."""
    with reading(engine) as connection:
        return spoken_on_record(connection).resolved(said, steps)
