"""`/export/...`: the files of the pages under links that a spreadsheet or a script can refresh."""

from starlette.requests import Request
from starlette.responses import Response

from wp.services.files.formats import FORMATS, export
from wp.web.request import asked
from wp.web.responses import NotFoundError, as_file, guarded, unchanged

# A format of the lines is known by the ending of its name, another layout by its own name:
# lines.csv, published.xlsx.
FILES = {
    f"{'lines' if key == each.suffix else key}.{each.suffix}": key for key, each in FORMATS.items()
}


@guarded
def file(request: Request) -> Response:
    """A file of a view; the same filters, day and editions as the pages."""
    name = request.path_params["name"]
    if name not in FILES:
        raise NotFoundError("ask.file", name=name[:40], known=tuple(FILES))
    made, found = FORMATS[FILES[name]], asked(request)
    tag = found.tag(weak=True)
    answered = unchanged(request, tag)
    if answered:
        return answered
    content = export(
        found.engine, found.pinned, FILES[name], found.words.language, base_url=found.home
    )
    stem = name.removesuffix(f".{made.suffix}")
    return as_file(content, made.mime, f"{stem}_{found.answer.position.as_of}.{made.suffix}", tag)
