"""What single paragraphs of the report asked for, answered on the day of an answer."""

from functools import lru_cache
from pathlib import Path

from wp.domain.checks.requests import Request, RequestAnswer, answer_requests, holders_of
from wp.domain.filter import Answer
from wp.installation import DATA
from wp.loaders.data.vocabularies import load_requests
from wp.services.checks import check
from wp.services.record import last_changed
from wp.store.database import Engine


def requests_answered(engine: Engine, everything: Answer) -> tuple[RequestAnswer, ...]:
    """The requests of `data/` as the file stands, answered by the plans as a whole: `everything` is
    the answer without a filter. InputError where a table of `data/` cannot be taken."""
    file = DATA / "requests_2019_10.csv"
    breaches = (each.breach for each in check(engine, everything, everything).in_force())
    requests, snapshot = _requests(file, last_changed(file)), everything.snapshot
    # A search through every line: once for an answer, not at every redraw.
    holders = everything.worked_out(("holders", requests), lambda: holders_of(requests, snapshot))
    return answer_requests(requests, snapshot, breaches, holders)


@lru_cache(maxsize=2)
def _requests(file: Path, changed: int) -> tuple[Request, ...]:
    return load_requests(file)
