"""One press of a button writes once: sent again with its token, a form gets the answer of the
first time."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from wp.services.clock import now
from wp.store.database import Connection
from wp.store.drafts import keep_outcome, outcome_of

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Written:
    """The numbers of what was written, as JSON can hold them; `again` where it had been written
    before."""

    numbers: Any
    again: bool = False


def once(connection: Connection, token: str, write: Callable[[], Written | R]) -> Written | R:
    """What `write` gives, in the open transaction; what it wrote is noted under the token ("" for
    none).

    For a token that is known nothing is written. What is no `Written` (a refusal, a conflict) is
    not noted: it may be mended and sent again.
    """
    former = outcome_of(connection, token) if token else None
    if former is not None:
        return Written(json.loads(former), again=True)
    came = write()
    if token and isinstance(came, Written):
        keep_outcome(connection, token, json.dumps(came.numbers), now())
    return came
