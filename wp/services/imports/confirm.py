"""Importing: a plan first, a write second. Making a plan writes nothing.

`plan_import` says what a request would change; what a person decides goes into a new request
(`dataclasses.replace`) and the plan is made again, from readings that are kept:

- `matches=(("WP 4.3", "WP 4.2"), ("WP 9.9", None))` confirms or corrects a match; None: a new line
- `steps=(StepAnswer("WP 4.3", "April 2020 (PTC)", "October 2020 (PTC)"),)` says where an act
  follows to; "" leaves it to the history
- `successors=(("WP 5.1", "WP 8.2"),)`, `drafts=("WP 4.3",)`, `mapping=(("timeline", "When"),)`
- `settled=(Settling(finding.key, Judgement.KEPT, reason="Circular 7"),)` settles a doubt

`confirm_import` plans anew inside its transaction and writes; its plan says what was `written`.
Tracked changes as two editions are the two requests of `request.both()`, for `plan_imports` and
`confirm_imports`: each planned after those before it, written in one transaction.
"""

from collections.abc import Sequence
from dataclasses import replace

from wp.domain.editions.carry_over import answered_follows
from wp.domain.editions.step_follows import FollowOnRecord
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.errors import Phrase, RefusedError, Undecided, UnplacedWords
from wp.services.clock import moment, now
from wp.services.imports.plan import Former, make_plan
from wp.services.imports.read import read_ahead, with_columns
from wp.services.imports.request import ImportPlan, ImportRequest
from wp.services.progress.cell_drafts import draft_cells
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.edition_choices import keep_mapping, load_mapping
from wp.store.edition_writer import add_edition
from wp.store.editions import list_editions
from wp.store.import_record import Inherited
from wp.store.settlements import add_settlement, load_findings

__all__ = [
    "ImportPlan",
    "ImportRequest",
    "confirm_import",
    "confirm_imports",
    "plan_import",
    "plan_imports",
]
NAMED = 8


def plan_import(engine: Engine, request: ImportRequest) -> ImportPlan:
    """Read the file and say what importing it would change; writes nothing.

    InputError where the file cannot be read, or its programme is not recognised and not named;
    TrackedChanges where it has tracked changes and the request says not which edition is meant;
    QuestionError for a reference, said by hand, that neither edition has.
    """
    return plan_imports(engine, (request,))[0]


def plan_imports(engine: Engine, requests: Sequence[ImportRequest]) -> tuple[ImportPlan, ...]:
    """The plans of several requests, each after those before it; errors as in `plan_import`."""
    plans: list[ImportPlan] = []
    for request in requests:
        read_ahead(engine, request)
    with reading(engine) as connection:
        for request in requests:
            plans.append(make_plan(connection, request, _left_by(plans)))
    return tuple(plans)


def _left_by(plans: Sequence[ImportPlan]) -> dict[str, Former]:
    """What the plans before would leave as the current edition of each programme."""
    former: dict[str, Former] = {}
    for plan in plans:
        if plan.nothing_new or not plan.will_be_current:
            continue
        code, number, moment = plan.edition.programme.code, plan.edition.number, now()
        before = former.get(code)
        follows = [
            FollowOnRecord(each, number, moment)
            for c in plan.carried
            for each in answered_follows(c)
        ]
        edition = replace(plan.edition, recorded_at=moment)
        former[code] = Former(edition, (*(before.follows if before else ()), *follows))
    return former


def confirm_import(
    engine: Engine, request: ImportRequest, acting: Acting, allow_unplaced: bool = False
) -> ImportPlan:
    """Carry a plan out in one transaction, made anew inside it; where nothing is new, nothing is
    written.

    UnplacedWords where words of the document stand in no cell, unless `allow_unplaced`; Undecided
    while a doubtful match or a question about progress is open, or a doubt is settled as it cannot
    be; RefusedError where doubts are settled though nothing is new, or the edition
    that the request was shown `against` is not the current one any more.
    """
    return confirm_imports(engine, (request,), acting, allow_unplaced)[0]


