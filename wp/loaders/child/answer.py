"""What is said to the process that reads a document, and what it says, as JSON: our own values,
written and read by their types.

A hostile document may take the process over, so nothing it says is run: what is read back are
values of the types that the reading function names, and errors of ours, or it is refused.
"""

import datetime as dt
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import PurePath
from typing import Any

from wp import errors
from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.errors import Phrase, WorkProgrammeError

_PLAIN = (str, int, float, bool, type(None))
_SEVERAL = {each.__name__: each for each in (tuple, errors.All, errors.Either, errors.Lines)}
_SAYING = {
    name: each
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, Phrase | WorkProgrammeError)
}
Json = Any


class NotOurs(ValueError):
    """A value that is of no type of ours, or not of the one that is expected."""


def written(value: Any) -> Json:
    """A value as JSON; `NotOurs` for one that `read_back` would not give back as it is."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return {"day": value.isoformat()}
    if kind in (tuple, list):
        return [written(each) for each in value]
    if isinstance(value, Mapping):
        return {"of": [[written(name), written(each)] for name, each in value.items()]}
    if isinstance(value, BodyVocabulary):
        return written(value.bodies)
    if is_dataclass(value):
        return [written(getattr(value, field.name)) for field in fields(value)]
    return written_said(value)


def written_said(value: Any) -> Json:
    """An error or phrase, or a value for one of its places, as JSON that names its kind; NotOurs
    for any other."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, str | PurePath):  # only shown, as the text that it is
        return str(value)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return {"day": value.isoformat()}
    if isinstance(value, errors.Size):
        return {"size": int(value)}
    if kind is list or kind in _SEVERAL.values():
        name = "tuple" if kind is list else kind.__name__
        return {name: [written_said(each) for each in value]}
    phrase = value.phrase if isinstance(value, WorkProgrammeError) else value
    if kind.__name__ in _SAYING and isinstance(phrase, Phrase):
        values = {name: written_said(each) for name, each in phrase.values.items()}
        return {kind.__name__: [phrase.key, values]}
    raise NotOurs(f"no value of ours: {kind.__name__}")


def read_said(said: Json) -> Any:
    """The error, phrase or value of a place that `written_said` wrote; NotOurs where it did not."""
    if isinstance(said, _PLAIN):
        return said
    match said:
        case {"day": str(day)}:
            return dt.date.fromisoformat(day)
        case {"size": int(size)}:
            return errors.Size(size)
    if isinstance(said, dict) and len(said) == 1:
        ((name, inside),) = said.items()
        if name in _SEVERAL and isinstance(inside, list):
            return _SEVERAL[name](read_said(each) for each in inside)
        match inside:
            case [str(key), dict(values)] if name in _SAYING:
                return _SAYING[name](key, **{at: read_said(each) for at, each in values.items()})
    raise NotOurs(f"nothing of ours is said so: {str(said)[:80]}")


@cache
def reader_of(kind: Any) -> Callable[[Json], Any]:
    """What makes a value of this type of its JSON, and raises NotOurs where that is none; TypeError
    for a type that no answer holds."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _first_of([reader_of(each) for each in inside])
    if origin is tuple:
        return _tuple_of(inside)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping_of(*map(reader_of, inside))
    if kind in _PLAIN or kind is None:
        return _checked(type(None) if kind is None else kind)
    if kind is BodyVocabulary:
        bodies = reader_of(tuple[ResponsibleBody, ...])
        return lambda value: BodyVocabulary(bodies(value))
    if kind is dt.date or kind is errors.InputError:
        return _said_as(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member_of(kind)
    if is_dataclass(kind):
        return _values_of(kind)
    raise TypeError(f"answers hold no {kind}")


def _checked(kind: type) -> Callable[[Json], Any]:
    def read(value: Json) -> Any:
        if type(value) is kind or (kind is float and type(value) is int):
            return value
        raise NotOurs(f"no {kind.__name__}")

    return read


def _said_as(kind: type) -> Callable[[Json], Any]:
    def read(value: Json) -> Any:
        if isinstance(made := read_said(value), kind):
            return made
        raise NotOurs(f"no {kind.__name__}")

    return read


def _member_of(kind: type[Enum]) -> Callable[[Json], Any]:
    members = {each.value: each for each in kind}

    def read(value: Json) -> Any:
        try:
            return members[value]
        except (KeyError, TypeError) as error:
            raise NotOurs(f"no {kind.__name__}") from error

    return read


def _first_of(readers: list[Callable[[Json], Any]]) -> Callable[[Json], Any]:
    def read(value: Json) -> Any:
        for each in readers:
            try:
                return each(value)
            except NotOurs:
                continue
        raise NotOurs("of no type of several")

    return read


def _tuple_of(inside: tuple[Any, ...]) -> Callable[[Json], Any]:
    endless = inside[-1] is Ellipsis
    readers = [reader_of(each) for each in inside if each is not Ellipsis]

    def read(value: Json) -> Any:
        if not isinstance(value, list) or not (endless or len(value) == len(readers)):
            raise NotOurs("no tuple")
        if endless:
            return tuple(map(readers[0], value))
        return tuple(each(part) for each, part in zip(readers, value, strict=True))

    return read


def _mapping_of(
    names: Callable[[Json], Any], values: Callable[[Json], Any]
) -> Callable[[Json], Any]:
    def read(value: Json) -> Any:
        match value:
            case {"of": list(pairs)} if all(isinstance(p, list) and len(p) == 2 for p in pairs):
                return {names(name): values(each) for name, each in pairs}
        raise NotOurs("no mapping")

    return read


def _values_of(kind: Any) -> Callable[[Json], Any]:
    hints = typing.get_type_hints(kind)
    readers = {field.name: reader_of(hints[field.name]) for field in fields(kind)}

    def read(value: Json) -> Any:
        if not isinstance(value, list) or len(value) != len(readers):
            raise NotOurs(f"no {kind.__name__}")
        parts = zip(readers.items(), value, strict=True)
        return kind(**{name: reader(part) for (name, reader), part in parts})

    return read
