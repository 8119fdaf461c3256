"""The description of the API (OpenAPI 3.1), made from what the routes read and from the fields of
what they answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wp.exports.field_types import TEXT, Schema, objects
from wp.services.files.formats import MEDIA, REGISTRY
from wp.services.parameters import Parameter
from wp.services.query_string import PARAMETERS
from wp.web.comparisons import BY, SIDES, SINCE
from wp.web.responses import Endpoint

ABOUT = "The PTC Work Programme and the ECP Action Plan as they stand on any day, read-only."
SHARED = tuple(PARAMETERS.values())
_FILES: dict[str, tuple[str, Sequence[Parameter]]] = {
    "lines": ("The lines that the filters leave, as {route}.", ()),
    "comparison": ("Two editions beside each other, as on the page: {what}.", (*SIDES, BY)),
    "changes": (
        "The published document with every change since a day as a tracked change.",
        (SINCE,),
    ),
}


@dataclass(frozen=True, slots=True)
class Described:
    """A path of the API: what answers it, its name, what it says, its parameters, the type of its
    answer, and the example of what its path names."""

    path: str
    endpoint: Endpoint
    name: str
    about: str
    parameters: tuple[Parameter, ...]
    answer: Schema
    example: str = ""


def description(paths: Iterable[Described], known: Mapping[str, Sequence[str]]) -> Schema:
    """The whole description; every path takes the filters of the pages by the same names.

    `known` holds the values that the record knows, by parameter: those of the facets, and the
    editions.
    """
    return {
        "openapi": "3.1.0",
        "info": {"title": "Work Programme dashboard", "version": "1", "description": ABOUT},
        "servers": [{"url": "/"}],
        "paths": {f"/api/v1{each.path}": _described(each, known) for each in paths} | _files(known),
    }


def _described(each: Described, known: Mapping[str, Sequence[str]]) -> Schema:
    parameters = [_query(parameter, known) for parameter in each.parameters]
    if each.example:
        named = {"name": "ref", "in": "path", "required": True, "schema": TEXT}
        parameters.insert(0, named | {"example": each.example})
    made = _get(each.about, parameters, {"application/json": {"schema": each.answer}})
    made["get"] = {"operationId": each.name, **made["get"]}
    if each.example:
        made["get"]["responses"]["404"] = made["get"]["responses"]["400"]
    return made


def _files(known: Mapping[str, Sequence[str]]) -> Schema:
    """The files of `/export/`; what they hold is described in the handbook."""
    found = {}
    for each in REGISTRY:
        if each.route:
            about, own = _FILES[each.of]
            tracked = each.suffix == "docx"
            what = "the published document with tracked changes" if tracked else each.suffix
            parameters = [_query(parameter, known) for parameter in (*own, *SHARED)]
            said = about.format(route=each.route, what=what)
            found[f"/export/{each.route}"] = _get(said, parameters, {each.mime: {}})
    return found


def _get(about: str, parameters: list[Schema], content: Schema) -> Schema:
    message = objects({"status": {"type": "integer"}, "message": TEXT})
    wrong = {MEDIA["json"]: {"schema": objects({"error": message})}}
    error = {"description": "What is wrong, in a sentence.", "content": wrong}
    tag = {"name": "If-None-Match", "in": "header", "schema": TEXT}
    return {
        "get": {
            "summary": about,
            "parameters": [*parameters, tag | {"description": "The ETag of an answer at hand."}],
            "responses": {
                "200": {
                    "description": about,
                    "content": content,
                    "headers": {"ETag": {"schema": TEXT}},
                },
                "304": {"description": "Not changed since the answer with this tag."},
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
        "description": parameter.about,
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