def confirm_imports(
    engine: Engine, requests: Sequence[ImportRequest], acting: Acting, allow_unplaced: bool = False
) -> tuple[ImportPlan, ...]:
    """Carry several requests out in one transaction, each after those before it; `allow_unplaced`
    and errors as in `confirm_import`, RefusedError among them."""
    for said in (each for request in requests for each in request.settled if each.who):
        replace(acting, who=said.who)
    # Inside the write each document would keep all other writers out while it is read.
    for request in requests:
        read_ahead(engine, request)
    plans = []
    with writing_as(engine, acting, Verb.IMPORT) as connection:
        for request in requests:
            plan = make_plan(connection, request, {})
            _refuse_overtaken(plan)
            if not allow_unplaced:
                _refuse_unplaced(plan)
            if plan.nothing_new and plan.settled:
                raise RefusedError("refused.settled_alike", edition=plan.current_key)
            if not plan.nothing_new:
                _refuse_undecided(plan)
                plan = replace(plan, written=_write(connection, plan, acting))
            plans.append(plan)
    return tuple(plans)


def _refuse_overtaken(plan: ImportPlan) -> None:
    """Nobody confirms changes that were never shown: those against an edition that became
    current meanwhile."""
    seen = plan.request.against
    if seen is not None and seen != plan.current_key:
        raise RefusedError(
            "refused.import_overtaken",
            file=plan.request.called,
            programme=plan.edition.programme.code,
        )


def _write(connection: Connection, plan: ImportPlan, acting: Acting) -> str:
    """Write the edition of a plan with all that it decides, and give its key."""
    actor = acting.who
    edition, code, at = plan.edition, plan.edition.programme.code, moment(connection)
    place = {line.ref: at for at, (_, _, line) in reversed(list(enumerate(edition.lines())))}
    follows = [follow for carried in plan.carried for follow in answered_follows(carried)]
    successors = [(gone.line, place[gone.successor]) for gone in plan.gone if gone.successor]
    kept = Inherited(plan.matches, follows, successors)
    number = add_edition(connection, edition, kept, plan.coverage.counts(), at, actor)
    mapping = with_columns(plan.reading.columns, plan.reading.mapping)
    if mapping and mapping != load_mapping(connection, code):
        keep_mapping(connection, code, mapping, at, actor)
    draft_cells(connection, plan, number, at, acting)
    key = f"{code}@{number}"
    header = next(each for each in list_editions(connection) if each.key == key)
    written = {each: each for each in load_findings(connection, header.id)}
    for said in plan.settled:
        whole = replace(said, finding=written[said.finding])
        # Whoever signed in settles in their own name, whatever was typed.
        by = actor if acting.person else said.recorded_by or actor
        add_settlement(connection, whole, at, by)
    return key


def _refuse_unplaced(plan: ImportPlan) -> None:
    unplaced = plan.unplaced
    if unplaced:
        sample = [Phrase("error.quoted", said=word) for word, _ in unplaced[:5]]
        raise UnplacedWords(
            "unready.unplaced", document=plan.request.called, n=len(unplaced), sample=sample
        )


def _refuse_undecided(plan: ImportPlan) -> None:
    if plan.ready:
        return
    alike = [Phrase("unready.like", ref=m.ref, old=m.old[2].ref) for m in plan.doubtful if m.old]
    asked = [
        Phrase("unready.at_step", ref=q.ref, step=[q.step, q.body] if q.body else q.step)
        for q in plan.unanswered
    ]
    if wrong := plan.mis_settled:
        why = [
            Phrase("unready.wrongly", ref=each.finding.ref or each.finding.read, why=each.wrong)
            for each in wrong
        ]
        raise Undecided("unready.settled", document=plan.request.called, what=_listed(why))
    doubtful = Phrase("unready.doubtful", n=len(alike), names=_listed(alike))
    unanswered = Phrase("unready.unanswered", n=len(asked), names=_listed(asked))
    both = Phrase("unready.both", first=doubtful, second=unanswered)
    what = both if alike and asked else doubtful if alike else unanswered
    raise Undecided("unready.undecided", document=plan.request.called, what=what)


def _listed(names: Sequence[Phrase]) -> Phrase | Sequence[Phrase]:
    rest = len(names) - NAMED
    return Phrase("unready.and_more", names=names[:NAMED], n=rest) if rest > 0 else names
