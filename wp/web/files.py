"""`/export/...`: the files of the pages under links that a spreadsheet or a script can refresh."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from wp.services.addressing import question_of
from wp.services.asking import ask, reference
from wp.services.exporting import FORMATS, export
from wp.services.record import shared_record
from wp.web.responses import NotFoundError, as_file, guarded, parameters_of, tag_of, unchanged

@guarded
def lines(request: Request) -> Response:
    """The lines of a view in one of the formats; the same filters, day and editions as the pages."""
    form = request.path_params["form"]
    if form not in FORMATS:
        raise NotFoundError(f"There is no format {form[:20]!r}; there are: {', '.join(FORMATS)}.")
    question, language = question_of(parameters_of(request))
    engine = shared_record()
    found = ask(engine, question).position
    editions = tuple(each.key for each in found.editions)
    # The day unasked moves on at midnight, and the pinned question says which one was meant.
    pinned = replace(question, editions=editions, as_of=found.as_of)
    tag = tag_of(reference(engine).revision, found.as_of, editions, request.url.path, request.url.query, weak=True)
    answered = unchanged(request, tag)
    if answered:
        return answered
    home = f"{request.url.scheme}://{request.url.netloc}/"
    content = export(engine, pinned, form, language, base_url=home)
    made = FORMATS[form]
    return as_file(content, made.mime, f"work_programme_{found.as_of}.{made.suffix}", tag)
