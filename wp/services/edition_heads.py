"""Heads of editions as the store lists them, and as the rule that chooses among them wants them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from wp.domain.editions.choice import EditionHead


def heads_of(heads: Iterable[dict[str, Any]]) -> list[EditionHead]:
    """The heads of a programme's editions as values, in their order."""
    return [
        EditionHead(
            head["code"],
            head["number"],
            head["effective_on"],
            dt.datetime.fromisoformat(head["recorded_at"]),
        )
        for head in heads
    ]


def head_of(heads: Sequence[dict[str, Any]], chosen: EditionHead) -> dict[str, Any]:
    """The listed head of a value."""
    return next(
        head for head in heads if (head["code"], head["number"]) == (chosen.code, chosen.number)
    )
