"""`/export/comparison...` and `/export/changes.docx`: two editions, or two days, beside each other as files."""

import datetime as dt
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from wp.domain.compare_filter import ALL, CHOICES, filtered, of_kind
from wp.errors import QuestionError
from wp.language.words import Words
from wp.services.addressing import one_value, question_of
from wp.services.asking import Question, ask, reference
from wp.services.comparing import MIMES, Compared, compare_editions, export_comparison
from wp.services.documents import tracked_changes
from wp.services.exporting import WORD
from wp.services.record import shared_record
from wp.web.responses import NotFoundError, as_file, guarded, parameters_of, tag_of, unchanged

OWN = ("old", "new", "by")


@guarded
def comparison(request: Request) -> Response:
    """What the page *Compare editions* shows under the same parameters; `old` and `new` must be named."""
    form = request.path_params["form"]
    if form not in MIMES:
        raise NotFoundError(f"There is no file 'comparison.{form[:40]}'; there are: {_names()}.")
    given = parameters_of(request)
    question, language = question_of(given, OWN)
    pair = tuple(_edition(given, name) for name in ("old", "new"))
    kind = one_value(given, "by") or ALL
    if kind not in CHOICES:
        raise QuestionError(f"by: {kind[:60]!r} is not known; known are: {', '.join(CHOICES)}.")
    engine = shared_record()
    answer = ask(engine, question)
    pinned = replace(question, filter=answer.filter, as_of=answer.position.as_of)
    compared = compare_editions(engine, *pair)
    tag = _tag(request, pinned)
    answered = unchanged(request, tag)
    if answered:
        return answered
    left = filtered(compared.comparison, answer.filter, {view.line.id for view in answer.lines})
    shown = Compared(left if kind == ALL else of_kind(left, kind), compared.successors)
    content = export_comparison(engine, shown, form, language, pinned, () if kind == ALL else (kind,))
    name = Words(language)("comparing.file", old=pair[0], new=pair[1], suffix=form).replace("@", "_")
    return as_file(content, MIMES[form], name, tag)


@guarded
def changes(request: Request) -> Response:
    """What the page *What changed* offers: the view since a day, as tracked changes of the published document."""
    given = parameters_of(request)
    question, language = question_of(given, ("since",))
    text = one_value(given, "since")
    try:
        since = dt.date.fromisoformat(text)
    except ValueError as error:
        raise QuestionError(f"since: {text[:60]!r} is not understood; name a day such as 2019-10-31.") from error
    engine, words = shared_record(), Words(language)
    answer = ask(engine, question)
    pinned = replace(question, as_of=answer.position.as_of)
    tag = _tag(request, pinned)
    answered = unchanged(request, tag)
    if answered:
        return answered
    states = (since.isoformat(), answer.position.as_of.isoformat())
    asked = replace(question, filter=answer.filter)
    content = tracked_changes(engine, asked, states, words("documents.tracked_author"), language)
    return as_file(content, WORD, words("documents.tracked_file", before=states[0], after=states[1]), tag)


def _edition(given: dict[str, list[str]], name: str) -> str:
    key = one_value(given, name)
    if not key:
        raise QuestionError(f"{name} is not given; name both editions: old=WP@1&new=WP@2.")
    return key


def _names() -> str:
    return ", ".join(f"comparison.{form}" for form in MIMES)


def _tag(request: Request, asked: Question) -> str:
    """The record, the day and the address decide such a file."""
    revision = reference(shared_record()).revision
    return tag_of(revision, asked.as_of, request.url.path, request.url.query, weak=True)
