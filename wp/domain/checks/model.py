"""The checks that the Committee asked for: what each is called, where it comes from, and what
breaks one, as values.

The rules are those of product.md, section 3, "Checks the Committee asked for" (report, paragraphs
203-206 and 226). They stand in the modules `..._rules`; a check reports and changes nothing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from wp.domain.bodies import ResponsibleBody
from wp.domain.checks.keywords import CheckWords
from wp.domain.findings import Place
from wp.domain.meetings.proposals import Proposal
from wp.domain.plans.alignment import TIMES, Disagreement
from wp.domain.programme import Edition, ProgrammeKind
from wp.domain.snapshot import LineView, Snapshot

PTC, COUNCIL, CBC, DMPT = "PTC", "Council", "CBC", "DMPT"


class CheckCode(StrEnum):
    """One check each, in the order in which product.md lists them; the value is what a command
    and an address say."""

    CAPACITY_BUILDING = "capacity-building"
    BOTH_STEPS = "ptc-and-council"
    ADVANCED_FIRST = "advanced-first"
    MAINTENANCE_LAST = "maintenance-last"
    NETWORKED_CUSTOMS = "gnc"
    TYPED = "type"
    STRATEGIC = "strategic-link"
    KNOWN_BODIES = "known-bodies"
    REPORTING_BODIES = "reporting-bodies"
    COUNCIL_LISTED = "council-listed"
    COMPLETED = "completed"
    OVERDUE = "overdue"
    PERIOD = "period"
    ORDER_OF_STEPS = "order-of-steps"
    COUNTERPART = "counterpart"
    TIME_FRAMES = "time-frames"
    INACTIVE = "inactive-topic"
    PROPOSED = "proposed-topic"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a check comes from: paragraphs of the report, or what is `named`: the introduction of
    Annex III, the rules of the record, none that asks for it."""

    paragraphs: tuple[int, ...] = ()
    named: str = ""


# Paragraph 226 asks for all that is not said otherwise. No paragraph asks that dates lie within the
# periods that Annex II (title) and Annex III (introduction) give.
SOURCES: dict[CheckCode, Source] = {
    **dict.fromkeys(CheckCode, Source((226,))),
    CheckCode.NETWORKED_CUSTOMS: Source((205, 226)),
    CheckCode.STRATEGIC: Source((205, 206, 224)),
    CheckCode.KNOWN_BODIES: Source((203, 204, 226)),
    CheckCode.PERIOD: Source(named="none"),
    CheckCode.ORDER_OF_STEPS: Source(named="rules"),
    CheckCode.PROPOSED: Source(named="introduction"),
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A text of the source, as printed; "" where the cell is empty."""

    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its short name, for which a language may have a name of its own."""

    short: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a task, a line or a topic."""

    ref: str
    is_topic: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the catalogue, by the last part of its key."""

    key: str


@dataclass(frozen=True, slots=True)
class More:
    """How many more there are than are named."""

    n: int


Fact = Quote | Body | Ref | Word | More | dt.date | int
Facts = tuple[tuple[str, "Fact | tuple[Fact, ...]"], ...]
NAMED = 20


def some_of(refs: Sequence[str], is_topic: bool = False) -> tuple[Fact, ...]:
    """References as a fact: the first few, and how many more; a long plan has hundreds of them."""
    named = tuple(Ref(ref, is_topic) for ref in refs[:NAMED])
    return (*named, More(len(refs) - NAMED)) if len(refs) > NAMED else named


class SubjectKind(StrEnum):
    """What a breach is a breach of."""

    LINE = "line"
    TASK = "task"
    PLAN = "plan"
    BODY = "body"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Subject:
    """The line, task, plan or body that breaks a check.

    `key` outlives a renumbering: it names a line by its permanent id, a task by that of its first
    line, a plan by its code. `lines` are the permanent ids of the lines concerned, empty for a
    body that stands nowhere.
    """

    kind: SubjectKind
    key: str
    ref: str
    text: str
    programme: str = ""
    place: Place | None = None
    lines: frozenset[int] = frozenset()


# How each check can be broken, as `Breach.fault` names it.
FAULTS: dict[CheckCode, tuple[str, ...]] = {
    CheckCode.CAPACITY_BUILDING: ("no_cbc",),
    CheckCode.BOTH_STEPS: ("lacks", "nobody"),
    CheckCode.ADVANCED_FIRST: ("behind",),
    CheckCode.MAINTENANCE_LAST: ("early",),
    CheckCode.NETWORKED_CUSTOMS: ("both", "type", "dmpt"),
    CheckCode.TYPED: ("other", "none"),
    CheckCode.STRATEGIC: ("no_code", "empty"),
    CheckCode.KNOWN_BODIES: ("unknown",),
    CheckCode.REPORTING_BODIES: ("nowhere",),
    CheckCode.COUNCIL_LISTED: ("unlisted",),
    CheckCode.COMPLETED: ("unsaid", "no_evidence"),
    CheckCode.OVERDUE: ("unsaid",),
    CheckCode.PERIOD: ("late", "early"),
    CheckCode.ORDER_OF_STEPS: ("before", "open"),
    CheckCode.COUNTERPART: ("none",),
    CheckCode.TIME_FRAMES: ("differ",),
    CheckCode.INACTIVE: ("inactive",),
    CheckCode.PROPOSED: ("lacks",),
}


@dataclass(frozen=True, slots=True)
class Breach:
    """One place that breaks a check: of what, which of the check's faults, and what was read there.

    `facts` are what the sentence names; `disagreements` those of the two plans that make the
    breach.
    """

    check: CheckCode
    subject: Subject
    fault: str
    facts: Facts = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def read(self) -> str:
        """What was read, in one plain line: a dismissal holds as long as it stays the same."""
        said = [f"{name}: {_plain(value)}" for name, value in self.facts]
        for each in self.disagreements:
            dated = each.code in TIMES
            ends = ", ".join(
                f"{end.ref} {end.due or '-'}" if dated else end.ref
                for end in (each.subject, *each.others)
            )
            said.append(f"{each.code.value}: {ends}")
        return "; ".join([self.fault, *said])


def _plain(value: "Fact | tuple[Fact, ...]") -> str:
    if isinstance(value, tuple):
        return ", ".join(_plain(each) for each in value)
    match value:
        case Quote(text):
            return text
        case Body(short):
            return short
        case Ref(ref):
            return ref
        case Word(key):
            return key
        case More(n):
            return f"+{n}"
    return str(value)


@dataclass(frozen=True, slots=True)
class Basis:
    """Everything that the checks read; nothing in it changes.

    `disagreements` are those of the two plans (`wp.domain.plans.alignment`), `bodies` the
    vocabulary, `proposals` all proposed topics on record.
    """

    snapshot: Snapshot
    bodies: tuple[ResponsibleBody, ...]
    words: CheckWords
    disagreements: tuple[Disagreement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    tasks: tuple[tuple[LineView, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the lines task by task, in the order of the documents."""
        found: dict[tuple[str, str], list[LineView]] = {}
        for view in self.snapshot.lines:
            found.setdefault((view.edition.key, view.task.ref), []).append(view)
        object.__setattr__(self, "tasks", tuple(map(tuple, found.values())))

    def typed_tasks(self) -> Iterable[tuple[LineView, ...]]:
        """The tasks of the programmes that tell Advanced from Maintenance: those with topics,
        not those of actions."""
        return (views for views in self.tasks if is_typed(views[0].edition))


def is_typed(edition: Edition) -> bool:
    """Whether the programme is one of topics and tasks, as the Work Programme; an action plan
    has no types."""
    return edition.programme.kind is ProgrammeKind.TOPICS
