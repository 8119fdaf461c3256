"""What imports decided beside the text of an edition: matches, follows of steps, successors."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.editions.matching import How, Match
from wp.domain.editions.step_follows import Follow, FollowOnRecord, Target
from wp.store import schema as t
from wp.store.row_values import all_rows, value_of


@dataclass(frozen=True, slots=True)
class Inherited:
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
    connection: Connection, edition_id: int, kept: Inherited, line_ids: Sequence[int]
) -> None:
    """Write what an edition has `kept`, inside its transaction; `line_ids` are its lines' ids, in
    its order.

    The event of the edition covers these rows.
    """
    matches = [
        {
            "edition_id": edition_id,
            "line_id": match.old[2].id,
            "how": match.how,
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
            "carries": each.carries,
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
    tables = ((t.line_matches, matches), (t.step_follows, follows), (t.line_successors, successors))
    for table, rows in tables:
        if rows:
            connection.execute(sa.insert(table), rows)


def load_follows(
    connection: Connection, lines: Collection[int] | None = None
) -> dict[int, tuple[FollowOnRecord, ...]]:
    """The follows of these lines, or of all, by line id."""
    table, editions = t.step_follows, t.editions
    columns = (table, editions.c.number, editions.c.recorded_at)
    query = sa.select(*columns).select_from(table.join(editions)).order_by(table.c.id)
    if lines is not None:
        query = query.where(table.c.line_id.in_(lines))
    follows: dict[int, list[FollowOnRecord]] = defaultdict(list)
    for row in connection.execute(query):
        to = Target(row.to_step, row.to_body)
        follow = value_of(Follow, row, line=row.line_id, to=to)
        follows[row.line_id].append(FollowOnRecord(follow, row.number, row.recorded_at))
    return {line: tuple(each) for line, each in follows.items()}


def load_matches(connection: Connection, edition_id: int) -> dict[int, MatchOnRecord]:
    """How the lines of an edition were matched with the edition before it, by line id."""
    table = t.line_matches
    rows = connection.execute(sa.select(table).where(table.c.edition_id == edition_id))
    return {row.line_id: value_of(MatchOnRecord, row) for row in rows}


def load_successors(connection: Connection) -> dict[int, tuple[int, ...]]:
    """The lines that succeed those taken out, by the id of the latter, the latest import first."""
    successors: dict[int, list[int]] = defaultdict(list)
    for row in reversed(all_rows(connection, t.line_successors)):
        successors[row.line_id].append(row.successor_id)
    return {line: tuple(dict.fromkeys(each)) for line, each in successors.items()}
