"""What paragraphs of the report asked for, and whether it is done: a row a thing asked, as CSV."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.checks.requests import RequestAnswer, RequestState
from wp.domain.filter import Answer
from wp.domain.meetings.asked import Paragraph
from wp.domain.meetings.decisions import FollowUp, FollowUpState
from wp.exports.cell_words import asked_of, own_text
from wp.exports.field_types import (
    MAYBE,
    MAYBE_DAY,
    TEXT,
    Field,
    InSheet,
    Value,
    flattened,
    one_of,
    values_of,
)
from wp.exports.json_csv import to_csv
from wp.language.record_texts import text_in
from wp.language.wording.requests import answer_sentences, in_language
from wp.language.words import Words


@dataclass(frozen=True, slots=True)
class ThingAsked:
    """What a row is read from: a request with its answer, or a follow-up; the day and the words."""

    paragraph: str
    request: RequestAnswer | None
    follow_up: FollowUp | None
    as_of: dt.date
    words: Words

    @property
    def state(self) -> RequestState | FollowUpState:
        """Where it stands on the day."""
        if self.request:
            return self.request.state
        assert self.follow_up
        return self.follow_up.state(self.as_of)


def _text(row: ThingAsked) -> str:
    if row.request:
        return in_language(row.request.request.text, row.request.request.text_fr, row.words)
    return text_in(row.follow_up.asked, row.words) if row.follow_up else ""


def _where(row: ThingAsked) -> str:
    if row.request:
        return " · ".join(answer_sentences(row.request, row.words))
    ending = row.follow_up and row.follow_up.ending
    return text_in(ending.evidence, row.words) if ending and ending.on <= row.as_of else ""


def _cell(text: str, row: ThingAsked) -> Value:
    """A text of the record says where it is not translated; a request stands in both languages."""
    return text if row.request else own_text(text, row)


def _state(value: RequestState | FollowUpState, row: ThingAsked) -> str:
    family = "asked.state" if row.request else "follow_up"
    return row.words(f"{family}.{value.value}")


ASKED = (
    Field("paragraph", TEXT, sheet=InSheet("paragraph", 12)),
    Field("asked", TEXT, _text, sheet=InSheet("asked_for", 60, _cell)),
    Field("who", MAYBE, "follow_up?.who", sheet=InSheet("asked_who", 22, asked_of)),
    Field("due_on", MAYBE_DAY, "follow_up?.due_on", sheet=InSheet("asked_on", 13)),
    Field("state", one_of((*RequestState, *FollowUpState)), sheet=InSheet("done", 16, _state)),
    Field("where", TEXT, _where, sheet=InSheet("asked_where", 80, _cell)),
)
COLUMNS = tuple(flattened(ASKED))


@dataclass(frozen=True, slots=True)
class ThingsAsked:
    """What a file holds: these paragraphs on the day of an answer, and the link to their page."""

    answer: Answer
    paragraphs: Sequence[Paragraph]
    words: Words
    generated_at: dt.datetime
    link: str = ""

    def rows(self) -> Iterator[ThingAsked]:
        """Every thing asked, the requests of a paragraph before its follow-ups."""
        day, words = self.answer.snapshot.as_of, self.words
        for each in self.paragraphs:
            for request in each.requests:
                yield ThingAsked(each.number, request, None, day, words)
            for follow_up in each.follow_ups:
                yield ThingAsked(each.number, None, follow_up, day, words)


def asked_to_csv(found: ThingsAsked) -> bytes:
    """The rows as CSV."""
    values: Iterator[dict[str, Any]] = (values_of(ASKED, row) for row in found.rows())
    return to_csv(COLUMNS, (flattened(ASKED, each).values() for each in values))
