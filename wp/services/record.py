"""Opening the record, filling an empty one from `data/`, and checking its log and its file."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from wp.domain.people.acting import Acting, Source
from wp.domain.people.rights import Verb
from wp.errors import RecordError
from wp.installation import DATA, default_file
from wp.services.clock import moment
from wp.services.writing import writing_as
from wp.store.audit.generation import remember_generation
from wp.store.audit.log import Head, begin_cover, head_of, is_covered
from wp.store.audit.verify import Break, Broken, ChainCheck, check_chain, check_file
from wp.store.copies.read_only import ReadOnly, needs_no_writing, opened_to_read
from wp.store.database import (
    HEAD,
    Engine,
    address_of,
    check_version,
    connect,
    migrate,
    reading,
    schema_version,
)
from wp.store.editions import list_editions
from wp.store.record_file import file_of
from wp.store.vocabulary import has_vocabulary, load_vocabulary

URL_VARIABLE = "WP_DATABASE_URL"
# Who brings in what comes with the program.
PROGRAM = Acting.local("data", Source.PROGRAM)


def last_changed(file: Path) -> int:
    """When a file last changed, 0 where that cannot be told: whoever reads it says why."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def default_url() -> str:
    """The database used by default: the environment's `WP_DATABASE_URL`, else an SQLite file
    (`default_file`)."""
    return os.environ.get(URL_VARIABLE) or f"sqlite:///{default_file()}"


def system_user() -> str:
    """The operating system's user, who acts unless somebody is named; what the environment says of
    them counts only where the system keeps no list of users."""
    import getpass

    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        pass
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def open_record(url: str | None = None) -> Engine:
    """The record at this address, its schema brought up to date and its vocabularies in place;
    holds no programme yet.

    RecordError where the database cannot be reached or is newer than this program.
    """
    engine = connect(url or default_url())
    if schema_version(engine) != HEAD:
        migrate(engine)
    with reading(engine) as connection:
        ready, covered = has_vocabulary(connection), is_covered(connection)
        begun = head_of(connection).number > 0
    if begun and not covered:
        with writing_as(engine, PROGRAM, Verb.FILL) as connection:
            if not is_covered(connection):
                begin_cover(connection, moment(connection), PROGRAM.who)
    if not ready:
        _add_vocabularies(engine)
    return engine


def existing_record(url: str | None = None) -> Engine:
    """The record at this address as it is, for what only reads: nothing is made, and no schema is
    brought up to date.

    RecordError where there is none, where another version of this program wrote it, or where it
    cannot be reached.
    """
    engine = connect(url or default_url(), create=False)
    _require_version(engine)
    return engine


@contextmanager
def record_to_check(url: str | None = None) -> Iterator[tuple[Engine, ReadOnly | None]]:
    """The record as in `existing_record`; where its file or folder takes no writes, opened so that
    nothing is made beside it, and how (None where it is opened as always).

    RecordError as in `existing_record`, or where somebody changed it while it was read as it
    stands.
    """
    engine = connect(url or default_url(), create=False)
    file = file_of(engine)
    if file is None or not needs_no_writing(file.path):
        try:
            _require_version(engine)
            yield engine, None
        finally:
            engine.dispose()
        return
    with opened_to_read(file.path) as (opened, how):
        _require_version(opened)
        yield opened, how


def _require_version(engine: Engine) -> None:
    version = check_version(engine)
    if version is None:
        raise RecordError("store.none", where=address_of(engine))
    if version != HEAD:
        raise RecordError("store.older", version=version, head=HEAD)


def _add_vocabularies(engine: Engine) -> None:
    from wp.loaders.data.vocabularies import load_bodies, load_entries, load_sessions
    from wp.store.sessions import load_sessions as sessions_on_record
    from wp.store.vocabulary import add_vocabularies, formerly_kept

    shipped = load_entries(DATA)
    sessions = load_sessions(DATA / "sessions.csv", load_bodies(DATA / "bodies.csv"))
    with writing_as(engine, PROGRAM, Verb.FILL) as connection:
        if not has_vocabulary(connection):
            # An older record has its sessions, and its bodies and codes in other tables.
            entries = formerly_kept(connection, shipped)
            new = () if sessions_on_record(connection) else sessions
            add_vocabularies(connection, entries, new, moment(connection), PROGRAM.who)


def fill_empty(engine: Engine, with_session: bool = False) -> bool:
    """Take the programmes of `data/` into a record that holds none, in one transaction; says
    whether it did.

    `with_session` takes what the sessions of October 2019 reported and decided as well, as a first
    start does.
    """
    with reading(engine) as connection:
        if list_editions(connection):
            return False
    from wp.loaders.data.vocabularies import load_shipped
    from wp.loaders.programme.assemble import assemble
    from wp.loaders.registry import read_file
    from wp.store.edition_writer import add_edition
    from wp.store.import_record import Inherited

    with writing_as(engine, PROGRAM, Verb.FILL) as connection:
        if list_editions(connection):
            return False
        vocabulary = load_vocabulary(connection)
        for shipped in load_shipped(DATA / "programmes.csv"):
            reading_ = read_file(DATA / shipped.file, vocabulary)
            edition = assemble(
                reading_, shipped.programme, vocabulary, shipped.standing, shipped.effective_on
            )
            add_edition(
                connection,
                edition,
                Inherited(),
                reading_.coverage.counts(),
                moment(connection),
                PROGRAM.who,
            )
        if with_session:
            from wp.services.meetings.first_session import add_first_session

            add_first_session(connection, engine, DATA, PROGRAM)
    return True


_shared: dict[str, Engine] = {}
_sharing = threading.Lock()


def shared_record(url: str | None = None) -> Engine:
    """The one record of this process at this address: up to date and, where it was empty, filled
    from `data/`."""
    key = url or default_url()
    with _sharing:
        if key not in _shared:
            engine = open_record(key)
            fill_empty(engine, with_session=True)
            with reading(engine) as connection:
                remember_generation(engine, connection)
            _shared[key] = engine
    # Another program may have upgraded the database while this one ran.
    check_version(_shared[key])
    return _shared[key]


def verify(engine: Engine, noted: Head | None = None) -> ChainCheck:
    """Check the record: its file, its log, and what the log tells of; `noted` is an end of the log
    that was noted down earlier and must stand in it.

    A file that was in use when it was copied, and came without its log, lacks what was written
    last: that is a break as well. RecordError where so much of it is damaged that it cannot be
    read.
    """
    with reading(engine) as connection:
        damage = check_file(connection)
        checked = check_chain(connection, noted)
    file = file_of(engine)
    if file and file.lacks_log:
        damage = (*damage, Broken(Break.NO_LOG, checked.events, "", file.path.name))
    return replace(checked, broken=(*damage, *checked.broken))
