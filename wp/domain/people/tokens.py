"""Tokens: what programs and calendars read with instead of a person who signs in."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.people.person import Person

LONGEST_DAYS = 365


class TokenKind(StrEnum):
    """What a token opens: the API and the files, or one calendar."""

    API = "api"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class TokenOrder:
    """A token that is wanted: for the person of this number, what it opens (`scope` is the calendar
    of one for a calendar), what it is for, and after how many days it ends."""

    person: int
    kind: TokenKind
    scope: str
    label: str
    days: int


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a person; `scope` is the calendar that it is for, with its query, "" for the
    API. What opens is not here, only its digest on record."""

    id: int
    person: Person
    kind: TokenKind
    scope: str
    label: str
    ends_on: dt.date
    recorded_at: dt.datetime
    revoked: bool = False

    def holds(self, today: dt.date) -> bool:
        """Whether it still opens anything: its day has not passed, nobody revoked it, and its
        person still has a role on the list."""
        has_role = not self.person.removed and bool(self.person.grant.roles)
        return has_role and not self.revoked and today <= self.ends_on
