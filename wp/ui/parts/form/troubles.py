"""What keeps a form from being sent: each a sentence with the field in which it lies."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import streamlit as st

from wp.domain.reporting.rules import Problem
from wp.errors import RefusedError, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.wording.reports import problem_sentence
from wp.language.words import Words
from wp.server_log import note_failure
from wp.services.progress.recording import AwaitsAnswer, Conflict, NotWritten
from wp.store.database import commits
from wp.store.writers.patience import LONGEST_SECONDS, telling

# The fields in which errors of the services lie.
PLACES = {
    "refused.name": "actor",
    "refused.body": "body",
    "refused.session_order": "end",
    "refused.session_there": "start",
    "refused.reason": "reason",
    "refused.ending_evidence": "evidence",
    "refused.ending_future": "on",
    "refused.dismissal_reason": "reason",
    "refused.choice_reason": "reason",
    "people.name": "name",
    "people.address": "address",
    "people.entered": "address",
    "people.no_role": "roles",
    "people.bodies": "bodies",
    "people.last_administrator": "what",
    "tokens.label": "label",
    "tokens.scope": "calendar",
    "tokens.no_role": "person",
}


class Trouble(NamedTuple):
    """What is wrong: the field ("" for the form as a whole), and a sentence."""

    field: str
    message: str


class NotSent(Exception):
    """Raised by what a form sends, where the rules of the record refuse it: nothing was written."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        super().__init__(troubles)
        self.troubles = tuple(troubles)


def refusal(outcome: NotWritten, words: Words, names: Mapping[int, str] | None = None) -> NotSent:
    """Why nothing was written, each problem told once. `names` says of what each entry is; of
    several, those that a problem concerns stand before it."""
    if isinstance(outcome, AwaitsAnswer):
        return NotSent([Trouble("as_it_stands", words("order.unanswered"))])
    named = names or {}
    if isinstance(outcome, Conflict):
        refs = list(dict.fromkeys(named[at] for at in outcome.reports))
        told = error_sentence(RefusedError("many.conflict", refs=refs), words)
        return NotSent([Trouble("", told)])
    concerned: dict[Problem, list[str]] = {}
    for at, found in outcome.problems.items():
        for each in found:
            concerned.setdefault(each, []).append(named.get(at, ""))
    several = len(named) > 1
    return NotSent(
        Trouble(
            each.field,
            words.pair(_of(refs, named, words), problem_sentence(each, words))
            if several
            else problem_sentence(each, words),
        )
        for each, refs in concerned.items()
    )


def _of(refs: list[str], named: Mapping[int, str], words: Words) -> str:
    if len(refs) == len(named):
        return words("many.all_lines", n=len(refs))
    return words.row(refs)


def carried_out(send: Callable[[], str], words: Words) -> tuple[str, list[Trouble]]:
    """What came of sending: what to say of it, "" with what is wrong where nothing was written.

    What fails after a write does not take its word back: that it is recorded is said all the same.
    """
    before = commits()

    def tell_of_waiting() -> None:
        st.toast(words("write.waits", seconds=round(LONGEST_SECONDS)))

    try:
        with telling(tell_of_waiting):
            return send(), []
    except NotSent as error:
        return "", list(error.troubles)
    except WorkProgrammeError as error:
        wrong = Trouble(PLACES.get(error.phrase.key, ""), error_sentence(error, words))
    except Exception:
        number = note_failure("a press of a button failed")
        wrong = Trouble("", words("error.unforeseen", number=number))
    return (words("error.untold"), []) if commits() > before else ("", [wrong])
