"""Disagreements between two plans, picked out for tests."""

from wp.domain.filter import Answer
from wp.domain.plans.alignment import (
    Disagreement,
    DisagreementCode,
)
from wp.domain.programme import Edition


def plans(answer: Answer) -> tuple[Edition, Edition]:
    """The Work Programme and the Action Plan of an answer."""
    by_code = {edition.programme.code: edition for edition in answer.snapshot.editions}
    return by_code["WP"], by_code["ECP"]


def of(found: tuple[Disagreement, ...], *codes: DisagreementCode) -> list[Disagreement]:
    """The disagreements of these kinds."""
    return [each for each in found if each.code in codes]
