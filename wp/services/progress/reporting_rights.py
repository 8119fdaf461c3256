"""Holding a body secretary to the steps of their bodies, where reports are judged before they are
written."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wp.domain.people.acting import Acting
from wp.domain.people.own_steps import beyond_own_steps
from wp.domain.people.roles import Role
from wp.domain.progress import Statement
from wp.domain.reporting.rules import Circumstances, Problem
from wp.errors import Lines, Phrase, RightsError
from wp.store.database import Connection
from wp.store.reports import bodies_reporting


class Said(NamedTuple):
    """A statement, what its line is called, and what it is judged against."""

    ref: str
    statement: Statement
    given: Circumstances


def beyond(
    connection: Connection, acting: Acting, every: Sequence[Said]
) -> Iterator[tuple[str, Problem]]:
    """What of these statements is not for who acts to report, each with what its line is called."""
    if Role.SECRETARIAT in acting.roles:
        return
    bodies = bodies_reporting(connection, {each.statement.line for each in every})
    own = {number for number, made_for in bodies.items() if made_for <= acting.bodies}
    for ref, statement, given in every:
        for problem in beyond_own_steps(acting, statement, given, own):
            yield ref, problem


def require_own_steps(connection: Connection, acting: Acting, every: Sequence[Said]) -> None:
    """RightsError, line by line, where something of these statements is not for who acts to
    report."""
    why = [
        Phrase("rights.on_line", ref=ref, why=problem)
        for ref, problem in beyond(connection, acting, every)
    ]
    if why:
        raise RightsError("rights.beyond", who=acting.who, why=Lines(why))
