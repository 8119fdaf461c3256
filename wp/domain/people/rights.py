"""What each role may do with the record: one table (issue of rights, sections 2 and 6b)."""

from collections.abc import Mapping
from enum import StrEnum

from wp.domain.people.acting import Acting
from wp.domain.people.roles import Role


class Verb(StrEnum):
    """What can be done: every write of the services is one of these."""

    READ = "read"
    EXPORT = "export"
    REPORT = "report"
    PROPOSE = "propose"
    JUDGE = "judge"
    DRAFT = "draft"
    TAKE_OVER = "take_over"
    SESSION = "session"
    DECIDE = "decide"
    PROPOSAL = "proposal"
    IMPORT = "import"
    CHOOSE = "choose"
    SETTLE = "settle"
    DISMISS = "dismiss"
    TRANSLATE = "translate"
    VOCABULARY = "vocabulary"
    FILL = "fill"
    SIGN_OUT = "sign_out"
    VISIT = "visit"
    PEOPLE = "people"
    TOKENS = "tokens"
    BACKUP = "backup"
    REMOVE_PROGRAMME = "remove_programme"


_EVERYBODY, _RECORD = frozenset(Role), frozenset({Role.SECRETARIAT})
_REPORTING, _RUNNING = _RECORD | {Role.BODY_SECRETARY}, frozenset({Role.ADMINISTRATOR})
ROLES_FOR: Mapping[Verb, frozenset[Role]] = {
    Verb.READ: _EVERYBODY,
    Verb.EXPORT: _EVERYBODY,
    Verb.REPORT: _REPORTING,
    Verb.PROPOSE: _REPORTING,
    Verb.JUDGE: _RECORD,
    Verb.DRAFT: _REPORTING | _RUNNING,
    Verb.TAKE_OVER: _RECORD,
    Verb.SESSION: _RECORD,
    Verb.DECIDE: _RECORD,
    Verb.PROPOSAL: _RECORD,
    Verb.IMPORT: _RECORD,
    Verb.CHOOSE: _RECORD,
    Verb.SETTLE: _RECORD,
    Verb.DISMISS: _RECORD,
    Verb.TRANSLATE: _RECORD,
    Verb.VOCABULARY: _RECORD | _RUNNING,
    Verb.FILL: _RUNNING,
    Verb.SIGN_OUT: _EVERYBODY,
    Verb.VISIT: _RUNNING,
    Verb.PEOPLE: _RUNNING,
    Verb.TOKENS: _RUNNING,
    Verb.BACKUP: _RUNNING,
    Verb.REMOVE_PROGRAMME: _RUNNING,
}


def may(acting: Acting, verb: Verb) -> bool:
    """Whether one of the roles of who acts is enough for this; several roles add up."""
    return bool(acting.roles & ROLES_FOR[verb])
