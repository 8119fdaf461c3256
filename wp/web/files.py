"""`/export/...`: the files of the pages under links that a spreadsheet or a script can refresh."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from wp.services.addressing import question_of
from wp.services.asking import ask, reference
from wp.services.exporting import FORMATS, export
from wp.services.record import shared_record
from wp.web.responses import NotFoundError, as_file, guarded, parameters_of, tag_of, unchanged

# A format of the lines is known by the ending of its name, another layout by its own name: lines.csv, published.xlsx.
FILES = {f"{'lines' if key == each.suffix else key}.{each.suffix}": key for key, each in FORMATS.items()}


@guarded
def file(request: Request) -> Response:
    """A file of a view; the same filters, day and editions as the pages."""
    name = request.path_params["name"]
    if name not in FILES:
        raise NotFoundError(f"There is no file {name[:40]!r}; there are: {', '.join(FILES)}.")
    question, language = question_of(parameters_of(request))
    engine, made = shared_record(), FORMATS[FILES[name]]
    found = ask(engine, question).position
    editions = tuple(each.key for each in found.editions)
    tag = tag_of(reference(engine).revision, found.as_of, editions, request.url.path, request.url.query, weak=True)
    answered = unchanged(request, tag)
    if answered:
        return answered
    # The day unasked moves on at midnight, and the pinned question says which one was meant.
    pinned = replace(question, editions=editions, as_of=found.as_of)
    home = f"{request.url.scheme}://{request.url.netloc}/"
    content = export(engine, pinned, FILES[name], language, base_url=home)
    stem = name.removesuffix(f".{made.suffix}")
    return as_file(content, made.mime, f"{stem}_{found.as_of}.{made.suffix}", tag)
