"""What imports decided beside the text of an edition: matches, follows of steps, successors."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.editions.matching import How, Match
from wp.domain.editions.step_follows import Carries, Follow, FollowOnRecord, Target
from wp.store import edition_tables as e
from wp.store import tables as t


@dataclass(frozen=True, slots=True)
class Kept:
    """What an edition keeps of the one before it: matches, follows, and (line taken out, line that
    succeeds it).

    A successor is given by the place of its line in the new edition, counted from 0: it may have no
    id yet.
    """

    matches: Sequence[Match] = ()
    follows: Sequence[Follow] = ()
    successors: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class MatchOnRecord:
    """How a line was matched when its edition was imported."""

    how: How
    score: float
    former_ref: str


def keep_decided(
    connection: Connection, edition_id: int, kept: Kept, line_ids: Sequence[int]
) -> None:
    """Write what came with an edition, inside its transaction; `line_ids` are its lines' ids, in
    its order.

    The event of the edition covers these rows.
    """
    matches = [
        {
            "edition_id": edition_id,
            "line_id": match.old[2].id,
            "how": match.how.value,
            "score": match.score,
            "former_ref": match.old[2].ref,
        }
        for match in kept.matches
        if match.old and match.new
    ]
    follows = [
        {
            "edition_id": edition_id,
            "line_id": each.line,
            "carries": each.carries.value,
            "step": each.step,
            "body": each.body,
            "to_step": each.to.step,
            "to_body": each.to.body,
        }
        for each in kept.follows
    ]
    successors = [
        {"edition_id": edition_id, "line_id": line, "successor_id": line_ids[place]}
        for line, place in kept.successors
    ]
    tables = ((e.line_matches, matches), (e.step_follows, follows), (e.line_successors, successors))
    for table, rows in tables:
        if rows:
            connection.execute(sa.insert(table), rows)


def load_follows(
    connection: Connection, lines: Collection[int] | None = None
) -> dict[int, tuple[FollowOnRecord, ...]]:
    """The follows of these lines, or of all, by line id."""
    table, editions = e.step_follows, t.editions
    head = (editions.c.number, editions.c.recorded_at)
    query = sa.select(table, *head).select_from(table.join(editions)).order_by(table.c.id)
    if lines is not None:
        query = query.where(table.c.line_id.in_(lines))
    found: dict[int, list[FollowOnRecord]] = defaultdict(list)
    for row in connection.execute(query):
        follow = Follow(
            row.line_id, Carries(row.carries), row.step, row.body, Target(row.to_step, row.to_body)
        )
        moment = dt.datetime.fromisoformat(row.recorded_at)
        found[row.line_id].append(FollowOnRecord(follow, row.number, moment))
    return {line: tuple(each) for line, each in found.items()}


def load_matches(connection: Connection, edition_id: int) -> dict[int, MatchOnRecord]:
    """How the lines of an edition were matched with the edition before it, by line id."""
    table = e.line_matches
    rows = connection.execute(sa.select(table).where(table.c.edition_id == edition_id))
    return {row.line_id: MatchOnRecord(How(row.how), row.score, row.former_ref) for row in rows}


def load_successors(connection: Connection) -> dict[int, tuple[int, ...]]:
    """The lines that succeed those taken out, by the id of the latter, the latest import first."""
    table: Any = e.line_successors
    found: dict[int, list[int]] = defaultdict(list)
    for row in connection.execute(sa.select(table).order_by(table.c.id.desc())):
        found[row.line_id].append(row.successor_id)
    return {line: tuple(dict.fromkeys(each)) for line, each in found.items()}
