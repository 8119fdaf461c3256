"""`/export/comparison...` and `/export/changes.docx`: two editions, or two days, beside each
other as files."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from wp.domain.editions.comparison_filter import ALL, CHOICES, filtered, of_kind
from wp.errors import QuestionError
from wp.services.files.comparison import Compared, compare_editions, export_comparison
from wp.services.files.formats import formats_of
from wp.services.parameters import DAYS, Parameter
from wp.web.request import answered
from wp.web.responses import NotFoundError, guarded

SIDES = tuple(Parameter(side, required=True, values_of="edition") for side in ("old", "new"))
BY = Parameter("by", choices=tuple(CHOICES), usual=ALL, about="kind")
SINCE = Parameter("since", DAYS, required=True, example="2019-10-31")
FORMATS = {each.route: each for each in formats_of("comparison").values()}


@guarded
def comparison(request: Request) -> Response:
    """What the page *Compare editions* shows under the same parameters, as a file.

    NotFoundError for a format that no comparison has, QuestionError unless both `old` and `new` are
    named.
    """
    route = f"comparison.{request.path_params['form'][:40]}"
    if route not in FORMATS:
        raise NotFoundError("ask.file", name=route, known=", ".join(FORMATS))
    made, found = FORMATS[route], answered(request, (*SIDES, BY))
    values, answer, engine = found.values, found.answer, found.engine
    for side in SIDES:
        if not values.get(side.name):
            raise QuestionError("ask.both_editions", name=side.name)
    old, new, kind = values["old"], values["new"], values["by"]
    question = replace(found.question, filter=answer.filter, as_of=answer.snapshot.as_of)
    compared = compare_editions(engine, old, new)

    def make() -> bytes:
        lines = {view.line.id for view in answer.lines}
        left = filtered(compared.comparison, answer.filter, lines)
        kinds = () if kind == ALL else (kind,)
        shown = Compared(of_kind(left, kind) if kinds else left, compared.successors)
        return export_comparison(engine, shown, made.name, found.words.language, question, kinds)

    name = found.words(made.file, old=old, new=new, suffix=made.suffix).replace("@", "_")
    return found.file(made.mime, name, make)


@guarded
def changes(request: Request) -> Response:
    """What the page *What changed* offers: the view since a day, as tracked changes of the
    published document."""
    found, made = answered(request, (SINCE,)), formats_of("changes")["docx"]
    if "since" not in found.values:
        raise SINCE.unclear("")
    answer, words = found.answer, found.words
    before, after = found.values["since"].isoformat(), answer.snapshot.as_of.isoformat()
    question = replace(found.question, filter=answer.filter)
    author = words("documents.tracked_author")
    name = words(made.file, before=before, after=after)

    def make() -> bytes:
        return made.make(found.engine, question, (before, after), author, words.language)

    return found.file(made.mime, name, make)
