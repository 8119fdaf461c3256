"""What statuses and bodies are called in pictures and tables."""

from wp.domain.filter import NONE
from wp.language.names import body_name
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS, Status


def status_name(status: Status, words: Words) -> str:
    """A status as its sign and its word.

    >>> from wp.domain.step_status import StepStatus
    >>> status_name(StepStatus.OVERDUE, Words("en"))
    '! Overdue'
    """
    return f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}"


def name_of(body: str, words: Words) -> str:
    """A body's short name; the lines without any have words of their own."""
    return words("bodies.none") if body == NONE else body_name(body, words)
