"""The log of a server, a line for each thing that happened: when, how grave, on whose request, for
how long; as text for a person or as JSON for a program. What failed unforeseen has a number there,
which the person is told.

A line never holds the query of an address: it may name people, and says what they look for.
"""

import datetime as dt
import json
import logging
import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

_FACTS = ("request", "person", "address", "method", "path", "status", "ms")
_LOGGER = logging.getLogger("wp")
_TOKEN = re.compile(r"\bwp_[\w-]{40,}")


class LogForm(StrEnum):
    """As what the lines are written."""

    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """The least grave line that is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(slots=True)
class Caller:
    """The request that is being answered: its number, where it came from, and who is signed in, ""
    where nobody is."""

    request: str
    address: str = ""
    person: str = ""


CALLER: ContextVar[Caller | None] = ContextVar("caller", default=None)


def note_person(name: str) -> None:
    """Have the lines of this request say who is signed in."""
    if caller := CALLER.get():
        caller.person = name


def masked(text: str) -> str:
    """A text in which no token of a program or a calendar can be read.

    >>> masked("/calendar/wp_" + 43 * "x" + "/all.ics")
    '/calendar/wp_***/all.ics'
    """
    return _TOKEN.sub("wp_***", text)


def new_number() -> str:
    """A number for a request or a failure, short enough to be read out: eight characters."""
    return secrets.token_hex(4)


def note_failure(what: str) -> str:
    """Log the exception being handled, with its traceback, and give the number by which it is found
    in the log: that of the request, or one of its own outside of any."""
    caller = CALLER.get()
    number = caller.request if caller else new_number()
    _LOGGER.exception(what, extra={"request": number})
    return number


def note_answer(method: str, path: str, status: int, ms: int, level: int = logging.INFO) -> None:
    """Log that a request was answered, `method` is PAGE for the connection of a page: the `path`
    without its query, with which status, after how many milliseconds (`ms`); `level` is one of
    `logging`."""
    facts = {"method": method, "path": path, "status": status, "ms": ms}
    _LOGGER.log(level, "answered", extra=facts)


class LineFormatter(logging.Formatter):
    """One line for each record, in this form; times in UTC. Whoever sends a line end or another
    control character makes no line of their own."""

    def __init__(self, form: LogForm) -> None:
        super().__init__()
        self.form = form

    def format(self, record: logging.LogRecord) -> str:
        """The line, with the facts that the record or its request has."""
        said = self._facts(record)
        if record.exc_info:
            said["failure"] = self.formatException(record.exc_info)
        if self.form is LogForm.JSON:
            return masked(json.dumps(said, ensure_ascii=False, default=str))
        first, *rest = said.pop("message").splitlines() or [""]
        rest += said.pop("failure", "").splitlines()
        start = [said.pop(name) for name in ("time", "level", "logger")]
        facts = [f"{name}={value}" for name, value in said.items()]
        # What has several lines, as a traceback does, is set in under the first.
        lines = [" ".join([*start, first, *facts]), *rest]
        return masked("\n    ".join(map(_visible, lines)))

    def _facts(self, record: logging.LogRecord) -> dict[str, Any]:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        caller = CALLER.get()
        facts = {
            "time": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        for name in _FACTS:
            value = getattr(record, name, getattr(caller, name, ""))
            if value != "":
                facts[name] = value
        return facts


def _visible(value: object) -> str:
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in str(value))


def begin_log(form: LogForm, level: LogLevel) -> None:
    """Write every line of this process to the standard error, in this form from this level on;
    what is less grave is left out."""
    handler = logging.StreamHandler()
    handler.setFormatter(LineFormatter(form))
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    # Which of its own parts Alembic loads is of interest to nobody here.
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
