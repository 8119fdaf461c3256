"""The vocabularies of `data/`: bodies, strategic codes, sessions, the programmes that are
shipped, and their links; the words of the checks, and what paragraphs of the report asked for."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wp.domain.bodies import BodyVocabulary, ResponsibleBody, fold
from wp.domain.checks.keywords import CheckWords, WordGroup
from wp.domain.checks.model import CheckCode
from wp.domain.checks.requests import Request, RequestState
from wp.domain.codes import GROUPS, StrategicCode
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Programme, ProgrammeKind
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.vocabulary.entry import BETWEEN, FIELDS, Entry, EntryField, EntryKind
from wp.errors import Phrase
from wp.loaders.data.cells import one_of, read_day, read_whole
from wp.loaders.data.csv import Record, open_table

BODIES = ("short", "full", "aliases", "reports_to", "open", "source")
CODES = ("code", "group", "title", "order")
# The names in French.
BODIES_FR = ("short_fr", "full_fr", "gender_fr", "source_fr")
CODES_FR = ("code_fr", "title_fr", "source_fr")
PROGRAMMES_FR = (
    *("short", "short_fr", "title_fr", "source_fr"),
    *("acronym", "stands_for", "acronym_fr", "stands_for_fr"),
)
SESSIONS = ("body", "name", "start", "end", "precision", "standing", "source")
PROGRAMMES = (
    "code",
    "title",
    "kind",
    "start",
    "end",
    "standing",
    "effective_on",
    "file",
    "document",
    "standing_source",
)
WORDS = ("group", "word", "source")
REQUESTS = (
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
LINKS = ("programme_action", "target", "kind", "reason", "reason_fr")


@dataclass(frozen=True, slots=True)
class Shipped:
    """A programme that `data/` ships: what it is, its file, and the standing of that edition."""

    programme: Programme
    standing: str
    effective_on: dt.date
    file: str
    document: str


def load_bodies(path: Path) -> BodyVocabulary:
    """The bodies of `bodies.csv`; InputError names the row that cannot be read."""
    bodies: list[ResponsibleBody] = []
    owners: dict[str, Record] = {}
    for record in open_table(path, (*BODIES, *BODIES_FR), BODIES_FR):
        aliases = tuple(alias for alias in record.text("aliases").split("|") if alias)
        opened = record.maybe("open", one_of(("yes", "no"))) == "yes"
        body = ResponsibleBody(
            record.needed("short"),
            record.text("full"),
            aliases,
            record.text("reports_to"),
            opened,
            record.text("source"),
        )
        for spelling in body.spellings():
            if (owner := owners.setdefault(fold(spelling), record)) is not record:
                raise record.wrong(
                    "aliases", Phrase("cell.spelling", read=spelling, row=owner.number)
                )
        bodies.append(body)
    return BodyVocabulary(bodies)


def load_codes(path: Path) -> tuple[StrategicCode, ...]:
    """The strategic codes of `strategic_codes.csv`, in the order of the plan; InputError names
    the row."""
    codes = [
        StrategicCode(
            record.needed("code"),
            record.read("group", one_of(GROUPS)),
            record.text("title"),
            record.read("order", read_whole),
        )
        for record in open_table(path, (*CODES, *CODES_FR), CODES_FR)
    ]
    return tuple(sorted(codes, key=lambda code: code.order))


def load_entries(folder: Path) -> tuple[Entry, ...]:
    """What the vocabulary of a record begins with: the bodies and codes of the tables of a folder,
    with their names in every language; InputError as in `load_bodies` and `load_codes`."""
    bodies, codes = folder / "bodies.csv", folder / "strategic_codes.csv"
    load_bodies(bodies)
    load_codes(codes)
    return (
        *_entries(EntryKind.BODY, "short", open_table(bodies, (*BODIES, *BODIES_FR), BODIES_FR)),
        *_entries(EntryKind.CODE, "code", open_table(codes, (*CODES, *CODES_FR), CODES_FR)),
    )


def _entries(kind: EntryKind, key: str, rows: Iterable[Record]) -> Iterator[Entry]:
    for number, record in enumerate(rows, start=1):
        texts = {each.name: _entered(each, record) for each in FIELDS[kind]}
        # Where no column says so, the order of the rows is that of the entries.
        texts["order"] = texts["order"] or str(number)
        yield Entry(kind, record.needed(key)).says(texts)


def _entered(each: EntryField, record: Record) -> str:
    text = record.text(each.name)
    return BETWEEN.join(_parts(text, "|")) if each.several else text


def load_sessions(path: Path, bodies: BodyVocabulary) -> tuple[Session, ...]:
    """The sessions of `sessions.csv`, by date; InputError names the row whose date or word is
    not understood, or whose body is none of `bodies`."""
    known = one_of(body.short for body in bodies.bodies)
    sessions = [
        Session(
            record.read("body", known),
            record.text("name"),
            record.read("start", read_day),
            record.read("end", read_day),
            record.read("precision", one_of(Precision)),
            record.read("standing", one_of(SessionState)),
            record.text("source"),
        )
        for record in open_table(path, SESSIONS)
    ]
    return tuple(sorted(sessions, key=lambda s: (s.end, s.start, s.body)))


def load_shipped(path: Path) -> tuple[Shipped, ...]:
    """The programmes of `programmes.csv`; InputError names the row whose kind or date is not
    understood."""
    columns, optional = (*PROGRAMMES, *PROGRAMMES_FR), ("standing_source", *PROGRAMMES_FR)
    return tuple(map(_shipped, open_table(path, columns, optional)))


def _shipped(record: Record) -> Shipped:
    start, end, effective_on = (
        record.read(name, read_day) for name in ("start", "end", "effective_on")
    )
    kind = record.read("kind", one_of(ProgrammeKind))
    programme = Programme(record.needed("code"), record.needed("title"), kind, start, end)
    return Shipped(
        programme,
        record.needed("standing"),
        effective_on,
        record.needed("file"),
        record.needed("document"),
    )


def load_counterparts(path: Path) -> tuple[Counterpart, ...]:
    """The links of `alignment.csv` between the two plans; InputError names the row that cannot be
    taken.

    Every row has an action, a kind that is known, a reason, and a target unless its kind is "no
    counterpart".
    """
    return tuple(map(_counterpart, open_table(path, LINKS, LINKS[-1:])))


def _counterpart(record: Record) -> Counterpart:
    kind, target = record.read("kind", one_of(LinkKind)), record.text("target")
    action = record.needed("programme_action", Phrase("cell.action"))
    reason = record.needed("reason", Phrase("cell.reason", action=action))
    if kind is LinkKind.NONE and target:
        raise record.wrong("target", Phrase("cell.target_none", target=target, kind=kind.value))
    if kind is not LinkKind.NONE and not target:
        raise record.wrong("target", Phrase("cell.target_missing", kind=kind.value))
    return Counterpart(action, target, kind, reason)


def load_check_words(path: Path) -> CheckWords:
    """The words with their groups; InputError names the row whose group is not known, or that
    has no word."""
    found = []
    for record in open_table(path, WORDS, ("source",)):
        group, word = record.read("group", one_of(WordGroup)), record.text("word")
        if not word.removesuffix("*").strip():
            raise record.wrong("word", Phrase("cell.no_word", group=group.value))
        found.append((group, word))
    return CheckWords(tuple(found))


def load_requests(path: Path) -> tuple[Request, ...]:
    """The requests in the order of the file; InputError names the row whose paragraph, day, check
    or outcome is not understood, or that nothing can answer."""
    return tuple(map(_request, open_table(path, REQUESTS)))


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
