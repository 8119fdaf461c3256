"""Checks of single tasks: capacity building with the CBC, Globally Networked Customs, types,
strategic links."""

from collections.abc import Iterator

from wp.domain.checks.keywords import WordGroup
from wp.domain.checks.model import (
    CBC,
    DMPT,
    Basis,
    Body,
    Breach,
    CheckCode,
    Facts,
    Quote,
    Word,
    is_typed,
)
from wp.domain.checks.subjects import of_line, of_task
from wp.domain.findings import FindingCode
from wp.domain.programme import TaskType
from wp.domain.snapshot import LineView


def capacity_building(basis: Basis) -> Iterator[Breach]:
    """Lines about capacity building whose bodies lack the CBC; the words that make them so stand
    in `data/`."""
    for view in basis.snapshot.lines:
        word = basis.words.find(WordGroup.CAPACITY_BUILDING, subject_text(view))
        if word and CBC not in view.line.bodies:
            yield Breach(
                CheckCode.CAPACITY_BUILDING,
                of_line(view),
                "no_cbc",
                (("word", Quote(word)), ("bodies", Quote(view.line.bodies_cell.text))),
            )


def subject_text(view: LineView) -> str:
    """What a line is about: topic, task and indicator. The section of an action plan is a code,
    not a subject."""
    topic = view.topic.title if is_typed(view.edition) else ""
    return "\n".join((topic, view.task.text, view.line.indicator.text))


def networked_customs(basis: Basis) -> Iterator[Breach]:
    """Tasks of Globally Networked Customs that are not Advanced (where the plan has types) or
    lack the DMPT."""
    for views in basis.tasks:
        task, edition = views[0].task, views[0].edition
        if not any(
            basis.words.find(WordGroup.NETWORKED_CUSTOMS, subject_text(view)) for view in views
        ):
            continue
        lacking = next((view for view in views if DMPT not in view.line.bodies), None)
        ill_typed = is_typed(edition) and task.type is not TaskType.ADVANCED
        if not ill_typed and lacking is None:
            continue
        fault = "both" if ill_typed and lacking else "type" if ill_typed else "dmpt"
        facts: Facts = (("type", _stated_type(views)),) if ill_typed else ()
        if lacking:
            facts = (*facts, ("bodies", Quote(lacking.line.bodies_cell.text)), ("body", Body(DMPT)))
        yield Breach(CheckCode.NETWORKED_CUSTOMS, of_task(views), fault, facts)


def _stated_type(views: tuple[LineView, ...]) -> Word | Quote:
    """The type of a task by its name; one that is neither A nor M as printed, which the
    edition's findings keep."""
    refs = {view.line.ref for view in views}
    found = (
        each
        for each in views[0].edition.findings
        if each.code == FindingCode.TYPE_UNKNOWN and each.ref in refs
    )
    unread = next(found, None)
    return Quote(unread.read) if unread else Word(f"type.{views[0].task.type or 'none'}")


def typed(basis: Basis) -> Iterator[Breach]:
    """Tasks of the Work Programme without a type, or with one that is neither A nor M."""
    for views in basis.typed_tasks():
        if views[0].task.type is None:
            stated = _stated_type(views)
            fault = "other" if isinstance(stated, Quote) else "none"
            yield Breach(CheckCode.TYPED, of_task(views), fault, (("type", stated),))


def strategic(basis: Basis) -> Iterator[Breach]:
    """Lines without a strategic code; what their cell prints is shown."""
    for view in basis.snapshot.lines:
        if not view.line.codes:
            printed = view.line.strategic.text
            fault = "no_code" if printed else "empty"
            yield Breach(CheckCode.STRATEGIC, of_line(view), fault, (("cell", Quote(printed)),))
