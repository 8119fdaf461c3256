"""Reading a document for an import: its content once, with the columns that its programme's
files have."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from wp.domain.bodies import BodyVocabulary
from wp.domain.programme import EditionHeader
from wp.errors import ColumnsAsked, InputError, ReadingEnded, TrackedChanges
from wp.loaders.child.parent import read_apart
from wp.loaders.registry import bytes_of, read_bytes
from wp.loaders.rows import ColumnGuess, Reading, ReadOptions, SeenTable
from wp.loaders.tables.layout import SAYINGS
from wp.services.cache import Cache
from wp.services.imports.recognise import Recognised, recognise
from wp.services.imports.request import ImportRequest, Mapping, ReadingFacts
from wp.store.database import Connection, Engine, reading
from wp.store.edition_choices import load_mapping
from wp.store.editions import list_editions
from wp.store.vocabulary import load_vocabulary

# The latest readings by content and options, as many as a page may have: it plans anew with each
# answer, and a long document takes long.
_readings = Cache(12)


class TablesAsked(ColumnsAsked):
    """A file with tables, of which nobody said which column holds the task: how they stand in it,
    and what their columns may be."""

    seen: tuple[SeenTable, ...] = ()
    columns: tuple[ColumnGuess, ...] = ()

    def about(self, read: Reading) -> "TablesAsked":
        """The same, with the tables of a reading without rows."""
        self.seen, self.columns = read.seen, read.columns
        return self


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What the record holds that a document is read by: its editions, its bodies, and the mapping
    remembered for each programme."""

    editions: tuple[EditionHeader, ...]
    vocabulary: BodyVocabulary
    mappings: dict[str, Mapping]

    @classmethod
    def of(cls, connection: Connection) -> "OnRecord":
        """That of the record as this connection reads it."""
        editions = list_editions(connection)
        codes = dict.fromkeys(each.code for each in editions)
        mappings = {code: load_mapping(connection, code) for code in codes}
        return cls(editions, load_vocabulary(connection), mappings)


def read_ahead(engine: Engine, request: ImportRequest) -> None:
    """Have a request's document read while nobody waits, so that its plan need not; what is wrong
    with it is kept like its rows, and told by the plan. ReadingEnded where its reading was."""
    with reading(engine) as connection:
        known = OnRecord.of(connection)
    try:
        read_document(known, request)
    except ReadingEnded:
        raise
    except InputError:
        return  # the plan raises it again


def read_document(
    on_record: OnRecord, request: ImportRequest
) -> tuple[Reading, Recognised, ReadingFacts]:
    """The reading of a request's file, its programme (one on record, where known), and what to tell
    of the reading.

    A mapping given counts; else the one remembered for the programme, as far as the file has its
    headings.
    """
    data = request.data if request.data is not None else _content(request)
    vocabulary, mappings = on_record.vocabulary, on_record.mappings
    codes = [request.programme] if request.programme else list(mappings)
    read, remembered = _first(data, request, vocabulary, [mappings.get(code, ()) for code in codes])
    known = recognise(read, on_record.editions, request.programme, request.effective_on)
    if read.columns and not request.mapping and not remembered:
        remembered = _fitting(mappings.get(known[0].code, ()), read)
        if remembered:
            read = _read(data, request, vocabulary, remembered)
    used = request.mapping or remembered
    facts = ReadingFacts(
        document=read.document,
        title=read.title,
        format=read.format,
        pages=read.pages,
        tables=read.tables,
        tracked=read.tracked,
        columns=read.columns,
        mapping=used,
        seen=read.seen,
        remembered=bool(remembered) and not request.mapping,
    )
    return read, known, facts


def _first(
    data: bytes, request: ImportRequest, vocabulary: BodyVocabulary, remembered: Iterable[Mapping]
) -> tuple[Reading, Mapping]:
    """The reading by what is given; a file that says nothing by itself is tried with each mapping
    remembered.

    The error told is that of the file by itself.
    """
    try:
        return _read(data, request, vocabulary, request.mapping), ()
    except (TrackedChanges, ReadingEnded):
        raise
    except InputError:
        for mapping in remembered if not request.mapping else ():
            if mapping and (read := _tried(data, request, vocabulary, mapping)):
                return read, mapping
        raise


def _tried(
    data: bytes, request: ImportRequest, vocabulary: BodyVocabulary, mapping: Mapping
) -> Reading | None:
    """The reading by a mapping, None where the file is not one that it fits."""
    try:
        return _read(data, request, vocabulary, mapping)
    except ReadingEnded:
        raise
    except InputError:
        return None


def _content(request: ImportRequest) -> bytes:
    if request.file is None:
        raise InputError("unready.no_file")
    return bytes_of(request.file)


def _fitting(remembered: Mapping, read: Reading) -> Mapping:
    """The pairs of a remembered mapping that the file has headings for and that it was not read
    by anyhow."""
    headings = {guess.heading for guess in read.columns}
    fitting = tuple(pair for pair in remembered if pair[1] in headings or pair[0] in SAYINGS)
    same = set(with_columns(read.columns, ()))
    return () if set(fitting) <= same else fitting


def _read(
    data: bytes, request: ImportRequest, vocabulary: BodyVocabulary, mapping: Mapping
) -> Reading:
    """The reading, or the error, that the file gives; kept, unless its reading was ended."""
    spellings = hashlib.sha256(repr(vocabulary.bodies).encode()).hexdigest()
    key = (hashlib.sha256(data).hexdigest(), request.called, request.tracked, mapping, spellings)
    options = ReadOptions(request.tracked, mapping)

    def read() -> Reading | InputError:
        try:
            return read_apart(read_bytes, data, request.called, vocabulary, options)
        except ReadingEnded:
            raise
        except InputError as error:
            return error.with_traceback(None)

    outcome = _readings.get(key, read)
    if isinstance(outcome, InputError):
        raise type(outcome)(outcome.phrase.key, **outcome.phrase.values)
    if not outcome.rows:
        there = tuple(dict.fromkeys(each.heading for each in outcome.columns if each.heading))
        n = len(outcome.seen)
        asked = TablesAsked("read.columns_asked", document=request.called, n=n, there=there)
        raise asked.about(outcome)
    return outcome


def with_columns(columns: Iterable[ColumnGuess], used: Mapping) -> Mapping:
    """The mapping that a reading used, to be remembered: columns left out have the field "", and
    what was said of its tables stands first, as in the mapping `used`.

    Empty where the format has no columns to map.
    """
    held = tuple((guess.field, guess.heading) for guess in columns if guess.heading)
    return (*(pair for pair in used if pair[0] in SAYINGS), *held) if held else ()
