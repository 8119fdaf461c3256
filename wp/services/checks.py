"""Running the checks on an answer, and dismissing what breaks one, with a reason. A check itself
changes nothing."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wp.domain.checks.keywords import CheckWords
from wp.domain.checks.model import Basis, Breach, CheckCode
from wp.domain.checks.run import LONGEST_REASON, Dismissal, Judged, judge, run_checks
from wp.domain.filter import Answer, Facet
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.reporting.rules import text_problems
from wp.domain.spoken import without_spaces
from wp.errors import Phrase, QuestionError, RefusedError
from wp.installation import DATA
from wp.loaders.data.vocabularies import load_check_words
from wp.services.alignment import align, shipped_links
from wp.services.background import background
from wp.services.clock import moment
from wp.services.meetings.proposals import proposals_on_record
from wp.services.record import last_changed
from wp.services.writing import writing_as
from wp.store.database import Engine, reading
from wp.store.dismissals import add_dismissal, add_dismissal_end, load_dismissals


@dataclass(frozen=True, slots=True)
class Checked:
    """What breaks the checks among the lines shown, check by check, with what was dismissed."""

    judged: tuple[Judged, ...]

    def in_force(self, code: CheckCode | None = None) -> tuple[Judged, ...]:
        """What still breaks this check, or any."""
        return tuple(each for each in self._of(code) if each.dismissal is None)

    def dismissed(self, code: CheckCode | None = None) -> tuple[Judged, ...]:
        """What was dismissed of this check, or of any."""
        return tuple(each for each in self._of(code) if each.dismissal)

    def broken(self) -> tuple[CheckCode, ...]:
        """The checks that something still breaks, those with the most breaches first."""
        counts = {code: len(self.in_force(code)) for code in CheckCode}
        return tuple(
            sorted((code for code in CheckCode if counts[code]), key=lambda code: -counts[code])
        )

    def _of(self, code: CheckCode | None) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if code is None or each.breach.check is code)


def check(engine: Engine, everything: Answer, shown: Answer) -> Checked:
    """Judge the plans whole, on the day of the answer, and leave what concerns the lines `shown`.

    `everything` is the answer without a filter. InputError where a table of `data/` cannot be
    taken.
    """
    words = shipped_words()
    breaches = everything.worked_out(
        ("checks", words, shipped_links()), lambda: run_checks(_basis(engine, everything, words))
    )
    with reading(engine) as connection:
        dismissals = load_dismissals(connection)
    lines = frozenset(view.line.id for view in shown.lines)
    kept = (each for each in breaches if _concerns(each, lines, shown))
    return Checked(tuple(judge(kept, dismissals, shown.snapshot.known_at)))


def _basis(engine: Engine, everything: Answer, words: CheckWords) -> Basis:
    aligned = align(everything, everything)
    found = aligned.disagreements if aligned else ()
    proposals = proposals_on_record(engine, everything.snapshot.known_at)
    return Basis(everything.snapshot, background(engine).bodies, words, found, proposals)


def _concerns(breach: Breach, lines: frozenset[int], shown: Answer) -> bool:
    """Whether a breach has one of these lines; one without any line is left where nothing else
    narrows the view."""
    subject, wanted = breach.subject, shown.filter
    if subject.lines:
        return bool(subject.lines & lines)
    own_plan = not wanted.programme or subject.programme in wanted.programme
    own_body = not wanted.body or subject.ref in wanted.body
    return own_plan and own_body and wanted.chosen().keys() <= {Facet.PROGRAMME, Facet.BODY}


def shipped_words() -> CheckWords:
    """The words of `data/check_words.csv` as it stands on the disk now."""
    file = DATA / "check_words.csv"
    return _words(file, last_changed(file))


@lru_cache(maxsize=2)
def _words(file: Path, changed: int) -> CheckWords:
    return load_check_words(file)


def find_code(name: str) -> CheckCode:
    """The check of this name; QuestionError lists those that there are."""
    wanted = name.strip().casefold().replace(" ", "-").replace("_", "-")
    if wanted not in set(CheckCode):
        raise QuestionError("ask.check", name=name[:60], known=tuple(CheckCode))
    return CheckCode(wanted)


def find_breach(found: Checked, code: CheckCode, ref: str) -> Judged:
    """What this reference breaks; QuestionError where it does not break the check, naming what
    does."""
    wanted = without_spaces(ref)
    own = [each for each in found.judged if each.breach.check is code]
    for each in own:
        if without_spaces(each.breach.subject.ref) == wanted:
            return each
    breaking = [each.breach.subject.ref for each in own[:20]] or Phrase("error.nothing")
    raise QuestionError("ask.breach", ref=ref[:60], check=code.value, breaking=breaking)


def dismiss(engine: Engine, breach: Breach, reason: str, acting: Acting) -> int:
    """Record why a breach may stay, and give the dismissal's number; it counts until something else
    is read there.

    RefusedError where no reason is named, or it is dismissed already.
    """
    said = reason.strip()
    if not said or any(text_problems("reason", said, LONGEST_REASON)):
        raise RefusedError("refused.dismissal_reason", most=LONGEST_REASON)
    with writing_as(engine, acting, Verb.DISMISS) as connection:
        if next(judge([breach], load_dismissals(connection))).dismissal:
            raise RefusedError("refused.dismissed")
        return add_dismissal(connection, breach, said, moment(connection), acting.who)


def take_back(engine: Engine, number: int, acting: Acting) -> Dismissal:
    """Take a dismissal back, so that its breach counts again. RefusedError where there is none
    that holds."""
    with writing_as(engine, acting, Verb.DISMISS) as connection:
        found = next((each for each in load_dismissals(connection) if each.id == number), None)
        if found is None or found.ended_at:
            raise RefusedError("refused.not_dismissed", number=number)
        add_dismissal_end(connection, number, moment(connection), acting.who)
    return found
