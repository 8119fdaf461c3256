"""Moving a record to another database, as it stands, down to the end of its log."""

from wp.domain.people.rights import Verb
from wp.errors import RecordError, RefusedError
from wp.services.record import PROGRAM, existing_record, verify
from wp.services.writing import writing_as
from wp.store.audit.verify import ChainCheck
from wp.store.copies.transfer import copy_rows, differing, is_empty
from wp.store.database import address_of, check_version, connect, migrate, reading


def copy_record(source_url: str, target_url: str) -> ChainCheck:
    """Copy the record at one address into the empty database at another, and give what came of
    checking the copy: its log ends as that of the source does.

    RefusedError where the source does not verify; RecordError where the target is not empty, one of
    them cannot be used, or what was written reads back differently: then the target is left empty.
    """
    source = existing_record(source_url)
    target = connect(target_url)
    try:
        checked = verify(source)
        if checked.broken:
            where = address_of(source)
            raise RefusedError("copy.broken", where=where, places=checked.places())
        check_version(target)
        with reading(target) as connection:
            if not is_empty(connection):
                raise RecordError("copy.not_empty", where=address_of(target))
        migrate(target)
        with reading(source) as rows, writing_as(target, PROGRAM, Verb.FILL) as connection:
            if not is_empty(connection):
                raise RecordError("copy.not_empty", where=address_of(target))
            copy_rows(rows, connection)
            if tables := differing(rows, connection):
                raise RecordError("copy.differs", where=address_of(target), tables=tables)
        return verify(target)
    finally:
        source.dispose()
        target.dispose()
