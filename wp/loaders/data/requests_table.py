"""What paragraphs of the report asked for, from `data/requests_2019_10.csv`."""

from pathlib import Path

from wp.domain.checks.model import CheckCode
from wp.domain.checks.requests import Request, RequestState
from wp.errors import Phrase
from wp.loaders.data.cells import one_of, read_day, read_whole
from wp.loaders.data.csv import Record, open_table

COLUMNS = (
    "paragraph",
    "asked_on",
    "asked",
    "asked_fr",
    "programme",
    "checks",
    "words",
    "outcome",
    "note",
    "note_fr",
)


def load_requests(path: Path) -> tuple[Request, ...]:
    """The requests in the order of the file; InputError names the row whose paragraph, day, check
    or outcome is not understood, or that nothing can answer."""
    return tuple(map(_request, open_table(path, COLUMNS)))


def _request(record: Record) -> Request:
    checks = record.read("checks", _checks)
    words = _parts(record.text("words"), "|")
    outcome = record.maybe("outcome", one_of(RequestState))
    if not (checks or words or outcome):
        raise record.wrong("outcome", Phrase("cell.no_answer"))
    return Request(
        paragraph=str(record.read("paragraph", read_whole)),
        asked_on=record.read("asked_on", read_day),
        text=record.needed("asked"),
        text_fr=record.text("asked_fr"),
        checks=checks,
        words=words,
        outcome=outcome,
        **{name: record.text(name) for name in ("programme", "note", "note_fr")},
    )


def _checks(text: str) -> tuple[CheckCode, ...]:
    return tuple(map(one_of(CheckCode), _parts(text, ";")))


def _parts(text: str, between: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(between) if part.strip())
