"""Reading a document for an import: its content once, with the columns that its programme's
files have."""

import hashlib
from collections.abc import Iterable, Sequence

from wp.domain.bodies import BodyVocabulary
from wp.domain.programme import EditionHeader
from wp.errors import InputError, TrackedChanges
from wp.loaders.registry import bytes_of, read_bytes
from wp.loaders.rows import ColumnGuess, Reading, ReadOptions
from wp.services.cache import Cache
from wp.services.imports.recognise import Recognised, recognise
from wp.services.imports.request import ImportRequest, Mapping, ReadingFacts
from wp.store.database import Connection
from wp.store.edition_choices import load_mapping

# The latest readings by content and options: a page plans anew with each answer, and a long
# document takes long.
_readings = Cache(4)


def read_document(
    connection: Connection,
    request: ImportRequest,
    editions: Sequence[EditionHeader],
    vocabulary: BodyVocabulary,
) -> tuple[Reading, Recognised, ReadingFacts]:
    """The reading of a request's file, its programme (one of the editions', where known), and what
    to tell of the reading.

    A mapping given counts; else the one remembered for the programme, as far as the file has its
    headings.
    """
    data = request.data if request.data is not None else _content(request)
    codes = (
        [request.programme]
        if request.programme
        else list(dict.fromkeys(each.code for each in editions))
    )
    read, remembered = _first(
        data, request, vocabulary, [load_mapping(connection, code) for code in codes]
    )
    known = recognise(read, editions, request.programme, request.effective_on)
    if read.columns and not request.mapping and not remembered:
        remembered = _fitting(load_mapping(connection, known[0].code), read)
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
    except TrackedChanges:
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
    fitting = tuple(pair for pair in remembered if pair[1] in headings)
    same = set(with_columns(read.columns))
    return () if set(fitting) <= same else fitting


def _read(
    data: bytes, request: ImportRequest, vocabulary: BodyVocabulary, mapping: Mapping
) -> Reading:
    spellings = hashlib.sha256(repr(vocabulary.bodies).encode()).hexdigest()
    key = (hashlib.sha256(data).hexdigest(), request.called, request.tracked, mapping, spellings)
    options = ReadOptions(request.tracked, mapping)
    return _readings.get(key, lambda: read_bytes(data, request.called, vocabulary, options))


def with_columns(columns: Iterable[ColumnGuess]) -> Mapping:
    """The mapping that a reading used, to be remembered: columns left out have the field "".

    Empty where the format has no columns to map.
    """
    return tuple((guess.field, guess.heading) for guess in columns if guess.heading)
