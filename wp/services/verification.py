"""Checking the log of the record, and the file that holds it."""

from dataclasses import replace

from wp.store.audit.verify import Break, Broken, ChainCheck, check_chain
from wp.store.database import Engine, reading
from wp.store.record_file import file_of


def verify(engine: Engine, head: str = "") -> ChainCheck:
    """Check the log of the record; `head` is a hash noted down earlier that must stand in it.

    A file that was in use when it was copied, and came without its log, lacks what was written
    last: that is a break as well.
    """
    with reading(engine) as connection:
        checked = check_chain(connection, head)
    file = file_of(engine)
    if file and file.lacks_log:
        lost = Broken(Break.NO_LOG, checked.events, "", file.path.name)
        return replace(checked, broken=(*checked.broken, lost))
    return checked
