"""`/export/comparison...` and `/export/changes.docx`: two editions, or two days, beside each
other as files."""

import datetime as dt
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from wp.domain.editions.comparison_filter import ALL, CHOICES, filtered, of_kind
from wp.errors import Phrase, QuestionError
from wp.services.files.comparison import MIMES, Compared, compare_editions, export_comparison
from wp.services.files.formats import WORD
from wp.services.files.word import tracked_changes
from wp.services.query_string import one_value
from wp.web.request import asked
from wp.web.responses import NotFoundError, as_file, guarded, unchanged

OWN = ("old", "new", "by")


@guarded
def comparison(request: Request) -> Response:
    """What the page *Compare editions* shows under the same parameters; `old` and `new` must be
    named."""
    form = request.path_params["form"]
    if form not in MIMES:
        raise NotFoundError("ask.file", name=f"comparison.{form[:40]}", known=_names())
    found = asked(request, OWN)
    pair = tuple(_edition(found.given, name) for name in ("old", "new"))
    kind = one_value(found.given, "by") or ALL
    if kind not in CHOICES:
        raise QuestionError("ask.option_value", option="by", value=kind[:60], known=tuple(CHOICES))
    engine, answer = found.engine, found.answer
    pinned = replace(found.question, filter=answer.filter, as_of=answer.position.as_of)
    compared = compare_editions(engine, *pair)
    tag = found.tag(weak=True)
    answered = unchanged(request, tag)
    if answered:
        return answered
    left = filtered(compared.comparison, answer.filter, {view.line.id for view in answer.lines})
    shown = Compared(left if kind == ALL else of_kind(left, kind), compared.successors)
    content = export_comparison(
        engine, shown, form, found.words.language, pinned, () if kind == ALL else (kind,)
    )
    name = found.words("comparing.file", old=pair[0], new=pair[1], suffix=form).replace("@", "_")
    return as_file(content, MIMES[form], name, tag)


@guarded
def changes(request: Request) -> Response:
    """What the page *What changed* offers: the view since a day, as tracked changes of the
    published document."""
    found = asked(request, ("since",))
    text = one_value(found.given, "since")
    try:
        since = dt.date.fromisoformat(text)
    except ValueError as error:
        raise QuestionError(
            "ask.unclear", name="since", text=text[:60], expected=Phrase("expected.a_day")
        ) from error
    answer, words = found.answer, found.words
    tag = found.tag(weak=True)
    answered = unchanged(request, tag)
    if answered:
        return answered
    states = (since.isoformat(), answer.position.as_of.isoformat())
    question, author = (
        replace(found.question, filter=answer.filter),
        words("documents.tracked_author"),
    )
    content = tracked_changes(found.engine, question, states, author, words.language)
    return as_file(
        content, WORD, words("documents.tracked_file", before=states[0], after=states[1]), tag
    )


def _edition(given: dict[str, list[str]], name: str) -> str:
    key = one_value(given, name)
    if not key:
        raise QuestionError("ask.both_editions", name=name)
    return key


def _names() -> str:
    return ", ".join(f"comparison.{form}" for form in MIMES)
