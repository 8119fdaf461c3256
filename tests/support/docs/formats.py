"""The tables of docs/formats.md: formats, addresses, fields, columns; readers, limits, findings."""

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import openpyxl

from tests.support.command_line import run
from tests.support.docs.known_table import EN, FR, KnownTable, Row, as_code
from tests.support.in_process import answered
from wp.domain.findings import FindingCode
from wp.domain.reporting.update_workbook import Kind
from wp.language.words import Words
from wp.loaders import limits
from wp.loaders.registry import READERS
from wp.services.files.formats import FORMATS
from wp.store.database import Engine
from wp.web.application import ROUTES

Schema = dict[str, Any]
FORMATS_MD = "docs/formats.md"


def _formats(engine: Engine) -> list[Row]:
    described = _openapi(engine)["paths"]

    def address(key: str) -> str:
        ways = (f"/export/{stem}.{FORMATS[key].suffix}" for stem in (key, "lines"))
        return next(each for each in ways if each in described)

    return [(EN(f"export.as.{key}"), as_code(key), as_code(address(key)), None) for key in FORMATS]


def _answered(engine: Engine, path: str, query: str = "") -> bytes:
    """What the route gives at this address."""
    with patch.dict(os.environ, WP_DATABASE_URL=f"sqlite:///{engine.url.database}"):
        status, body = answered(path, query)
    assert status == 200, body
    return body


def _openapi(engine: Engine) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_answered(engine, "/api/v1/openapi.json"))
    return found


def _routes(engine: Engine) -> list[Row]:
    described = [path for path in _openapi(engine)["paths"] if path.startswith("/api/")]
    own = [
        re.sub(r":\w+}", "}", route.path)
        for route in ROUTES
        if getattr(route, "methods", None) and route.path != "/export/{name}"
    ]
    return [(as_code(path), None) for path in (*own, *described, "/api/v1/openapi.json")]


