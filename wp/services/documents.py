"""Word documents of the record: the published layout, tracked changes between two states, the session pack."""

import datetime as dt
from dataclasses import replace

from wp.charts.colours import STATUS_COLOURS, STATUS_SIGNS, mix, readable_on
from wp.errors import QuestionError
from wp.exports.word_package import to_docx
from wp.exports.word_progress import Palette, Shade
from wp.exports.word_published import Glossary, published_document
from wp.exports.word_tracked import tracked
from wp.language.words import Words
from wp.services.asking import Question, ask, reference
from wp.services.clock import now
from wp.store.database import Engine, reading
from wp.store.vocabulary import load_vocabulary

PALE = 0.82
LAYOUTS = ("published", "tracked", "session")


def published(
    engine: Engine,
    question: Question,
    language: str = "en",
    generated_at: dt.datetime | None = None,
    advanced_first: bool = False,
) -> bytes:
    """The lines of a question in the published layout of their annexes, as the bytes of a Word file."""
    made = published_document(ask(engine, question), Words(language), glossary(engine), palette(), advanced_first)
    return to_docx(made, generated_at or now())


def palette() -> Palette:
    """The statuses as documents show them."""
    return {
        status: Shade(colour, readable_on(colour), STATUS_SIGNS[status], mix(colour, "#ffffff", PALE))
        for status, colour in STATUS_COLOURS.items()
    }


def glossary(engine: Engine) -> Glossary:
    """The titles of strategic codes and the full names of bodies, as the record has them."""
    with reading(engine) as connection:
        bodies = load_vocabulary(connection).bodies
    codes = sorted(reference(engine).codes, key=lambda code: code.order)
    return Glossary({each.code: each.title for each in codes}, {body.short: body.full for body in bodies})


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

    A state is an edition ("WP@1") or a day ("2019-10-31"). Rejecting all changes gives the published document of the
    first, accepting all that of the second. QuestionError for a state that is not understood, or no author.
    """
    if not author.strip():
        raise QuestionError("Tracked changes need an author; name one with --author.")
    moment, words, known, colours = generated_at or now(), Words(language), glossary(engine), palette()
    before, after = (
        published_document(ask(engine, _at(question, state)), words, known, colours, advanced_first) for state in states
    )
    return to_docx(tracked(before, after), moment, author.strip())


def _at(question: Question, state: str) -> Question:
    """The question at one state: of that edition, or as of that day."""
    if "@" in state:
        code = state.split("@")[0]
        wanted = question.filter.programme or (code,)
        others = tuple(key for key in question.editions if not key.startswith(f"{code}@"))
        return replace(question, filter=replace(question.filter, programme=wanted), editions=(*others, state))
    try:
        return replace(question, as_of=dt.date.fromisoformat(state))
    except ValueError as error:
        raise QuestionError(f"{state!r} is neither an edition nor a day; write WP@1 or 2019-10-31.") from error
