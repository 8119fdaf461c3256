"""What is asked before reports are recorded that would break the order of steps, from the record
as it stands."""

from collections.abc import Sequence
from itertools import groupby

from wp.domain.progress import Statement
from wp.domain.reporting.order_question import OrderQuestion, line_asked
from wp.services.clock import today
from wp.services.lines import current_lines
from wp.services.progress.followed_acts import reports_under
from wp.store.database import Connection, Engine, reading
from wp.store.sessions import load_sessions


def ask_order(engine: Engine, said: Sequence[Statement]) -> OrderQuestion:
    """What is to be asked before these statements are recorded together; writes nothing."""
    with reading(engine) as connection:
        return order_question(connection, engine, said)


def order_question(
    connection: Connection, engine: Engine, said: Sequence[Statement]
) -> OrderQuestion:
    """`ask_order`, inside a transaction that is already open; a line that is gone is asked about
    no more."""
    lines, sessions = current_lines(connection, engine), load_sessions(connection)
    by_line = {
        number: tuple(own)
        for number, own in groupby(sorted(said, key=lambda s: s.line), lambda s: s.line)
        if number in lines
    }
    reports = reports_under(connection, lines.editions, by_line.keys())
    asked = (
        line_asked(
            lines[number].line.ref,
            lines[number].line.steps,
            reports.get(number, ()),
            own,
            sessions,
            today(),
        )
        for number, own in by_line.items()
    )
    return OrderQuestion(tuple(each for each in asked if each), len(by_line))
