"""Settling doubts about an edition on record, later than its import: one, or all of a kind."""

from collections.abc import Iterator
from dataclasses import replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.editions.carry_over import carry
from wp.domain.editions.doubt_kinds import DoubtKind
from wp.domain.editions.doubted_cells import printed_text
from wp.domain.editions.settling import settling_problems
from wp.domain.findings import Finding, Judgement, Settlement
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.programme import Edition, EditionHeader
from wp.errors import QuestionError, RefusedError
from wp.services.clock import moment
from wp.services.editions import require_edition
from wp.services.imports.doubts import doubt_of, settlement
from wp.services.imports.request import Doubt, Settling
from wp.services.progress.followed_acts import reports_under
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.editions import list_editions, load_edition
from wp.store.settlements import add_settlement, load_settlements
from wp.store.vocabulary import load_vocabulary


def settle_doubt(engine: Engine, edition: str, said: Settling, acting: Acting) -> Settlement:
    """Record what a person says of a doubt of an edition ("WP@1"); what was said last counts, and
    what was known before is answered as before.

    QuestionError for an edition or a doubt that is not there. RefusedError where no
    reason is named, the reading is not understood, nothing is settled that could be reopened, or
    progress is on record for a step that the reading does not have.
    """
    with writing_as(engine, acting, Verb.SETTLE) as connection:
        bodies = load_vocabulary(connection)
        header, own, shown = _shown(connection, edition, bodies)
        finding = _finding(shown, said.key)
        if said.judgement is Judgement.REOPENED and finding in shown.open_findings:
            raise RefusedError("refused.not_settled")
        doubt = doubt_of(shown, finding, said, bodies)
        told = settlement(finding, doubt.printed, said)
        for wrong in doubt.wrong:
            raise RefusedError("refused.settling", why=wrong)
        # Numbered as the one that it will be: the latest.
        last = replace(told, id=1 + max((each.id for each in own), default=0))
        then = load_edition(connection, header, bodies, (*own, last))
        for ref, steps in lost_steps(connection, shown, then):
            raise RefusedError("refused.settled_steps", ref=ref, steps=steps)
        add_settlement(connection, told, moment(connection), acting.who)
    return told


def keep_alike(
    engine: Engine, edition: str, kind: DoubtKind, reason: str, acting: Acting
) -> tuple[Settlement, ...]:
    """Record of every doubt of a kind that is open in an edition ("WP@1") that it is kept as read,
    all for one reason: a settlement each, in one transaction.

    What somebody settled in the meantime stays so. QuestionError for an edition that is not there;
    RefusedError where no reason is named, or no such doubt is open any more.
    """
    with writing_as(engine, acting, Verb.SETTLE) as connection:
        bodies = load_vocabulary(connection)
        shown = _shown(connection, edition, bodies)[2]
        alike = [finding for finding in shown.open_findings if kind.has(finding)]
        if not alike:
            raise RefusedError("refused.none_alike")
        told = []
        for finding in alike:
            said = Settling(finding.key, Judgement.KEPT, reason=reason)
            told.append(settlement(finding, printed_text(shown, finding), said))
        for wrong in settling_problems(told[0], False, bodies):
            raise RefusedError("refused.settling", why=wrong)
        at = moment(connection)
        for each in told:
            add_settlement(connection, each, at, acting.who)
    return tuple(told)


def look_at_doubt(engine: Engine, name: str, said: Settling | None) -> Doubt:
    """A doubt of an edition on record ("WP@1" and the doubt's key), with what would be said of it
    and what is wrong with that; its `proposed` is what is settled of it now. QuestionError as in
    `settle_doubt`."""
    edition, _, key = name.partition(" ")
    with reading(engine) as connection:
        bodies = load_vocabulary(connection)
        _, _, shown = _shown(connection, edition, bodies)
    finding = _finding(shown, key)
    now_settled = next((each for each in shown.settled if each.finding == finding), None)
    return replace(doubt_of(shown, finding, said, bodies), proposed=now_settled)


def read_edition(engine: Engine, key: str) -> Edition:
    """An edition on record with what is settled of its doubts; QuestionError where there is
    none."""
    with reading(engine) as connection:
        return _shown(connection, key, load_vocabulary(connection))[2]


def _shown(
    connection: Connection, key: str, bodies: BodyVocabulary
) -> tuple[EditionHeader, tuple[Settlement, ...], Edition]:
    """The edition of this key with all that was said of its doubts."""
    header = require_edition({each.key: each for each in list_editions(connection)}, key)
    own = load_settlements(connection).get(header.id, ())
    return header, own, load_edition(connection, header, bodies, own)


def _finding(edition: Edition, key: str) -> Finding:
    found = next((each for each in edition.findings if each.key == key), None)
    if found is None:
        raise QuestionError("ask.doubt", keys=[key])
    return found


def lost_steps(
    connection: Connection, shown: Edition, then: Edition
) -> Iterator[tuple[str, list[str]]]:
    """The lines, by their references, whose steps have an act or an anticipated month in the
    edition as it is `shown`, and are not there as it would read `then`: progress stays with its
    step, so such a reading has to wait until the report says otherwise."""
    pairs = [
        (old, new)
        for (_, _, old), (_, _, new) in zip(shown.lines(), then.lines(), strict=True)
        if old.steps != new.steps
    ]
    reports = reports_under(connection, [shown], [old.id for old, _ in pairs]) if pairs else {}
    for old, new in pairs:
        carried = carry(old, new, reports.get(old.id, ()))
        lost = [*(each.step for each in carried.follows), *(q.step for q in carried.questions)]
        if lost:
            yield old.ref, list(dict.fromkeys(lost))
