"""Making the plan of one import, from one state of the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wp.domain.editions.carry_over import Carried, carry
from wp.domain.editions.choice import ProgrammeEditions
from wp.domain.editions.comparison import Comparison, comparison
from wp.domain.editions.matching import match_lines, with_ids
from wp.domain.editions.settling import with_settlements
from wp.domain.editions.step_follows import FollowOnRecord, followed
from wp.domain.programme import Edition, EditionHeader
from wp.domain.progress import ProgressReport
from wp.errors import InputError, QuestionError
from wp.loaders.programme.assemble import assemble
from wp.services.clock import today
from wp.services.imports.doubts import doubts_of, settled_before
from wp.services.imports.read import OnRecord, read_document
from wp.services.imports.request import FilledCell, GoneLine, ImportPlan, ImportRequest
from wp.store.database import Connection
from wp.store.edition_choices import load_choices
from wp.store.editions import load_edition
from wp.store.import_record import load_follows
from wp.store.reports import load_reports
from wp.store.settlements import load_settlements


@dataclass(frozen=True, slots=True)
class Former:
    """An edition that an earlier plan of the same import would leave current, with what would
    follow in it."""

    edition: Edition
    follows: tuple[FollowOnRecord, ...] = ()


def make_plan(
    connection: Connection, request: ImportRequest, before: Mapping[str, Former]
) -> ImportPlan:
    """The plan of a request against the current edition, or against the one that a plan before
    it would leave.

    InputError where the document is of another kind than its programme; others as in
    `wp.services.imports.confirm.plan_import`.
    """
    on_record = OnRecord.of(connection)
    vocabulary, listed = on_record.vocabulary, on_record.editions
    read, (programme, shipped_standing, shipped_day), facts = read_document(on_record, request)
    former = before.get(programme.code)
    editions = _editions(connection, programme.code, listed, former)
    current = former.edition if former else None
    if former is None and (header := editions.current()):
        said = load_settlements(connection).get(header.id, ())
        current = load_edition(connection, header, vocabulary, said)
    if current and current.programme.kind != read.kind:
        raise InputError("unready.other_kind", document=request.called, code=programme.code)
    standing = request.standing or (current.standing if current else shipped_standing)
    effective_on = (
        request.effective_on or (current.effective_on if current else shipped_day) or today()
    )
    number = 1 + max((each.number for each in editions.headers), default=0)
    edition = replace(assemble(read, programme, vocabulary, standing, effective_on), number=number)
    earlier = settled_before(connection, editions.headers)
    doubts = doubts_of(edition, read.rows, request, earlier, vocabulary)
    settled = [each.settled for each in doubts if each.settled and not each.wrong]
    edition = with_settlements(edition, settled, vocabulary)
    matches = match_lines(current, edition, request.matches)
    found = comparison(current, edition, matches)
    edition = with_ids(edition, matches)
    reports = _reports(connection, current, former, editions) if current else {}
    return ImportPlan(
        request=request,
        reading=facts,
        edition=edition,
        current=current,
        comparison=found,
        coverage=read.coverage,
        doubts=doubts,
        carried=_carried(found, reports, request),
        gone=_gone(found, edition, reports, request),
        cells=_cells(found, request),
    )


def _editions(
    connection: Connection, code: str, listed: Iterable[EditionHeader], former: Former | None
) -> ProgrammeEditions:
    """The editions of a programme, with the one that an earlier plan would add; none where it is
    new."""
    headers = (*listed, *([former.edition] if former else []))
    return ProgrammeEditions(
        tuple(each for each in headers if each.code == code),
        tuple(each for each in load_choices(connection) if each.code == code),
    )


def _reports(
    connection: Connection, current: Edition, former: Former | None, editions: ProgrammeEditions
) -> dict[int, tuple[ProgressReport, ...]]:
    """The reports of the current edition's lines as it reads them, what would follow in it
    included."""
    reports, follows = load_reports(connection), load_follows(connection)
    for each in former.follows if former else ():
        follows[each.follow.line] = (*follows.get(each.follow.line, ()), each)
    own = editions.descent(current.number)
    return {
        line.id: followed(reports[line.id], line.steps, follows.get(line.id, ()), own)
        for _, _, line in current.lines()
        if line.id in reports
    }


def _carried(
    found: Comparison, reports: Mapping[int, tuple[ProgressReport, ...]], request: ImportRequest
) -> tuple[Carried, ...]:
    pairs = [
        (line.match.old[2], line.match.new[2])
        for line in found.lines
        if line.match.old and line.match.new
    ]
    carried = tuple(
        carry(old, new, reports[old.id], request.steps) for old, new in pairs if old.id in reports
    )
    asked = {(question.ref, question.step) for each in carried for question in each.questions}
    for said in request.steps:
        if (said.ref, said.step) not in asked:
            raise QuestionError("ask.import_step", step=said.step, ref=said.ref)
    return carried


def _gone(
    found: Comparison,
    edition: Edition,
    reports: Mapping[int, tuple[ProgressReport, ...]],
    request: ImportRequest,
) -> tuple[GoneLine, ...]:
    named, known = dict(request.successors), {line.ref for _, _, line in edition.lines()}
    gone = [line.match.old for line in found.lines if line.match.old and line.match.new is None]
    for ref, successor in request.successors:
        if ref not in {entry[2].ref for entry in gone}:
            raise QuestionError("ask.not_gone", ref=ref)
        if successor not in known:
            raise QuestionError("ask.successor", successor=successor, ref=ref)
    return tuple(
        GoneLine(line.ref, task.text, line.id, len(reports.get(line.id, ())), named.get(line.ref))
        for _, task, line in gone
    )


def _cells(found: Comparison, request: ImportRequest) -> tuple[FilledCell, ...]:
    cells = []
    for line in found.lines:
        new, old = line.match.new, line.match.old
        text = new[2].progress.text if new else ""
        if new and text and (old is None or old[2].progress.text != text):
            cells.append(FilledCell(new[2].ref, text, new[2].source, new[2].ref in request.drafts))
    unknown = sorted(set(request.drafts) - {cell.ref for cell in cells})
    if unknown:
        raise QuestionError("ask.cell", refs=unknown)
    return tuple(cells)
