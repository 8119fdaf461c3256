"""Word documents of the record: the published layout, tracked changes between two states, the
session pack."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.comparison_filter import ids
from wp.domain.filter import Answer, Filter
from wp.domain.meetings.review import session_under_review
from wp.domain.programme import Edition
from wp.domain.sessions import Session
from wp.errors import Phrase, QuestionError
from wp.exports.word.annex import annex_document
from wp.exports.word.notes import Glossary
from wp.exports.word.package import to_docx
from wp.exports.word.session_pack import Pack, session_document
from wp.exports.word.tracked_changes import tracked
from wp.language.spellings import session_spelled
from wp.services.clock import now
from wp.services.files.order import Order, order_of
from wp.services.meetings.baseline import review_of
from wp.services.meetings.decisions import decisions_in_force
from wp.services.query import Question, ask, reference
from wp.services.translations import words_on_record
from wp.store.database import Engine, reading
from wp.store.vocabulary import load_vocabulary


def annex(
    engine: Engine,
    question: Question,
    language: str = "en",
    generated_at: dt.datetime | None = None,
    advanced_first: bool = False,
) -> bytes:
    """The lines of a question in the published layout of their annexes, as the bytes of a Word
    file; `advanced_first` puts Advanced tasks before Maintenance tasks."""
    return annex_of_answer(order_of(engine, question, language, generated_at), advanced_first)


def annex_of_answer(order: Order, advanced_first: bool = False) -> bytes:
    """An answer in the published layout of its annexes."""
    known = glossary(order.engine)
    document = annex_document(order.answer, order.words, known, advanced_first)
    return to_docx(document, order.generated_at)


def glossary(engine: Engine) -> Glossary:
    """The titles of strategic codes and the full names of bodies, as the record has them."""
    with reading(engine) as connection:
        bodies = load_vocabulary(connection).bodies
    codes = sorted(reference(engine).codes, key=lambda code: code.order)
    return Glossary(
        {each.code: each.title for each in codes}, {body.short: body.full for body in bodies}
    )


def tracked_changes(
    engine: Engine,
    question: Question,
    states: tuple[str, str],
    author: str,
    language: str = "en",
    generated_at: dt.datetime | None = None,
    advanced_first: bool = False,
) -> bytes:
    """One Word file whose tracked changes lead from one state to another, as the bytes of it.

    A state is an edition ("WP@1") or a day ("2019-10-31"). Rejecting all changes gives the
    published document of the first, accepting all that of the second. QuestionError for a state
    that is not understood, or no author.
    """
    if not author.strip():
        raise QuestionError("ask.author")
    words = words_on_record(engine, language, question.known_at)
    moment, known = generated_at or now(), glossary(engine)
    before, after = (
        annex_document(ask(engine, _at(question, state)), words, known, advanced_first)
        for state in states
    )
    return to_docx(tracked(before, after), moment, author.strip())


def tracked_comparison(
    engine: Engine,
    left: Comparison,
    question: Question,
    kinds: tuple[str, ...] = (),
    language: str = "en",
    generated_at: dt.datetime | None = None,
) -> bytes:
    """A comparison of two editions as one Word file with tracked changes: accepting all gives the
    new, rejecting all the old, both with the lines of `left` alone.

    The question says in words which filters have left them, and the day and moment whose progress
    is printed; `kinds` says which kinds of change ("changed", "unchanged" ...). The author is the
    Secretariat.
    """
    words = words_on_record(engine, language, question.known_at)
    known = glossary(engine)
    said = ""
    if kinds:
        old = left.old.key if left.old else ""
        named = words.listing([words(f"line_kind.{kind}") for kind in kinds])
        said = words("documents.chosen_kinds", kinds=named, old=old, new=left.new.key)
    wanted = {number for line in left.lines for number in ids(line)}
    before, after = (
        annex_document(_of_edition(engine, edition, wanted, question), words, known, chosen_by=said)
        for edition in (left.old, left.new)
        if edition
    )
    return to_docx(tracked(before, after), generated_at or now(), words("documents.tracked_author"))


def _of_edition(
    engine: Engine, edition: Edition, wanted: Collection[int], question: Question
) -> Answer:
    """These lines of one edition, at the day and moment of the question."""
    own = (edition.programme.code,)
    whole = ask(engine, replace(question, filter=Filter(programme=own), editions=(edition.key,)))
    return whole.of_lines(wanted, replace(question.filter, programme=own))


def _at(question: Question, state: str) -> Question:
    """The question at one state: of that edition, or as of that day."""
    if "@" in state:
        code = state.split("@")[0]
        wanted = question.filter.programme or (code,)
        others = tuple(key for key in question.editions if not key.startswith(f"{code}@"))
        return replace(
            question, filter=replace(question.filter, programme=wanted), editions=(*others, state)
        )
    try:
        return replace(question, as_of=dt.date.fromisoformat(state))
    except ValueError as error:
        raise QuestionError("ask.state", state=state) from error


def session_pack(
    engine: Engine,
    question: Question,
    session: str = "",
    language: str = "en",
    generated_at: dt.datetime | None = None,
) -> bytes:
    """The pack of a session for its Chair, as the bytes of a Word file: what the page of its review
    shows, and more.

    `session` is a key like "PTC 2020-04", "" for the session that the day of the question is about.
    A session that is named is looked at on its last day, unless the question names a day itself.
    QuestionError where there is none.
    """
    sessions = reference(engine, question.filter.programme).sessions
    words = words_on_record(engine, language, question.known_at)
    named = session_spelled(sessions, session, words) if session else None
    if session and named is None:
        known = tuple(dict.fromkeys(each.key for each in sessions)) or Phrase("error.none")
        raise QuestionError("ask.session", session=session, known=known)
    if named and question.as_of is None:
        question = replace(question, as_of=named.end)
    order = order_of(engine, question, language, generated_at)
    return pack_of(order, named, question.editions)


def pack_of(order: Order, session: Session | None = None, editions: tuple[str, ...] = ()) -> bytes:
    """The pack of a session, or of the one that the day of the answer is about; QuestionError
    where there is none."""
    engine, answer, position = order.engine, order.answer, order.answer.snapshot
    chosen = session or session_under_review(position.sessions, position.as_of)
    if chosen is None:
        raise QuestionError("ask.no_session")
    found, then = review_of(engine, chosen, answer, editions)
    decisions = decisions_in_force(engine, position.as_of, position.known_at)
    pack = Pack(answer, then, found, decisions)
    return to_docx(session_document(pack, order.words), order.generated_at)
