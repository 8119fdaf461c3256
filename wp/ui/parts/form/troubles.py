"""What keeps a form from being sent: each a sentence with the field in which it lies."""

import logging
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wp.domain.reporting.rules import Problem
from wp.errors import RefusedError, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.wording.reports import problem_sentence
from wp.language.words import Words
from wp.services.clock import now
from wp.services.progress.recording import Conflict, Refused

# The fields in which errors of the services lie.
PLACES = {
    "problem.actor.missing": "actor",
    "refused.body": "body",
    "refused.session_order": "end",
    "refused.session_there": "start",
    "refused.reason": "reason",
    "refused.ending_evidence": "evidence",
    "refused.ending_future": "on",
    "refused.dismissal_reason": "reason",
    "refused.choice_reason": "reason",
}


class Trouble(NamedTuple):
    """What is wrong: the field ("" for the form as a whole), and a sentence."""

    field: str
    said: str


class NotSent(Exception):
    """Raised by what a form sends, where the rules of the record refuse it."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        super().__init__(troubles)
        self.troubles = tuple(troubles)


def refusal(
    outcome: Refused | Conflict, words: Words, names: Mapping[int, str] | None = None
) -> Exception:
    """Why nothing was written, each problem told once. `names` says of what each entry is, and
    stands before a problem that not all of them have."""
    named = names or {}
    if isinstance(outcome, Conflict):
        refs = list(dict.fromkeys(named[at] for at in outcome.reports))
        return RefusedError("many.conflict", refs=refs)
    concerned: dict[Problem, list[str]] = {}
    for at, found in outcome.problems.items():
        for each in found:
            concerned.setdefault(each, []).append(named.get(at, ""))
    return NotSent(
        Trouble(
            each.field,
            f"{', '.join(refs)}: " * (len(refs) < len(named)) + problem_sentence(each, words),
        )
        for each, refs in concerned.items()
    )


def troubles_of(error: Exception, words: Words) -> list[Trouble]:
    """What an error says to the person at the form; one that nobody foresaw goes to the log."""
    if isinstance(error, NotSent):
        return list(error.troubles)
    if isinstance(error, WorkProgrammeError):
        return [Trouble(PLACES.get(error.phrase.key, ""), error_sentence(error, words))]
    logging.getLogger("wp").error("a press of a button failed", exc_info=error)
    return [Trouble("", words("error.unforeseen", time=f"{now():%Y-%m-%d %H:%M:%S} UTC"))]
