"""A report that its author may not record alone: proposed to the Secretariat, which takes it over
or declines it (issue of rights, section 6b)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from wp.domain.progress import ProgressReport, Statement
from wp.domain.reporting.languages import statement_in


@dataclass(frozen=True, slots=True)
class ProposedEnd:
    """What became of a proposed report: the number of the report that it became, None where it
    was declined, for which reason, when and by whom."""

    report_id: int | None
    reason: str
    recorded_at: dt.datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class ProposedReport:
    """A report as it was proposed: its number, the reference that its line had, what it says and
    in which language, and who proposes it when. `person` is the key of who signed in, "" at the
    machine itself; `end` what became of it, None while it is open."""

    id: int
    ref: str
    statement: Statement
    language: str
    person: str
    recorded_at: dt.datetime
    recorded_by: str
    end: ProposedEnd | None = None

    def spoken(self, reports: Iterable[ProgressReport]) -> Statement:
        """What it says, each text in its language; those of a correction that are as in the report
        that it corrects stay in the language of that."""
        corrects = (each for each in reports if each.id == self.statement.supersedes)
        return statement_in(self.language, self.statement, next(corrects, None))
