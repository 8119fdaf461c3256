"""What `wp export --format docx` makes, by its layout."""

from wp.errors import QuestionError
from wp.services.asking import Question
from wp.services.record import default_actor
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
    """The bytes of the Word file; QuestionError for a layout that is not known, or options that do not fit it."""
    from wp.services.documents import LAYOUTS, published, session_pack, tracked_changes

    if layout not in LAYOUTS:
        raise QuestionError(f"--layout: {layout!r} is not known; known are: {', '.join(LAYOUTS)}.")
    before, after = states
    if layout != "tracked" and (before or after or author):
        raise QuestionError("--from, --to and --author belong to --layout tracked.")
    if layout == "session" and advanced_first:
        raise QuestionError("--advanced-first belongs to the layouts published and tracked.")
    if layout == "session":
        return session_pack(engine, question, session, language)
    if layout == "tracked":
        if not before or not after:
            raise QuestionError("Tracked changes lead --from one state --to another; each is WP@1 or 2019-10-31.")
        return tracked_changes(
            engine, question, (before, after), author or default_actor(), language, advanced_first=advanced_first
        )
    return published(engine, question, language, advanced_first=advanced_first)


def refuse_word_options(advanced_first: bool, *others: str | None) -> None:
    """QuestionError where an option of Word documents stands beside another format: it would change nothing."""
    if advanced_first or any(others):
        raise QuestionError("--advanced-first, --from, --to and --author belong to --format docx.")
