"""`/export/...`: the files of the pages under links that a spreadsheet or a script can refresh."""

from starlette.requests import Request
from starlette.responses import Response

from wp.services.files.export import export
from wp.services.files.formats import FORMATS
from wp.web.request import answered
from wp.web.responses import NotFoundError, guarded

FILES = {each.route: each for each in FORMATS.values()}


@guarded
def file(request: Request) -> Response:
    """A file of a view; the same filters, day and editions as the pages. NotFoundError for another
    name."""
    name = request.path_params["name"]
    if name not in FILES:
        raise NotFoundError("ask.file", name=name[:40], known=tuple(FILES))
    made, found = FILES[name], answered(request)
    stem = name.removesuffix(f".{made.suffix}")
    return found.file(
        made.mime,
        f"{stem}_{found.answer.snapshot.as_of}.{made.suffix}",
        lambda: export(
            found.engine, found.pinned, made.name, found.words.language, base_url=found.home
        ),
    )
