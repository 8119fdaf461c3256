"""What the description of the API says, and the values of files for other programs."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from wp.exports import api_answers, checks, comparison, fields, proposals, rows, step_fields
from wp.exports.field_types import Field
from wp.web.api import PATHS
from wp.web.comparisons import BY, SIDES, SINCE
from wp.web.openapi import TOLD

MODULES = (api_answers, checks, comparison, fields, proposals, rows, step_fields)


def field_notes() -> set[str]:
    """The names under which the catalogue keeps what is said of a field."""
    lists = [
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, tuple) and value and isinstance(value[0], Field)
    ]
    return {each.about for listed in lists for each in _all(listed)} - {""}


def parameter_notes() -> set[str]:
    """The names under which the catalogue keeps what is said of a parameter."""
    own = (*SIDES, BY, SINCE, *(each for path in PATHS for each in path.parameters))
    return {each.about or each.name for each in own}


def _all(listed: Iterable[Field]) -> Iterable[Field]:
    for each in listed:
        yield each
        yield from _all(each.fields)


def values_of(data: bytes, form: str) -> Iterator[tuple[str, str]]:
    """Every value of a file for other programs with its name: its column, or its path in JSON."""
    if form == "csv":
        for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"))):
            yield from row.items()
        return

    def inside(value: Any, name: str) -> Iterator[tuple[str, str]]:
        parts = value.items() if isinstance(value, dict) else ()
        for key, part in parts or [(name, part) for part in value]:
            if isinstance(part, (dict, list)):
                yield from inside(part, f"{name}.{key}".strip(".") if parts else name)
            else:
                yield f"{name}.{key}".strip(".") if parts else name, str(part)

    yield from inside(json.loads(data), "")


def told(part: Any) -> Iterator[str]:
    """What a description says, in its order."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name in TOLD and isinstance(value, str):
                yield re.sub(r"\w+\.(xlsx|docx|csv|json|ics)", "", value)
            else:
                yield from told(value)
    elif isinstance(part, list):
        for each in part:
            yield from told(each)
