"""What `wp export --format docx` makes, by its layout."""

from wp.errors import QuestionError
from wp.services.files.formats import Layout
from wp.services.query import Question
from wp.services.record import system_user
from wp.store.database import Engine


def make_document(
    engine: Engine,
    question: Question,
    layout: str,
    language: str,
    advanced_first: bool,
    states: tuple[str | None, str | None],
    author: str | None,
    session: str = "",
) -> bytes:
    """The bytes of the Word file in a layout.

    `states` are those that tracked changes lie between, by an `author`; `session` is what a pack is
    about; `advanced_first` orders the tasks. QuestionError for a layout that is not known, or
    options that do not fit it.
    """
    from wp.services.files.word import annex, session_pack, tracked_changes

    if layout not in set(Layout):
        raise QuestionError(
            "ask.option_value", option="--layout", value=layout, known=tuple(Layout)
        )
    before, after = states
    if layout != Layout.TRACKED and (before or after or author):
        raise QuestionError("cli.tracked_only")
    if layout == Layout.SESSION and advanced_first:
        raise QuestionError("cli.advanced_first")
    if layout == Layout.SESSION:
        return session_pack(engine, question, session, language)
    if layout == Layout.TRACKED:
        if not before or not after:
            raise QuestionError("cli.states")
        return tracked_changes(
            engine,
            question,
            (before, after),
            author or system_user(),
            language,
            advanced_first=advanced_first,
        )
    return annex(engine, question, language, advanced_first=advanced_first)


def refuse_word_options(advanced_first: bool, *others: str | None) -> None:
    """QuestionError where an option of Word documents stands beside another format: it would
    change nothing."""
    if advanced_first or any(others):
        raise QuestionError("cli.word_only")
