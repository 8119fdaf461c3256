"""The description of the API (OpenAPI 3.1), made from the parameters and facets that the routes
read."""

from collections.abc import Mapping, Sequence
from typing import Any

from wp.domain.editions.comparison_filter import ALL, CHOICES
from wp.domain.filter import FACETS
from wp.domain.meetings.proposals import Fate
from wp.domain.progress import ProgressStatus
from wp.domain.status import TimelineStatus
from wp.services.files.comparison import MIMES
from wp.services.files.formats import FORMATS
from wp.web.files import FILES

PER_PAGE = (100, 500)
ABOUT = "The PTC Work Programme and the ECP Action Plan as they stand on any day, read-only."
Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_DAY: Schema = {"type": "string", "format": "date"}
_MAYBE_DAY: Schema = {"type": ["string", "null"], "format": "date"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_ABOUT = {
    "programme": "code of a programme",
    "part": "active, reports or inactive",
    "topic": "reference, number or title of a topic",
    "type": "A, M or none",
    "code": "strategic code, or none",
    "body": "responsible body by any spelling, or none",
    "status": "timeline status on the day",
    "progress": "status of the latest report",
    "fy": "financial year, or none",
    "quarter": "quarter, or none",
    "session": "body and month of a session",
}
_STATUSES = [each.value for each in TimelineStatus]
_REPORTED = [each.value for each in ProgressStatus]


def description(known: Mapping[str, Sequence[str]]) -> Schema:
    """The whole description; every path takes the filters of the pages by the same names.

    `known` holds the values that the record knows, by parameter: those of the facets, and the
    editions.
    """
    shared = [*_facets(known), *_marks(), *_view(known)]
    paths = {
        "/lines": _get(
            "Lines", "A page of the lines that the filters leave.", [*shared, *_paging()], _lines()
        ),
        "/lines/{ref}": _get(
            "Line",
            "One line by its reference.",
            [_ref(), *shared],
            _with_head({"row": _row()}),
            True,
        ),
        "/counts": _get(
            "Counts", "Lines and tasks under each value of a facet.", [_by(), *shared], _counts()
        ),
        "/editions": _get(
            "Editions", "The editions shown at a day.", shared, _listing("editions", _edition())
        ),
        "/sessions": _get(
            "Sessions", "The calendar of sessions.", [], _listing("sessions", _session())
        ),
        "/codes": _get(
            "Codes",
            "The strategic codes.",
            [],
            _listing("codes", _object(code=_TEXT, group=_TEXT, title=_TEXT)),
        ),
        "/bodies": _get("Bodies", "The responsible bodies.", [], _listing("bodies", _body())),
        "/decisions": _get(
            "Decisions", "What the sessions decided.", [], _listing("decisions", _decision())
        ),
        "/proposals": _get(
            "Proposals", "The topics proposed.", [], _listing("proposals", _proposal())
        ),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Work Programme dashboard", "version": "1", "description": ABOUT},
        "servers": [{"url": "/"}],
        "paths": {f"/api/v1{path}": said for path, said in paths.items()} | _files(shared, known),
    }


def _files(shared: list[Schema], known: Mapping[str, Sequence[str]]) -> Schema:
    """The files of `/export/`: those of a view, of two editions compared, and of what changed
    since a day."""
    found = {
        f"/export/{name}": _file(
            f"The lines that the filters leave, as {name}.", FORMATS[form].mime, shared
        )
        for name, form in FILES.items()
    }
    pair = [
        _query(side, f"the {side} edition", _of(known.get("edition", ())), required=True)
        for side in ("old", "new")
    ]
    kinds = {"type": "string", "enum": list(CHOICES), "default": ALL}
    pair.append(_query("by", "the kind of change that is wanted", kinds))
    since = _query(
        "since", "the day from which changes are tracked", _DAY, required=True, example="2019-10-31"
    )
    about = "Two editions beside each other, as on the page: "
    for form, mime in MIMES.items():
        what = "the published document with tracked changes" if form == "docx" else form
        found[f"/export/comparison.{form}"] = _file(about + what, mime, [*pair, *shared])
    tracked = "The published document with every change since a day as a tracked change."
    found["/export/changes.docx"] = _file(tracked, FORMATS["docx"].mime, [since, *shared])
    return found


def _file(about: str, mime: str, parameters: list[Schema]) -> Schema:
    """A file to keep; what it holds is described in the handbook."""
    said = _get("", about, parameters, {})
    del said["get"]["operationId"]
    said["get"]["responses"]["200"]["content"] = {mime: {}}
    return said


def _get(
    name: str, about: str, parameters: list[Schema], answer: Schema, may_miss: bool = False
) -> Schema:
    error = {"description": "What is wrong, in a sentence.", "content": _json(_error())}
    responses: Schema = {
        "200": {
            "description": about,
            "content": _json(answer),
            "headers": {"ETag": {"schema": _TEXT}},
        },
        "304": {"description": "Not changed since the answer with this tag."},
        "400": error,
        "503": error,
    }
    if may_miss:
        responses["404"] = error
    tag = {
        "name": "If-None-Match",
        "in": "header",
        "schema": _TEXT,
        "description": "The ETag of an answer at hand.",
    }
    return {
        "get": {
            "operationId": name,
            "summary": about,
            "parameters": [*parameters, tag],
            "responses": responses,
        }
    }


def _json(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _query(name: str, about: str, schema: Schema, **more: Any) -> Schema:
    return {"name": name, "in": "query", "description": about, "schema": schema, **more}


def _facets(known: Mapping[str, Sequence[str]]) -> list[Schema]:
    """Each may be given several times; its values are alternatives."""
    more = "several are alternatives"
    return [
        _query(facet, f"{_ABOUT[facet]}; {more}", _list(_of(known.get(facet, ()))), explode=True)
        for facet in FACETS
    ]


def _of(values: Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(values)} if values else _TEXT


def _marks() -> list[Schema]:
    yes_no = {"type": "string", "enum": ["yes", "no"]}
    return [
        _query("stale", "only stale lines, or only others", yes_no),
        _query("slipped", "only lines that slipped, or only others", yes_no),
        _query("text", "words that must all occur", _TEXT, example="capacity"),
    ]


def _view(known: Mapping[str, Sequence[str]]) -> list[Schema]:
    return [
        _query(
            "as_of",
            "the day shown; unasked, the day that the pages show",
            _DAY,
            example="2020-04-30",
        ),
        _query(
            "known_at", "as it was known at the end of this day (UTC)", _DAY, example="2030-01-01"
        ),
        _query(
            "edition",
            "editions to show, one of each programme",
            _list(_of(known.get("edition", ()))),
            explode=True,
        ),
        _query("lang", "language of the sentences", {"type": "string", "enum": ["en", "fr"]}),
    ]


def _paging() -> list[Schema]:
    size = {"type": "integer", "minimum": 1, "maximum": PER_PAGE[1], "default": PER_PAGE[0]}
    return [
        _query(
            "page",
            "page, counted from 1",
            {"type": "integer", "minimum": 1, "maximum": 999_999_999, "default": 1},
        ),
        _query("per_page", "lines on a page", size),
    ]


def _ref() -> Schema:
    return {"name": "ref", "in": "path", "required": True, "schema": _TEXT, "example": "WP 4.3"}


def _by() -> Schema:
    return _query(
        "by",
        "the facet that is counted",
        {"type": "string", "enum": list(FACETS), "default": "status"},
    )


def _with_head(more: Schema) -> Schema:
    counts = _object(tasks=_COUNT, lines=_COUNT)
    return _object(
        schema={"const": "wp-api/1"},
        as_of=_DAY,
        known_at={"type": ["string", "null"], "format": "date-time"},
        filters={"type": "object"},
        editions=_list(_edition()),
        counts=counts,
        **more,
    )


def _lines() -> Schema:
    number = {"type": "integer", "minimum": 1}
    return _with_head(
        {"page": number, "per_page": number, "pages": number, "rows": _list(_row()), "next": _MAYBE}
    )


def _counts() -> Schema:
    values = _list(_object(value=_TEXT, lines=_COUNT, tasks=_COUNT))
    return _with_head({"by": {"type": "string", "enum": list(FACETS)}, "values": values})


def _listing(name: str, of: Schema) -> Schema:
    return _object(**{"schema": {"const": "wp-api/1"}, name: _list(of)})


def _error() -> Schema:
    return _object(error=_object(status={"type": "integer"}, message=_TEXT))


def _edition() -> Schema:
    return _object(
        edition=_TEXT,
        programme=_TEXT,
        title=_TEXT,
        start=_DAY,
        end=_DAY,
        standing=_TEXT,
        effective_on=_DAY,
        document=_TEXT,
        sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        recorded_at={"type": "string", "format": "date-time"},
        recorded_by=_TEXT,
        findings=_COUNT,
    )


def _session() -> Schema:
    return _object(
        key=_TEXT,
        body=_TEXT,
        name=_TEXT,
        start=_DAY,
        end=_DAY,
        precision={"enum": ["days", "month", "season"]},
        standing={"enum": ["held", "planned", "moved", "cancelled"]},
        source=_TEXT,
    )


def _body() -> Schema:
    return _object(
        short=_TEXT, full=_TEXT, aliases=_list(_TEXT), reports_to=_MAYBE, open={"type": "boolean"}
    )


def _decision() -> Schema:
    revised = _object(
        reason=_TEXT,
        recorded_by=_TEXT,
        recorded_at={"type": ["string", "null"], "format": "date-time"},
    )
    follow_up = _object(
        who=_TEXT,
        asked=_TEXT,
        due_text=_TEXT,
        due_on=_MAYBE_DAY,
        outcome={"enum": ["done", "dropped", None]},
        ended_on=_MAYBE_DAY,
    )
    return _object(
        id={"type": "integer"},
        session=_TEXT,
        item=_TEXT,
        paragraph=_TEXT,
        kind=_TEXT,
        decided=_TEXT,
        refs=_list(_TEXT),
        supersedes={"type": ["integer", "null"]},
        revised={"oneOf": [{"type": "null"}, revised]},
        follow_ups=_list(follow_up),
    )


def _proposal() -> Schema:
    lacking = {"type": "string", "enum": ["sponsors", "document"]}
    return _object(
        id={"type": "integer"},
        programme=_TEXT,
        title=_TEXT,
        takes_up=_MAYBE,
        members=_list(_TEXT),
        observers=_list(_TEXT),
        document=_TEXT,
        why=_TEXT,
        proposed_on=_DAY,
        lacks=_list(lacking),
        state={"enum": [each.value for each in Fate]},
        ended_on=_MAYBE_DAY,
        session=_MAYBE,
        item=_TEXT,
        paragraph=_TEXT,
        said=_TEXT,
        ended_by=_TEXT,
        recorded_at={"type": ["string", "null"], "format": "date-time"},
        recorded_by=_TEXT,
        supersedes={"type": ["integer", "null"]},
    )


def _row() -> Schema:
    """A row of `wp-export/1` (handbook, section 4)."""
    act = _object(body=_TEXT, on=_DAY, decision=_TEXT)
    step = _object(
        text=_TEXT,
        kind={"enum": ["dated", "recurring", "until", "unread"]},
        start=_MAYBE_DAY,
        end=_MAYBE_DAY,
        due=_MAYBE_DAY,
        bodies=_list(_TEXT),
        recurrence=_MAYBE,
        acts=_list(act),
        reached={"type": "boolean"},
    )
    progress = _object(
        status={"enum": _REPORTED},
        note=_TEXT,
        evidence=_TEXT,
        authority=_TEXT,
        effective_on=_MAYBE_DAY,
        reason=_TEXT,
        anticipated_action=_TEXT,
        anticipated_month=_MAYBE,
    )
    slipped = _object(first_due=_MAYBE_DAY, times={"type": "integer", "minimum": 1})
    number = {"type": ["integer", "null"]}
    return _object(
        id={"type": "integer"},
        ref=_TEXT,
        programme=_TEXT,
        edition=_TEXT,
        part=_TEXT,
        topic_no=_TEXT,
        topic=_TEXT,
        task_no=_TEXT,
        task=_TEXT,
        type={"enum": ["A", "M", None]},
        type_cell=_MAYBE,
        strategic_codes=_list(_TEXT),
        strategic_text=_TEXT,
        strategic_cell=_TEXT,
        bodies=_list(_TEXT),
        bodies_text=_TEXT,
        bodies_cell=_TEXT,
        related_programmes=_TEXT,
        indicator=_TEXT,
        timeline=_TEXT,
        progress_cell=_TEXT,
        steps=_list(step),
        financial_years=_list(_TEXT),
        progress=progress,
        timeline_status={"enum": _STATUSES},
        task_status={"enum": _STATUSES},
        why_code=_TEXT,
        why=_TEXT,
        next_due=_MAYBE_DAY,
        slipped={"oneOf": [{"type": "null"}, slipped]},
        stale={"type": "boolean"},
        counterparts=_list(_object(ref=_TEXT, kind=_TEXT)),
        source=_object(document=_TEXT, page=number, table=number, row=number),
    )
