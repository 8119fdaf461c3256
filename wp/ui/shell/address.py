"""The address of a page: read and checked before anything is drawn. What is not understood never
widens the view."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import quote_plus, urlencode

from wp.domain.filter import FACETS, FLAGS, Filter, is_period
from wp.language.words import LANGUAGES
from wp.services.query import Question
from wp.services.query_string import YES, read_moment

SINGLE = (
    "lang",
    "as_of",
    "known_at",
    *FLAGS,
    "text",
    "task",
    "by",
    "p",
    "draft",
    "since",
    "old",
    "new",
)
# The pickers of the page of decisions, and the decision that is being revised there.
PICKS = ("show", "meeting", "kind", "who", "decision")
NAMES = (*SINGLE, *PICKS, *FACETS, "edition")


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
        asked = self.question
        found: dict[str, list[str]] = {
            facet: list(getattr(asked.filter, facet)) for facet in FACETS
        }
        found |= {flag: _flag_words(getattr(asked.filter, flag)) for flag in FLAGS}
        found["text"] = [asked.filter.text] if asked.filter.text else []
        found["as_of"] = [asked.as_of.isoformat()] if asked.as_of else []
        found["known_at"] = [asked.known_at.isoformat()] if asked.known_at else []
        found["edition"] = list(asked.editions)
        found["by"] = [self.by] if self.by else []
        found["since"] = [self.since.isoformat()] if self.since else []
        found["old"], found["new"] = ([key] if key else [] for key in (self.old, self.new))
        found |= {name: [value] for name, value in self.picks if name != "decision"}
        found["lang"] = [self.language] if self.language else []
        return {name: values for name, values in found.items() if values}

    @cached_property
    def _parts(self) -> dict[str, str]:
        """Each name of the address with its values, ready to be joined: a page has hundreds of
        links."""
        return {
            name: urlencode({name: values}, doseq=True) for name, values in self.values().items()
        }

    def link(self, **changes: str | tuple[str, ...] | None) -> str:
        """The query of this view with changes; None takes a value out. Single tasks are not
        carried along."""
        parts = dict(self._parts)
        for name, value in changes.items():
            if isinstance(value, str) and value:
                parts[name] = f"{name}={quote_plus(value)}"
            elif value:
                parts[name] = urlencode({name: value}, doseq=True)
            else:
                parts.pop(name, None)
        return "?" + "&".join(parts.values())


def _flag_words(value: bool | None) -> list[str]:
    return [] if value is None else ["yes" if value else "no"]


def toggled(wanted: Filter, pairs: Mapping[str, str]) -> Filter:
    """The filter narrowed to these values, facet by facet; where it holds just these already,
    without them."""
    off = all(getattr(wanted, facet) == (value,) for facet, value in pairs.items())
    changes: dict[str, Any] = {facet: () if off else (value,) for facet, value in pairs.items()}
    return replace(wanted, **changes)


def read_frame(parameters: Mapping[str, list[str]]) -> Address:
    """Language, day, moment and editions of these parameters: what has to be known before the
    filter can be read."""
    problems = [
        (name, value)
        for name, values in parameters.items()
        if name not in NAMES
        for value in values
    ]
    once = (*SINGLE, *PICKS)
    problems += [
        (name, " + ".join(v)) for name, v in parameters.items() if name in once and len(v) > 1
    ]
    single = {
        name: values[0].strip()
        for name, values in parameters.items()
        if name in SINGLE and len(values) == 1
    }
    language = single.get("lang")
    if language is not None and language not in LANGUAGES:
        problems.append(("lang", language))
        language = None
    as_of = _read(single, "as_of", dt.date.fromisoformat, problems)
    known_at = _read(single, "known_at", read_moment, problems)
    page = _read(single, "p", _page, problems)
    since = _read(single, "since", dt.date.fromisoformat, problems)
    question = Question(Filter(), as_of, known_at, tuple(parameters.get("edition", ())))
    task, by, draft, old, new = (
        single.get(name, "") for name in ("task", "by", "draft", "old", "new")
    )
    picks = tuple(
        (name, parameters[name][0].strip()) for name in PICKS if len(parameters.get(name, ())) == 1
    )
    return Address(
        language=language,
        question=question,
        task=task,
        by=by,
        page=page or 1,
        draft=draft[:64],
        since=since,
        old=old,
        new=new,
        picks=picks,
        problems=tuple(problems),
    )


def read_filter(
    address: Address, parameters: Mapping[str, list[str]], known: Mapping[str, Collection[str]]
) -> Address:
    """The address with the filter of these parameters; values that no facet knows become
    problems."""
    problems = list(address.problems)
    chosen: dict[str, Any] = {}
    for facet in FACETS:
        values = tuple(dict.fromkeys(parameters.get(facet, ())))
        understood = tuple(
            value for value in values if value in known[facet] or is_period(facet, value)
        )
        problems += [(facet, value) for value in values if value not in understood]
        chosen[facet] = understood
    for flag in FLAGS:
        asked = parameters.get(flag, [])
        if len(asked) == 1 and asked[0] not in YES:
            problems.append((flag, asked[0]))
        chosen[flag] = YES.get(asked[0]) if len(asked) == 1 else None
    texts = parameters.get("text", [])
    chosen["text"] = texts[0].strip() if len(texts) == 1 else ""
    question = replace(address.question, filter=Filter(**chosen))
    return replace(address, question=question, problems=tuple(problems))


def _read(single: Mapping[str, str], name: str, read: Any, problems: list[tuple[str, str]]) -> Any:
    if name not in single:
        return None
    try:
        return read(single[name])
    except ValueError:
        problems.append((name, single[name]))
        return None


def _page(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
