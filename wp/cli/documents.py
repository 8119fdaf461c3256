"""What `wp export --format docx` makes, by its layout."""

from wp.errors import QuestionError
from wp.services.asking import Question
from wp.services.documents import LAYOUTS, published
from wp.store.database import Engine


def make_document(
    engine: Engine,
    question: Question,
    layout: str,
    language: str,
    advanced_first: bool,
    states: tuple[str | None, str | None],
    author: str | None,
) -> bytes:
    """The bytes of the Word file; QuestionError for a layout that is not known, or options that do not fit it."""
    if layout not in LAYOUTS:
        raise QuestionError(f"--layout: {layout!r} is not known; known are: {', '.join(LAYOUTS)}.")
    return published(engine, question, language, advanced_first=advanced_first)