def _tree(values: list[dict[str, Any]], without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The names in these values and in those below them, in their order."""
    found: dict[str, Any] = {}
    for value in values:
        for name, below in value.items():
            inside = below if isinstance(below, list) else [below]
            several = [each for each in inside if isinstance(each, dict)]
            found.setdefault(name, []).extend([] if name in without else several)
    return {name: _tree(several) for name, several in found.items()}


def _paths(tree: dict[str, Any], above: str = "") -> Iterator[str]:
    for name, below in tree.items():
        yield f"{above}{name}"
        yield from _paths(below, f"{above}{name}.")


def _whole(engine: Engine) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(_answered(engine, "/export/lines.json"))
    return value


def _document_fields(engine: Engine) -> list[Row]:
    tree = _tree([_whole(engine)], without=("rows", "filters"))
    return [(as_code(path), None) for path in _paths(tree)]


def _described(schema: Schema, above: str = "") -> Iterator[tuple[str, Schema]]:
    """The names that a schema has, and those below them, in their order, with their own schemas."""
    for held in (schema, schema.get("items", {}), *schema.get("oneOf", ())):
        for name, below in held.get("properties", {}).items():
            yield f"{above}{name}", below
            yield from _described(below, f"{above}{name}.")


def type_words(schema: Schema) -> str:
    """A type in words.

    >>> type_words({"type": ["string", "null"], "format": "date"})
    'day or null'
    >>> type_words({"enum": ["A", None]})
    '`A` or null'
    >>> type_words({"oneOf": [{"type": "null"}, {"type": "object"}]})
    'object or null'
    >>> type_words({"type": "array", "items": {"type": "string"}})
    'list of texts'
    """
    if "oneOf" in schema:
        said = sorted((type_words(each) for each in schema["oneOf"]), key="null".__eq__)
        return " or ".join(said)
    if "enum" in schema:
        *others, last = ("null" if each is None else as_code(each) for each in schema["enum"])
        return f"{', '.join(others)} or {last}"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if kinds == ["array"]:
        return f"list of {type_words(schema['items'])}s"
    return " or ".join(
        "day" if schema.get("format") == "date" and kind == "string" else TYPES[kind]
        for kind in kinds
    )


TYPES = {
    "string": "text",
    "integer": "number",
    "boolean": "true or false",
    "object": "object",
    "null": "null",
}


def _row_fields(engine: Engine) -> list[Row]:
    answer = _openapi(engine)["paths"]["/api/v1/lines"]["get"]["responses"]["200"]
    schema = answer["content"]["application/json"]["schema"]
    found = dict(_described(schema["properties"]["rows"]))
    assert {path for path in found if "." not in path} == {*_whole(engine)["rows"][0]}
    table = _answered(engine, "/export/lines.csv").decode("utf-8-sig")
    where: dict[str, list[str]] = {path: [] for path in (*found, "")}
    for column in next(csv.reader(io.StringIO(table))):
        exact = [path for path in found if path.replace(".", "_") == column]
        longest = sorted((path for path in found if column.startswith(f"{path}_")), key=len)
        where[(exact or ["", *longest])[-1]].append(as_code(column))
    rows: list[Row] = [
        (as_code(path), type_words(below), ", ".join(where[path]), below.get("description"))
        for path, below in found.items()
    ]
    return [*rows, ("", "day", ", ".join(where[""]), None)]


def _sheet_columns(engine: Engine) -> list[Row]:
    def titles(language: str) -> list[str]:
        book = openpyxl.load_workbook(
            io.BytesIO(_answered(engine, "/export/lines.xlsx", f"lang={language}"))
        )
        sheet = book[Words(language)("sheet.lines")]
        return [str(cell.value) for cell in sheet[1]]

    return [(en, fr, None) for en, fr in zip(titles("en"), titles("fr"), strict=True)]


def _csv_columns(*command: str) -> Callable[[Engine], list[Row]]:
    def rows(engine: Engine) -> list[Row]:
        printed = run(*command, "--format", "csv", database=engine.url.database).stdout
        header = next(csv.reader(io.StringIO(printed.lstrip("\ufeff"))))
        return [(as_code(name), None) for name in header]

    return rows


def _readers(engine: Engine) -> list[Row]:
    return [
        (reader.name, as_code(f"{reader.module.replace('.', '/')}.py"), None) for reader in READERS
    ]


def _limits(engine: Engine) -> list[Row]:
    counted = [
        (f"{each.most:,}", EN(each.what.key))
        for each in vars(limits).values()
        if isinstance(each, limits.Limit)
    ]
    return [
        *counted,
        (f"{limits.MEMORY:,}", "bytes of memory for the reading of one document"),
        (f"{limits.SECONDS:,.0f}", "seconds for the reading of one document"),
        (f"{limits.AT_ONCE:,}", "documents being read at once; others wait"),
    ]


def _findings(engine: Engine) -> list[Row]:
    return [(as_code(each), EN(f"finding.{each}")) for each in sorted(FindingCode)]


def _row_kinds(engine: Engine) -> list[Row]:
    return [
        (EN(f"return.kind.{kind.value}"), FR(f"return.kind.{kind.value}"), None) for kind in Kind
    ]


TABLES = (
    KnownTable(FORMATS_MD, ("on the page", "`--format`", "address", "what it is"), _formats),
    KnownTable(FORMATS_MD, ("address", "what it gives"), _routes),
    KnownTable(FORMATS_MD, ("field of the file", "meaning"), _document_fields),
    KnownTable(FORMATS_MD, ("field of a row", "type", "in CSV", "meaning"), _row_fields),
    KnownTable(FORMATS_MD, ("column", "in French", "what it says"), _sheet_columns),
    KnownTable(FORMATS_MD, ("field of a breach", "meaning"), _csv_columns("check")),
    KnownTable(FORMATS_MD, ("field of a proposal", "meaning"), _csv_columns("proposals")),
    KnownTable(FORMATS_MD, ("row", "in French", "when"), _row_kinds),
    KnownTable(FORMATS_MD, ("format", "reader", "what it is"), _readers),
    KnownTable(FORMATS_MD, ("at most", "of"), _limits),
    KnownTable(FORMATS_MD, ("finding", "what is doubted"), _findings),
)
