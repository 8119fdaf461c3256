"""What the API answers, as plain values: pages of lines, counts, and the vocabularies behind
them."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.filter import Answer, Facet
from wp.domain.meetings.decisions import Outcome
from wp.domain.meetings.proposals import Proposal
from wp.domain.sessions import Precision, SessionState
from wp.domain.texts import language_of
from wp.exports import rows
from wp.exports.cell_words import Links, translated
from wp.exports.field_types import (
    DAY,
    LIST,
    MAYBE,
    MAYBE_DAY,
    MAYBE_MOMENT,
    MAYBE_NUMBER,
    MAYBE_OBJECT,
    NUMBER,
    TEXT,
    TEXTS,
    YES_NO,
    Field,
    one_of,
    values_of,
)
from wp.exports.proposals import PROPOSAL, Proposed
from wp.language.record_names import Name
from wp.language.words import LANGUAGES, Words

SCHEMA = "wp-api/1"


@dataclass(frozen=True, slots=True)
class Named:
    """What a body or a code is read from, with its name in the language asked for and in French."""

    value: Any
    words: Words
    family: str
    key: str

    @property
    def own(self) -> Name | None:
        """Its name in the language asked for."""
        return self.words.names.name_in(self.words.language, self.family, self.key)

    @property
    def french(self) -> Name | None:
        """Its name in French."""
        return self.words.names.name_in("fr", self.family, self.key)


def _named(short: str, full: str) -> tuple[Field, ...]:
    """The fields of a name, by what a short and a full one are called."""
    source = "source_fr"
    return (
        Field("name", TEXT, lambda each: each.own.short if each.own else each.key, _ASKED),
        Field("full_name", MAYBE, "own?.full", _ASKED),
        Field(f"{short}_fr", MAYBE, "french?.short", "in_french"),
        Field(f"{full}_fr", MAYBE, "french?.full", "in_french"),
        Field("source_fr", MAYBE, "french?.source", source),
    )


_ASKED = "in_language"
SESSION = (
    Field(
        "key",
        TEXT,
        about="session_key",
    ),
    Field("body", TEXT),
    Field("name", TEXT),
    Field("start", DAY),
    Field("end", DAY),
    Field("precision", one_of(Precision)),
    Field("standing", one_of(SessionState), "state"),
    Field("source", TEXT),
    Field("moved_to", MAYBE, "moved_to?.key", "moved_to"),
)
BODY = (
    Field("short", TEXT, "value.short"),
    Field("full", TEXT, "value.full"),
    Field("aliases", TEXTS, "value.aliases"),
    Field("reports_to", MAYBE, "value.reports_to"),
    Field("open", YES_NO, "value.open"),
    *_named("short", "full"),
)
CODE = (
    Field("code", TEXT, "value.code"),
    Field("group", TEXT, "value.group"),
    Field("title", TEXT, "value.title"),
    *_named("code", "title"),
)
_REVISED = (Field("reason", TEXT), Field("recorded_by", TEXT), Field("recorded_at", MAYBE_MOMENT))


def decision_fields(spoken: Mapping[str, Words]) -> tuple[Field, ...]:
    """The fields of a decision, its texts in each of these languages where they are translated."""
    follow_up = (
        Field("who", TEXT),
        Field("asked", TEXT),
        *translated("asked", spoken),
        Field("due_text", TEXT),
        *translated("due_text", spoken),
        Field("due_on", MAYBE_DAY),
        Field("outcome", one_of((*Outcome, None)), "ending?.outcome"),
        Field("ended_on", MAYBE_DAY, "ending?.on"),
    )
    return (
        Field("id", NUMBER),
        Field("session", TEXT, "session.key"),
        Field("item", TEXT),
        Field("paragraph", TEXT),
        Field("kind", TEXT),
        Field("decided", TEXT),
        *translated("decided", spoken),
        Field("language", MAYBE, lambda each: language_of(each.decided) or None, "written_in"),
        Field("refs", TEXTS),
        Field("supersedes", MAYBE_NUMBER),
        Field("revised", MAYBE_OBJECT, about="revised", fields=_REVISED),
        Field("follow_ups", LIST, fields=follow_up),
    )


DECISION = decision_fields({each: Words(each) for each in LANGUAGES})
# The API tells what became of a proposal whenever that was, and no edition.
OF_PROPOSAL = tuple(field for field in PROPOSAL if field.name != "in_text")


def opening(answer: Answer) -> dict[str, Any]:
    """What every answer about lines says first: day, moment, filter, editions, and how much it
    counts."""
    return {
        "schema": SCHEMA,
        **rows.opening(answer),
        "editions": [rows.edition(each) for each in rows.editions_of(answer)],
        "counts": {"tasks": answer.tasks, "lines": len(answer)},
    }


def lines_page(answer: Answer, words: Words, links: Links, page: int, size: int) -> dict[str, Any]:
    """One page of at most `size` lines, counted from 1; a page after the last one has no rows.
    `links` holds the counterparts by the reference of the line."""
    pages = max(1, -(-len(answer) // size))
    shown = answer.lines[(page - 1) * size : page * size]
    return opening(answer) | {
        "page": page,
        "per_page": size,
        "pages": pages,
        "rows": [rows.row(view, words, links) for view in shown],
    }


def counts_by(answer: Answer, facet: Facet) -> dict[str, Any]:
    """The lines and tasks under each value of a facet; where values overlap, the pairs are more
    than the lines."""
    values = [
        {
            "value": value,
            "lines": answer.count((facet, value)),
            "tasks": answer.tasks_with((facet, value)),
        }
        for value in answer.values(facet)
    ]
    return opening(answer) | {"by": facet, "values": values}


def listing(name: str, fields: Sequence[Field], values: Iterable[Any]) -> dict[str, Any]:
    """A short list that needs no pages, each of its values by these fields."""
    return {"schema": SCHEMA, name: [values_of(fields, each) for each in values]}


def latest(proposal: Proposal, words: Words) -> Proposed:
    """A proposal in its latest wording, with what became of it whenever that was."""
    return Proposed(proposal, dt.date.max, (), words)
