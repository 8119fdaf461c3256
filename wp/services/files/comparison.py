"""Comparing any two editions on record, line by line, and the comparison as a file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from wp.domain.editions.comparison import Kind, comparison
from wp.domain.editions.comparison_filter import Narrowing
from wp.domain.editions.matching import Match, by_number
from wp.domain.filter import Filter
from wp.domain.findings import Settlement
from wp.domain.programme import Edition, EditionHeader
from wp.errors import QuestionError
from wp.exports.comparison import Changes, Compared, Successors
from wp.services.cache import Cache
from wp.services.clock import now
from wp.services.editions import require_edition
from wp.services.files.formats import make_file
from wp.services.query import Question
from wp.services.translations import words_on_record
from wp.store.database import Connection, Engine, reading
from wp.store.editions import list_editions, load_edition
from wp.store.import_record import MatchOnRecord, load_matches, load_successors
from wp.store.settlements import load_settlements
from wp.store.vocabulary import load_vocabulary

_kept = Cache(4)


def compare_editions(engine: Engine, before: str, after: str) -> Compared:
    """Compare two editions ("WP@1", "WP@2"), in either order; of one programme by the permanent ids
    of their lines.

    How a line was matched is told as the import recorded it, where the two follow one another.
    QuestionError for an edition that is not on record.
    """
    with reading(engine) as connection:
        editions = {each.key: each for each in list_editions(connection)}
        old, new = (require_edition(editions, key) for key in (before, after))
        # Editions never change but for what is settled of their doubts, and successors of their
        # lines come with other editions: nothing else can matter.
        said = load_settlements(connection)
        on_record = tuple(
            (each.id, each.sha256, each.recorded_at, _moments(said.get(each.id, ())))
            for each in editions.values()
        )
        kept = (str(engine.url), on_record, before, after)
        return _kept.get(kept, lambda: _compared(connection, old, new, said))


def _moments(said: Sequence[Settlement]) -> tuple[object, ...]:
    """When what is settled was recorded: after a restore there may be as much, of other words."""
    return tuple((each.id, each.recorded_at) for each in said)


def _compared(
    connection: Connection,
    before: EditionHeader,
    after: EditionHeader,
    said: Mapping[int, Sequence[Settlement]],
) -> Compared:
    vocabulary = load_vocabulary(connection)
    old, new = (
        load_edition(connection, each, vocabulary, said.get(each.id, ()))
        for each in (before, after)
    )
    matches = None
    if old.programme.code == new.programme.code:
        told = load_matches(connection, after.id)
        matches = tuple(_as_told(match, told) for match in by_number(old, new))
    return Compared(comparison(old, new, matches), _successors(connection, old, new))


def _as_told(match: Match, told: dict[int, MatchOnRecord]) -> Match:
    """The match with how it was made at the import, where that was between these two editions."""
    said = told.get(match.new[2].id) if match.old and match.new else None
    if said is None or match.old is None or said.former_ref != match.old[2].ref:
        return match
    return replace(match, how=said.how, score=said.score)


def _successors(connection: Connection, old: Edition, new: Edition) -> Successors:
    refs = {line.id: line.ref for _, _, line in new.lines()}
    known = load_successors(connection)
    found = {
        line.ref: tuple(refs[s] for s in known.get(line.id, ()) if s in refs)
        for _, _, line in old.lines()
    }
    return {ref: successors for ref, successors in found.items() if successors}


def export_comparison(
    engine: Engine,
    shown: Compared,
    form: str,
    language: str = "en",
    question: Question | None = None,
    kinds: tuple[str, ...] = (),
) -> bytes:
    """The lines of the comparison shown as a file of this format.

    `question` holds the filters that left them and the day, and `kinds` the kinds of change: a Word
    document says both. QuestionError for a format that is not known.
    """
    if form == "docx":
        asked = question or Question()
        return make_file("comparison", form, engine, shown.comparison, asked, kinds, language)
    return make_file("comparison", form, Changes(shown, words_on_record(engine, language), now()))


def narrowing(kinds: tuple[str, ...], **facets: Any) -> Narrowing:
    """A narrowing from values as they are typed; QuestionError for a kind of change that there
    is not."""
    for kind in kinds:
        if kind not in set(Kind):
            raise QuestionError("ask.kind", kind=kind, known=tuple(Kind))
    return Narrowing(tuple(map(Kind, kinds)), Filter(**facets))
