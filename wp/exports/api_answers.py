"""What the API answers, as plain values: pages of lines, counts, and the vocabularies behind
them."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wp.domain.bodies import ResponsibleBody
from wp.domain.codes import StrategicCode
from wp.domain.filter import Answer
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.proposals import Proposal
from wp.domain.sessions import Session
from wp.exports.proposals import proposal_row
from wp.exports.rows import Links, edition, row
from wp.language.words import Words

SCHEMA = "wp-api/1"


def head(answer: Answer) -> dict[str, Any]:
    """What every answer about lines says first: day, moment, filter, editions, and how much it
    counts."""
    found = answer.position
    programmes = answer.filter.programme
    return {
        "schema": SCHEMA,
        "as_of": found.as_of.isoformat(),
        "known_at": found.known_at.isoformat() if found.known_at else None,
        "filters": answer.filter.chosen(),
        "editions": [
            edition(e) for e in found.editions if not programmes or e.programme.code in programmes
        ],
        "counts": {"tasks": answer.tasks, "lines": len(answer)},
    }


def lines_page(answer: Answer, words: Words, links: Links, page: int, size: int) -> dict[str, Any]:
    """One page of the lines, counted from 1; a page behind the last one has no rows."""
    pages = max(1, -(-len(answer) // size))
    shown = answer.lines[(page - 1) * size : page * size]
    return head(answer) | {
        "page": page,
        "per_page": size,
        "pages": pages,
        "rows": [row(view, words, links) for view in shown],
    }


def counts_by(answer: Answer, facet: str) -> dict[str, Any]:
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
    return head(answer) | {"by": facet, "values": values}


def session_value(session: Session) -> dict[str, Any]:
    """A session of the calendar."""
    return {
        "key": session.key,
        "body": session.body,
        "name": session.name,
        "start": session.start.isoformat(),
        "end": session.end.isoformat(),
        "precision": session.precision.value,
        "standing": session.standing.value,
        "source": session.source,
    }


def body_value(body: ResponsibleBody) -> dict[str, Any]:
    """A responsible body of the vocabulary."""
    return {
        "short": body.short,
        "full": body.full,
        "aliases": list(body.aliases),
        "reports_to": body.reports_to or None,
        "open": body.open,
    }


def code_value(code: StrategicCode) -> dict[str, Any]:
    """A strategic code."""
    return {"code": code.code, "group": code.group, "title": code.title}


def decision_value(decision: Decision) -> dict[str, Any]:
    """A decision with what it asked for and what became of that."""
    return {
        "id": decision.id,
        "session": decision.session.key,
        "item": decision.item,
        "paragraph": decision.paragraph,
        "kind": decision.kind,
        "decided": decision.decided,
        "refs": list(decision.refs),
        "supersedes": decision.supersedes,
        "revised": _revised(decision),
        "follow_ups": [
            {
                "who": follow_up.who,
                "asked": follow_up.asked,
                "due_text": follow_up.due_text,
                "due_on": follow_up.due_on.isoformat() if follow_up.due_on else None,
                "outcome": follow_up.ending.outcome.value if follow_up.ending else None,
                "ended_on": follow_up.ending.on.isoformat() if follow_up.ending else None,
            }
            for follow_up in decision.follow_ups
        ],
    }


def _revised(decision: Decision) -> dict[str, Any] | None:
    """Why, by whom and when a decision was corrected or withdrawn; None while it stands."""
    said = decision.revised
    if said is None:
        return None
    at = said.recorded_at.isoformat() if said.recorded_at else None
    return {"reason": said.reason, "recorded_by": said.recorded_by, "recorded_at": at}


def proposal_value(proposal: Proposal) -> dict[str, Any]:
    """A proposed topic in its latest wording, with what became of it whenever that was."""
    value = proposal_row(proposal, dt.date.max, ())
    return {name: each for name, each in value.items() if name != "in_text"}


def listing(name: str, values: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A short list that needs no pages."""
    return {"schema": SCHEMA, name: list(values)}
