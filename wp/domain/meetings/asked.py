"""What single paragraphs of the report asked for: the requests to the plans, and the follow-ups of
decisions."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wp.domain.checks.requests import RequestAnswer, RequestState
from wp.domain.meetings.decision_filter import STILL
from wp.domain.meetings.decisions import Decision, FollowUp, FollowUpState


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one paragraph asks for: its requests, and the follow-ups of its decisions."""

    number: str
    requests: tuple[RequestAnswer, ...]
    follow_ups: tuple[FollowUp, ...]

    def counts(self, as_of: dt.date) -> tuple[int, int, int]:
        """How many things are done, not done, and settled otherwise or not to be told."""
        states = [each.state for each in self.requests]
        ends = [each.state(as_of) for each in self.follow_ups]
        done = states.count(RequestState.DONE) + ends.count(FollowUpState.DONE)
        missing = states.count(RequestState.MISSING) + sum(each in STILL for each in ends)
        return done, missing, len(states) + len(ends) - done - missing


def paragraphs_of(
    answers: Sequence[RequestAnswer], decisions: Iterable[Decision]
) -> dict[str, Paragraph]:
    """The paragraphs that ask for something, by number, in the order of the report."""
    asking = [each for each in decisions if each.follow_ups and each.paragraph]
    numbers = {each.request.paragraph for each in answers} | {each.paragraph for each in asking}
    return {
        number: Paragraph(
            number,
            tuple(each for each in answers if each.request.paragraph == number),
            tuple(f for d in asking if d.paragraph == number for f in d.follow_ups),
        )
        for number in sorted(numbers, key=lambda number: (_leading(number), number))
    }


def _leading(number: str) -> int:
    digits = number[: len(number) - len(number.lstrip("0123456789"))]
    return int(digits or 0)
