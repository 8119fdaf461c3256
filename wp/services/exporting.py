"""Exports of exactly the view that was asked for."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from urllib.parse import urlencode

from wp.charts.colours import STATUS_COLOURS, STATUS_SIGNS, readable_on
from wp.domain.counterparts import links_by_task
from wp.domain.filters import Answer
from wp.domain.programme import Edition
from wp.errors import QuestionError
from wp.exports.data import to_csv, to_json
from wp.exports.rows import Links
from wp.language.words import Words
from wp.services.aligning import shipped_links
from wp.services.asking import Question, ask
from wp.services.clock import now
from wp.store.database import Engine


def _xlsx(answer: Answer, words: Words, generated_at: dt.datetime, found: Links, link: str) -> bytes:
    from wp.exports.workbook import to_xlsx  # openpyxl takes its time to load, and only this format needs it

    palette = {s: (colour, readable_on(colour), STATUS_SIGNS[s]) for s, colour in STATUS_COLOURS.items()}
    return to_xlsx(answer, words, generated_at, found, link, palette)


FORMATS: dict[str, Callable[[Answer, Words, dt.datetime, Links, str], bytes]] = {
    "json": lambda answer, words, generated_at, found, link: to_json(answer, words, generated_at, found),
    "csv": lambda answer, words, generated_at, found, link: to_csv(answer, words, generated_at, found),
    "xlsx": _xlsx,
}


def export(
    engine: Engine,
    question: Question,
    form: str,
    language: str = "en",
    generated_at: dt.datetime | None = None,
    base_url: str | None = None,
) -> bytes:
    """The answer to a question as the bytes of a file of this format ("json", "csv" or "xlsx").

    `base_url` is the address of the page that asks, without its query; a workbook makes of it the link that reopens
    the same view. QuestionError for a format that is not known.
    """
    if form not in FORMATS:
        raise QuestionError(f"There is no format {form!r}; there are: {', '.join(FORMATS)}.")
    answer = ask(engine, question)
    link = (base_url or "") + view_query(answer)
    return FORMATS[form](answer, Words(language), generated_at or now(), links(answer.position.editions), link)


def view_query(answer: Answer) -> str:
    """The query of an address that reopens exactly this answer: its filter, with day, moment and editions pinned."""
    found = answer.position
    values = {name: _in_address(value) for name, value in answer.filter.chosen().items()}
    values["as_of"] = found.as_of.isoformat()
    if found.known_at:
        values["known_at"] = found.known_at.isoformat()
    values["edition"] = [edition.key for edition in found.editions]
    return "?" + urlencode(values, doseq=True)


def _in_address(value: object) -> object:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def links(editions: Iterable[Edition]) -> Links:
    """The counterparts of every task of these editions in the other plan, by task reference."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for ref, other, kind in links_by_task(shipped_links(), tuple(editions)):
        found[ref].append((other, kind))
    return {ref: tuple(pairs) for ref, pairs in found.items()}
