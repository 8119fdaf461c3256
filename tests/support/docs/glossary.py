"""The tables of docs/glossary.md: the statuses and the other values that the record knows."""

from collections.abc import Sequence

from tests.support.docs.known_table import EN, FR, KnownTable, Row, as_code
from wp.domain.meetings.proposals import Fate
from wp.domain.progress import Authority, ProgressStatus
from wp.domain.sessions import SessionState
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.look.colours import STATUS_SIGNS
from wp.store.database import Engine

GLOSSARY = "docs/glossary.md"


def _statuses(engine: Engine) -> list[Row]:
    return [
        (STATUS_SIGNS[each], *_both("status", each.value), as_code(each.value), None)
        for each in (*TimelineStatus, StepStatus.REACHED, StepStatus.CLOSED)
    ]


def _both(family: str, value: str) -> tuple[str, str]:
    return EN(f"{family}.{value}"), FR(f"{family}.{value}")


def _values(engine: Engine) -> list[Row]:
    families: dict[str, tuple[str, Sequence[str]]] = {
        "status of a report": ("progress", [each.value for each in ProgressStatus]),
        "authority of a report": ("authority", [each.value for each in Authority]),
        "type of a task": ("type", ["A", "M", "none"]),
        "part of a programme": ("part", ["active", "reports", "inactive"]),
        "standing of a session": ("standing_of", [each.value for each in SessionState]),
        "state of a proposed topic": ("fate", [each.value for each in Fate]),
    }
    return [
        (as_code(value), what, *_both(family, value), None)
        for what, (family, values) in families.items()
        for value in values
    ]


TABLES = (
    KnownTable(GLOSSARY, ("sign", "English", "French", "value", "when"), _statuses),
    KnownTable(GLOSSARY, ("value", "of what", "English", "French", "meaning"), _values),
)
