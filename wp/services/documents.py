"""Word documents of the record: the published layout, tracked changes between two states, the session pack."""

import datetime as dt

from wp.charts.colours import STATUS_COLOURS, STATUS_SIGNS, mix, readable_on
from wp.exports.word_package import to_docx
from wp.exports.word_progress import Palette, Shade
from wp.exports.word_published import Glossary, published_document
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
