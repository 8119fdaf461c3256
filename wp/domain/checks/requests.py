"""What single paragraphs of the report asked of the plans, and whether it is done on a day.

A request is answered by checks, by words that lines have to hold, or, where neither can tell, by
the outcome that the report itself gives.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.checks.model import Breach, CheckCode
from wp.domain.snapshot import Snapshot
from wp.domain.spoken import folded


class RequestState(StrEnum):
    """Whether what was asked is done."""

    DONE = "done"
    MISSING = "missing"
    REFUSED = "not taken up"
    UNTOLD = "cannot be told"


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked in a paragraph: its text in English and in French.

    `programme` is the code of the plan it is asked of ("" for all); `checks` must hold there, and
    each of `words` must stand, all its words, in one line or inactive topic. `outcome` is what the
    report says became of it, None where the plans tell.
    """

    paragraph: str
    asked_on: dt.date
    text: str
    text_fr: str
    programme: str
    checks: tuple[CheckCode, ...]
    words: tuple[str, ...]
    outcome: RequestState | None
    note: str
    note_fr: str


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """A request with its state: `where` are the references that hold its words, `broken` what
    breaks its checks, `absent` the words that nothing holds."""

    request: Request
    state: RequestState
    where: tuple[str, ...] = ()
    broken: tuple[tuple[CheckCode, tuple[Breach, ...]], ...] = ()
    absent: tuple[str, ...] = ()


# The references that hold the words of a request, by programme and words.
Holders = Mapping[tuple[str, str], tuple[str, ...]]


def holders_of(requests: Iterable[Request], snapshot: Snapshot) -> Holders:
    """Where the words of each request stand in the plans of a snapshot."""
    texts = _texts(snapshot)
    asked = {(each.programme, words) for each in requests for words in each.words}
    return {(code, words): tuple(_holding(words, texts.get(code, {}))) for code, words in asked}


def answer_requests(
    requests: Iterable[Request], snapshot: Snapshot, breaches: Iterable[Breach], holders: Holders
) -> tuple[RequestAnswer, ...]:
    """What was asked by the day of the snapshot, each request with its state; `breaches` are those
    that stand then, `holders` says where the words of the requests stand (`holders_of`)."""
    by_check: dict[CheckCode, list[Breach]] = {}
    for breach in breaches:
        by_check.setdefault(breach.check, []).append(breach)
    codes = {edition.programme.code for edition in snapshot.editions}
    return tuple(
        _answer(each, codes, by_check, holders)
        for each in requests
        if each.asked_on <= snapshot.as_of
    )


def _answer(
    request: Request,
    codes: set[str],
    by_check: Mapping[CheckCode, Sequence[Breach]],
    holders: Holders,
) -> RequestAnswer:
    code = request.programme
    held = {words: holders[code, words] for words in request.words}
    where = tuple(dict.fromkeys(ref for refs in held.values() for ref in refs))
    absent = tuple(words for words, refs in held.items() if not refs)
    broken = []
    for check in request.checks:
        own = by_check.get(check, ())
        if kept := tuple(each for each in own if code in ("", each.subject.programme)):
            broken.append((check, kept))
    if request.outcome:
        state = request.outcome
    elif code and code not in codes:
        return RequestAnswer(request, RequestState.UNTOLD)
    else:
        state = RequestState.MISSING if broken or absent else RequestState.DONE
    return RequestAnswer(request, state, where, tuple(broken), absent)


def _holding(words: str, texts: dict[str, str]) -> list[str]:
    wanted = folded(words).split()
    return [ref for ref, text in texts.items() if all(word in text for word in wanted)]


def _texts(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    """What is printed of every line, and the titles of inactive topics, by programme and
    reference."""
    found: dict[str, dict[str, str]] = {}
    for edition in snapshot.editions:
        own = found.setdefault(edition.programme.code, {})
        for topic in edition.topics:
            if not topic.tasks:
                own[topic.ref] = folded(topic.title)
        for topic, task, line in edition.lines():
            cells = (line.indicator, line.bodies_cell, line.timeline)
            printed = (topic.title, task.text, *(cell.text for cell in cells))
            own[line.ref] = folded(" ".join(printed))
    return found
