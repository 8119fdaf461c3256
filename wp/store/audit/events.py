"""The writes that the log tells of, and the rows that each of them covers."""

from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from wp.store import schema as t
from wp.store.audit.generation import RESTORED
from wp.store.entries import entry_tables as e
from wp.store.people import people_tables as p
from wp.store.proposed import proposed_tables as q


class Action(StrEnum):
    """What was written."""

    VOCABULARIES_ADDED = "vocabularies.added"
    ENTRY_WRITTEN = "entry.written"
    EDITION_ADDED = "edition.added"
    EDITION_CHOSEN = "edition.chosen"
    MAPPING_KEPT = "mapping.kept"
    FINDING_SETTLED = "finding.settled"
    REPORT_ADDED = "report.added"
    REPORT_PROPOSED = "report.proposed"
    PROPOSED_ENDED = "report.proposed_ended"
    SESSION_ADDED = "session.added"
    SESSION_CHANGED = "session.changed"
    DECISION_ADDED = "decision.added"
    DECISION_REVISED = "decision.revised"
    FOLLOW_UP_ENDED = "follow_up.ended"
    PROPOSAL_ADDED = "proposal.added"
    PROPOSAL_ENDED = "proposal.ended"
    DISMISSAL_ADDED = "dismissal.added"
    DISMISSAL_ENDED = "dismissal.ended"
    TRANSLATION_ADDED = "translation.added"
    DRAFT_TAKEN = "draft.taken"
    PERSON_ADDED = "person.added"
    PERSON_RECOGNISED = "person.recognised"
    GRANT_ADDED = "grant.added"
    SIGNED_OUT = "person.signed_out"
    TOKEN_ADDED = "token.added"
    TOKEN_ENDED = "token.ended"
    COVER_BEGUN = "cover.begun"
    RECORD_RESTORED = RESTORED


@dataclass(frozen=True, slots=True)
class Covered:
    """The row of an action: its table, what the log calls it, the tables of its parts, which
    hold its number under that name, and the table of the row that it is `about`, with the column
    that holds its number."""

    noun: str
    table: sa.Table
    parts: tuple[sa.Table, ...] = ()
    about: tuple[sa.Table, str] | None = None


COVERED: dict[str, Covered] = {
    Action.ENTRY_WRITTEN: Covered("entry", e.vocabulary_entries),
    Action.EDITION_CHOSEN: Covered("choice", t.edition_choices),
    Action.MAPPING_KEPT: Covered("mapping", t.column_mappings),
    Action.FINDING_SETTLED: Covered(
        "settlement", t.finding_settlements, about=(t.findings, "finding_id")
    ),
    Action.REPORT_ADDED: Covered(
        "report", t.progress_reports, (t.acts, t.order_reasons, t.report_bodies)
    ),
    Action.REPORT_PROPOSED: Covered("proposed report", q.proposed_reports),
    Action.PROPOSED_ENDED: Covered("end", q.proposed_ends),
    Action.SESSION_CHANGED: Covered("change", t.session_changes),
    Action.DECISION_ADDED: Covered(
        "decision",
        t.decisions,
        (t.decision_lines, t.decision_reports, t.follow_ups, t.decision_chairs),
    ),
    Action.DECISION_REVISED: Covered("revision", t.decision_revisions),
    Action.FOLLOW_UP_ENDED: Covered("end", t.follow_up_ends),
    Action.PROPOSAL_ADDED: Covered("proposal", t.proposals, (t.proposal_sponsors,)),
    Action.PROPOSAL_ENDED: Covered("verdict", t.proposal_verdicts),
    Action.DISMISSAL_ADDED: Covered("dismissal", t.check_dismissals),
    Action.DISMISSAL_ENDED: Covered("end", t.check_dismissal_ends),
    Action.TRANSLATION_ADDED: Covered("translation", t.translations),
    Action.PERSON_ADDED: Covered("person", p.people),
    Action.PERSON_RECOGNISED: Covered(
        "identity", p.person_identities, about=(p.people, "person_id")
    ),
    Action.GRANT_ADDED: Covered("grant", p.person_grants, about=(p.people, "person_id")),
    Action.SIGNED_OUT: Covered("sign-out", p.sign_outs),
    Action.TOKEN_ADDED: Covered("token", p.tokens),
    Action.TOKEN_ENDED: Covered("end", p.token_ends),
}

# What no event tells of, and why: everything else has to be told of by one.
BESIDE: dict[str, str] = {
    t.audit_events.name: "the chain itself: each event is sealed by its hash",
    t.backups.name: "which copies were made; each carries the end of its own log",
    t.drafts.name: "what somebody is still writing; no part of the record yet",
    t.submissions.name: "what a form sent twice is answered; the record has what it wrote",
    p.visits.name: "who is signed in now: it changes with every page, and ends",
}


def told_of() -> list[sa.Table]:
    """The tables whose every row an event has to tell of."""
    return [each for each in t.programmes.metadata.sorted_tables if each.name not in BESIDE]
