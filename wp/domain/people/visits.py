"""A visit: one browser in which somebody is signed in, from the sign-in to its end."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.people.person import Grant, Person

IDLE, LONGEST = dt.timedelta(hours=8), dt.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who visits, with the rights that the groups of the sign-in gave; known by the digest of what
    the browser holds."""

    key: str
    person: Person
    by_claim: Grant
    began_at: dt.datetime
    used_at: dt.datetime

    @property
    def grant(self) -> Grant:
        """All that may be done in it: what the list gives, and what the groups gave."""
        return self.person.grant | self.by_claim

    def holds(self, now: dt.datetime) -> bool:
        """Whether it still opens anything: not idle for too long, not too old, its person not
        removed and not without any role."""
        if self.person.removed or not self.grant.roles:
            return False
        return now - self.used_at < IDLE and now - self.began_at < LONGEST
