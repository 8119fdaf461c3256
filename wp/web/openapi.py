"""The description of the API (OpenAPI 3.1), made from what the routes read and from the fields of
what they answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wp.exports.field_types import TEXT, Schema, objects
from wp.language.words import Words
from wp.services.files.formats import MEDIA, REGISTRY
from wp.services.parameters import Parameter
from wp.services.query_string import PARAMETERS
from wp.web.comparisons import BY, SIDES, SINCE
from wp.web.responses import Endpoint

TOLD = ("summary", "description")
SHARED = tuple(PARAMETERS.values())
_OF_FILES: dict[str, Sequence[Parameter]] = {
    "lines": (),
    "comparison": (*SIDES, BY),
    "changes": (SINCE,),
}


@dataclass(frozen=True, slots=True)
class OfRoute:
    """A key of the catalogue whose text names a route."""

    key: str
    route: str


@dataclass(frozen=True, slots=True)
class Described:
    """A path of the API: what answers it, its name, its parameters, the type of its answer, and
    the example of what its path names."""

    path: str
    endpoint: Endpoint
    name: str
    parameters: tuple[Parameter, ...]
    answer: Schema
    example: str = ""


def description(
    paths: Iterable[Described], known: Mapping[str, Sequence[str]], words: Words
) -> Schema:
    """The whole description in the language of `words`; every path takes the filters of the pages
    by the same names.

    `known` holds the values that the record knows, by parameter: those of the facets, and the
    editions.
    """
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Work Programme dashboard", "version": "1", "description": "api.about"},
        "servers": [{"url": "/"}],
        "paths": {f"/api/v1{each.path}": _described(each, known) for each in paths} | _files(known),
    }
    described: Schema = _worded(whole, words)
    return described


def _worded(part: Any, words: Words) -> Any:
    """A part of the description with its keys of the catalogue worded."""
    if isinstance(part, list):
        return [_worded(each, words) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        name: words(value.key, route=value.route)
        if isinstance(value, OfRoute)
        else words(value)
        if name in TOLD and isinstance(value, str)
        else _worded(value, words)
        for name, value in part.items()
    }


def _described(each: Described, known: Mapping[str, Sequence[str]]) -> Schema:
    parameters = [_query(parameter, known) for parameter in each.parameters]
    if each.example:
        named = {"name": "ref", "in": "path", "required": True, "schema": TEXT}
        parameters.insert(0, named | {"example": each.example})
    made = _get(f"api.path.{each.name}", parameters, {"application/json": {"schema": each.answer}})
    made["get"] = {"operationId": each.name, **made["get"]}
    if each.example:
        made["get"]["responses"]["404"] = made["get"]["responses"]["400"]
    return made


def _files(known: Mapping[str, Sequence[str]]) -> Schema:
    """The files of `/export/`; what they hold is described in the handbook."""
    found = {}
    for each in REGISTRY:
        if each.route:
            own = (*_OF_FILES[each.of], *SHARED)
            parameters = [_query(parameter, known) for parameter in own]
            about = OfRoute(f"api.file.{each.of}", each.route)
            found[f"/export/{each.route}"] = _get(about, parameters, {each.mime: {}})
    return found


def _get(about: str | OfRoute, parameters: list[Schema], content: Schema) -> Schema:
    message = objects({"status": {"type": "integer"}, "message": TEXT})
    wrong = {MEDIA["json"]: {"schema": objects({"error": message})}}
    error = {"description": "api.wrong", "content": wrong}
    tag = {"name": "If-None-Match", "in": "header", "schema": TEXT}
    return {
        "get": {
            "summary": about,
            "parameters": [*parameters, tag | {"description": "api.tag"}],
            "responses": {
                "200": {
                    "description": about,
                    "content": content,
                    "headers": {"ETag": {"schema": TEXT}},
                },
                "304": {"description": "api.unchanged"},
                "400": error,
                "503": error,
            },
        }
    }


def _query(parameter: Parameter, known: Mapping[str, Sequence[str]]) -> Schema:
    """A parameter; where the record knows its values, these are all there are."""
    found: Schema = {
        "name": parameter.name,
        "in": "query",
        "description": f"api.parameter.{parameter.about or parameter.name}",
        "schema": _schema(parameter, known),
    }
    if parameter.several:
        found["explode"] = True
    if parameter.required:
        found["required"] = True
    return found | ({"example": parameter.example} if parameter.example else {})


def _schema(parameter: Parameter, known: Mapping[str, Sequence[str]]) -> Schema:
    values = parameter.choices or known.get(parameter.values_of or parameter.name, ())
    schema = {"type": "string", "enum": list(values)} if values else parameter.reader.schema
    if parameter.usual is not None:
        schema = {**schema, "default": parameter.usual}
    return {"type": "array", "items": schema} if parameter.several else schema
