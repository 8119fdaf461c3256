"""Exports of exactly the view that was asked for."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from wp.domain.counterparts import Counterpart, links_by_task
from wp.domain.programme import Edition
from wp.errors import QuestionError
from wp.exports.data import to_csv, to_json
from wp.exports.rows import Links
from wp.language.words import Words
from wp.loaders.vocabularies import load_counterparts
from wp.services.asking import Question, ask
from wp.services.clock import now
from wp.services.record import DATA
from wp.store.database import Engine

FORMATS = {"json": to_json, "csv": to_csv}


def export(
    engine: Engine, question: Question, form: str, language: str = "en", generated_at: dt.datetime | None = None
) -> bytes:
    """The answer to a question as the bytes of a file of this format ("json" or "csv"); QuestionError for another."""
    if form not in FORMATS:
        raise QuestionError(f"There is no format {form!r}; there are: {', '.join(FORMATS)}.")
    answer = ask(engine, question)
    return FORMATS[form](answer, Words(language), generated_at or now(), links(answer.position.editions))


def links(editions: Iterable[Edition]) -> Links:
    """The counterparts of every task of these editions in the other plan, by task reference."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    counterparts: tuple[Counterpart, ...] = load_counterparts(DATA / "counterparts.csv")
    for ref, other, kind in links_by_task(counterparts, tuple(editions)):
        found[ref].append((other, kind))
    return {ref: tuple(pairs) for ref, pairs in found.items()}
