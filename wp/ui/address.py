"""The address of a page: read and checked before anything is drawn. What is not understood never widens the view."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from wp.domain.status import TimelineStatus
from wp.language.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class Address:
    """What an address asks for; `problems` are the (name, value) pairs that were not understood."""

    language: str
    as_of: dt.date | None = None
    programme: str | None = None
    status: TimelineStatus | None = None
    problems: tuple[tuple[str, str], ...] = ()

    def link(self, **changes: str | None) -> str:
        """A link to this view with changes; None takes a value out."""
        values = {
            "lang": self.language,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "programme": self.programme,
            "status": self.status.value if self.status else None,
        } | changes
        return "?" + urlencode({name: value for name, value in values.items() if value})


def read_address(parameters: Mapping[str, list[str]], locale: str | None, programmes: tuple[str, ...]) -> Address:
    """The address of these parameters; the language is the browser's unless one is asked for."""
    problems: list[tuple[str, str]] = []
    known = ("lang", "as_of", "programme", "status")
    problems += [(name, value) for name, values in parameters.items() if name not in known for value in values]
    problems += [(name, ", ".join(values)) for name, values in parameters.items() if name in known and len(values) > 1]
    single = {name: values[0] for name, values in parameters.items() if name in known and len(values) == 1}
    language = single.get("lang", "fr" if (locale or "").lower().startswith("fr") else "en")
    if language not in LANGUAGES:
        problems.append(("lang", language))
        language = "en"
    programme = single.get("programme")
    if programme is not None and programme not in programmes:
        problems.append(("programme", programme))
    as_of = _day(single, problems)
    status = single.get("status")
    if status is not None and status not in set(TimelineStatus):
        problems.append(("status", status))
        status = None
    return Address(language, as_of, programme, TimelineStatus(status) if status else None, tuple(problems))


def _day(single: dict[str, str], problems: list[tuple[str, str]]) -> dt.date | None:
    if "as_of" not in single:
        return None
    try:
        return dt.date.fromisoformat(single["as_of"])
    except ValueError:
        problems.append(("as_of", single["as_of"]))
        return None
