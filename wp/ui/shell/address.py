"""The address of a page: read and checked before anything is drawn. What is not understood never
widens the view."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from wp.domain.filter import Facet, Filter, is_period
from wp.language.spellings import value_named
from wp.language.words import Words
from wp.services.parameters import DAYS, Parameter, whole
from wp.services.query import Question
from wp.services.query_string import part, question_in, read, written

# What a form is open on: it is not carried along to another page.
OPEN = ("decision", "translate")
# The pickers of the page of decisions; the session under review.
PICKS = ("show", "meeting", "kind", "who", "paragraph", "find", "review", *OPEN)
# What single pages ask beside the view.
OWN = (
    *(Parameter(name) for name in ("task", "by", "draft", "old", "new", *PICKS)),
    Parameter("p", whole()),
    Parameter("since", DAYS),
)


@dataclass(frozen=True)
class Address:
    """What an address asks for; `problems` are the (name, value) pairs that were not understood (""
    and a sentence).

    `language` is None unless the address names one; `task`, `by`, `page`, `draft` (the token of
    what a person has entered and not sent), `since` (the day from which changes are told), `old`
    and `new` (the editions compared) are choices of single pages, as are the `picks` (name and
    value of `PICKS`).
    """

    language: str | None = None
    question: Question = field(default_factory=Question)
    task: str = ""
    by: str = ""
    page: int = 1
    draft: str = ""
    since: dt.date | None = None
    old: str = ""
    new: str = ""
    picks: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()

    def pick(self, name: str) -> str:
        """The value of one of `PICKS`, "" where the address has none."""
        return dict(self.picks).get(name, "")

    @property
    def filter(self) -> Filter:
        """The filter that the address asks for."""
        return self.question.filter

    def values(self) -> dict[str, list[str]]:
        """Name and values as they stand in an address, in a fixed order; what is not asked for
        is left out."""
        own = {
            "by": self.by,
            "since": self.since.isoformat() if self.since else "",
            "old": self.old,
            "new": self.new,
            **{name: value for name, value in self.picks if name not in OPEN},
            "lang": self.language,
        }
        return written(self.question) | {name: [value] for name, value in own.items() if value}

    @cached_property
    def _parts(self) -> dict[str, str]:
        """Each name of the address with its values, ready to be joined: a page has hundreds of
        links."""
        return {name: part(name, values) for name, values in self.values().items()}

    def link(self, **changes: str | tuple[str, ...] | None) -> str:
        """The query of this view with changes; None takes a value out. Single tasks are not
        carried along."""
        parts = dict(self._parts)
        for name, value in changes.items():
            if value:
                parts[name] = part(name, value)
            else:
                parts.pop(name, None)
        return "?" + "&".join(parts.values())


def toggled(wanted: Filter, pairs: Mapping[str, str]) -> Filter:
    """The filter narrowed to these values, facet by facet; where it holds just these already,
    without them."""
    off = all(getattr(wanted, facet) == (value,) for facet, value in pairs.items())
    changes: dict[str, Any] = {facet: () if off else (value,) for facet, value in pairs.items()}
    return replace(wanted, **changes)


def read_frame(parameters: Mapping[str, list[str]]) -> Address:
    """All of an address but its filter: the day, the moment and the editions have to be known
    before the filter can be read."""
    values, problems = read(parameters, OWN)
    return Address(
        values.get("lang"),
        replace(question_in(values), filter=Filter()),
        page=values.get("p", 1),
        draft=values.get("draft", "")[:64],
        since=values.get("since"),
        **{name: values.get(name, "") for name in ("task", "by", "old", "new")},
        picks=tuple((name, values[name]) for name in PICKS if name in values),
        problems=tuple((each.name, " + ".join(each.given)) for each in problems),
    )


def read_filter(
    address: Address,
    parameters: Mapping[str, list[str]],
    known: Mapping[Facet, Collection[str]],
    words: Words,
) -> Address:
    """The address with the filter of these parameters, its values by any of their names;
    values that no facet knows become problems."""
    asked = question_in(read(parameters, OWN)[0]).filter
    spelled: dict[str, Any] = {
        facet: _named(facet, getattr(asked, facet), known[facet], words) for facet in Facet
    }
    wanted = replace(asked, **spelled)
    unknown = [
        (facet, value)
        for facet in Facet
        for value in getattr(wanted, facet)
        if value not in known[facet] and not is_period(facet, value)
    ]
    left: dict[str, Any] = {
        facet: tuple(v for v in getattr(wanted, facet) if (facet, v) not in unknown)
        for facet in Facet
    }
    question = replace(address.question, filter=replace(wanted, **left))
    return replace(address, question=question, problems=(*address.problems, *unknown))


def _named(
    facet: str, values: tuple[str, ...], known: Collection[str], words: Words
) -> tuple[str, ...]:
    found = (value if value in known else value_named(facet, value, words) for value in values)
    return tuple(dict.fromkeys(found))
