"""The table of docs/roles.md: what each role may do."""

from tests.support.docs.known_table import EN, KnownTable, Row
from wp.domain.people.rights import ROLES_FOR, Verb
from wp.domain.people.roles import Role
from wp.store.database import Engine

ROLES = "docs/roles.md"
YES, NO, OWN_STEPS = "yes", "–", "own steps"
HEADER = ("what", "reader", "body secretary", "Secretariat", "administrator")


def named(verb: Verb) -> str:
    """What the table calls a verb."""
    return EN(f"rights.verb.{verb}")


def _cell(verb: Verb, role: Role) -> str:
    if role not in ROLES_FOR[verb]:
        return NO
    return OWN_STEPS if (verb, role) == (Verb.REPORT, Role.BODY_SECRETARY) else YES


def _rights(engine: Engine) -> list[Row]:
    return [(named(verb), *(_cell(verb, role) for role in Role)) for verb in Verb]


TABLES = (KnownTable(ROLES, HEADER, _rights),)
