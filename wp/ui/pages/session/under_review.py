"""Which session is under review: the one picked, which stands in the address, else that of the
day."""

from wp.domain.meetings.review import session_under_review
from wp.domain.sessions import Session
from wp.errors import QuestionError
from wp.language.spellings import session_spelled
from wp.ui.parts.choice import warn_unknown
from wp.ui.parts.messages import show_error
from wp.ui.shell.view import View

UNDER_REVIEW = "review"


def session_in_view(view: View) -> Session | None:
    """The session under review; an address that names none, or several, is told so."""
    sessions, asked = view.reference.sessions, view.address.pick(UNDER_REVIEW)
    try:
        named = session_spelled(sessions, asked, view.words) if asked else None
    except QuestionError as error:
        show_error(error, view)
    else:
        if asked and named is None:
            warn_unknown(UNDER_REVIEW, asked, view)
        elif named and named.takes_place:
            return named
    return session_under_review(sessions, view.answer.snapshot.as_of)
