"""The extracted-text reader: the text of a programme's document, as taken out of its PDF, becomes
rows.

Two kinds of table are known: topics and tasks (Annex III) and actions in sections (Annex II). The
kind is told by the words of the table's header.
"""

import hashlib
from collections.abc import Sequence

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding
from wp.errors import InputError
from wp.loaders.data.csv import decoded
from wp.loaders.programme.furniture import Account, find_headers
from wp.loaders.rows import UNASKED, InactiveTopic, Reading, ReadOptions
from wp.loaders.text import actions, topics
from wp.loaders.text.lines import Line, Mender, read_lines
from wp.loaders.word_account import Source

_KINDS = (("topics", topics.HEADER), ("actions", actions.HEADER))


def recognises(data: bytes) -> bool:
    """Whether the header of one of the two kinds of table stands in the text."""
    return _kind(read_lines(decoded(data, ""))) is not None


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of an extracted text (the data of a document), its findings and the account of its
    words, by the deadline of the options.

    InputError, in one sentence, where the text cannot be decoded, holds no known header, or no row
    below it.
    """
    lines = read_lines(decoded(data, document))
    kind = _kind(lines)
    if kind is None:
        raise InputError("read.no_headings", document=document)
    source = Source(
        document, lines, Mender.of(lines, vocabulary.spellings), deadline=options.deadline
    )
    inactive: list[InactiveTopic] = []
    if kind == "topics":
        headers = find_headers(lines, topics.HEADER, source.account)
        title, rows, inactive = topics.read_topics(source, vocabulary, headers)
    else:
        headers = find_headers(lines, actions.HEADER, source.account)
        title, rows = actions.read_actions(source, vocabulary, headers)
    if not rows:
        raise InputError("read.no_line", document=document)
    coverage = source.coverage()
    findings = [
        Finding("words.unplaced", place, "", text) for text, place in coverage.unplaced
    ] + source.findings
    digest = hashlib.sha256(data).hexdigest()
    return Reading(
        document=document,
        sha256=digest,
        kind=kind,
        title=title,
        rows=tuple(rows),
        inactive=tuple(inactive),
        findings=tuple(findings),
        coverage=coverage,
    )


def _kind(lines: Sequence[Line]) -> str | None:
    """Which kind of table the text holds; the header that comes first decides."""
    found = [
        (headers[0].first, kind)
        for kind, tokens in _KINDS
        if (headers := find_headers(lines, tokens, Account()))
    ]
    return min(found)[1] if found else None
