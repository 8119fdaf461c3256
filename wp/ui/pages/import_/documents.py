"""The documents dropped on the import page, and what a person has said of each so far.

Nothing here is evaluated or written: an upload is bytes with a name until its import is confirmed.
"""

import datetime as dt
from dataclasses import dataclass, field

from wp.domain.editions.carry_over import StepAnswer
from wp.domain.findings import COLUMNS
from wp.language.sizes import size_words
from wp.loaders import limits
from wp.loaders.rows import Tracked
from wp.loaders.tables.layout import HEADING, TABLE, TOPICS
from wp.services.imports.request import ImportRequest, Mapping, Settling
from wp.ui.parts.files.uploads import Upload, Wanted, ask_files
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

DOCUMENTS = Wanted("import", "importing.drop", "importing.browse", "importing.drop_here", most=6)
BOTH = "both"


@dataclass
class Answers:
    """What a person has said of one document: what it is, how its tables are read, its matches, and
    what becomes of progress.

    `columns` has by heading the field that a column holds, "" where it is left out, `picked` what
    is picked so far and not yet read by; `tables`, `heading` and `topics` are as in
    `wp.loaders.tables.layout`.

    `steps` pairs a question's (reference, what it carries, step, body) with its answer; `doubts`
    are the keys of the document's doubts, `settled` what is said of them.
    """

    programme: str = ""
    standing: str = ""
    effective_on: dt.date | None = None
    columns: dict[str, str] = field(default_factory=dict)
    picked: dict[str, str] = field(default_factory=dict)
    tables: tuple[int, ...] = ()
    heading: int | None = None
    topics: str = ""
    matches: dict[str, str | None] = field(default_factory=dict)
    steps: dict[tuple[str, str, str, str], StepAnswer] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)
    drafts: set[str] = field(default_factory=set)
    doubts: tuple[str, ...] = ()
    settled: tuple[Settling, ...] = ()

    def mapping(self) -> Mapping:
        """What is said of the tables and columns, as a request holds it."""
        return (
            *((TABLE, str(number)) for number in self.tables),
            *([] if self.heading is None else [(HEADING, str(self.heading))]),
            *([(TOPICS, self.topics)] if self.topics else []),
            *((name, heading) for heading, name in self.columns.items() if name in COLUMNS),
        )


@dataclass(frozen=True)
class Unit:
    """One edition to be made: a document, or one of the two sides of a document with tracked
    changes."""

    upload: Upload
    tracked: Tracked | None
    answers: Answers

    @property
    def id(self) -> str:
        """What its widgets are called by."""
        return f"{self.upload.id}{self.tracked.value if self.tracked else ''}"

    def key(self, name: str) -> str:
        """The key of a widget of this edition."""
        return f"imp:{self.id}:{name}"

    def request(self) -> ImportRequest:
        """What is to be imported, as far as it is decided."""
        said = self.answers
        return ImportRequest(
            name=self.upload.name,
            data=self.upload.data,
            programme=said.programme or None,
            standing=said.standing or None,
            effective_on=said.effective_on,
            tracked=self.tracked,
            mapping=said.mapping(),
            matches=tuple(said.matches.items()),
            steps=tuple(said.steps.values()),
            successors=tuple(said.successors.items()),
            drafts=tuple(sorted(said.drafts)),
            settled=said.settled,
        )

    def take_back(self) -> bool:
        """Forget the answers that may rest on a former matching; says whether there were any."""
        said = self.answers
        had = bool(said.steps or said.successors or said.drafts)
        said.steps, said.successors, said.drafts = {}, {}, set()
        return had


def ask_documents(view: View) -> tuple[Upload, ...]:
    """The place to drop documents on, and those that were dropped."""
    most = size_words(limits.BYTES.most, view.words)
    said = view.words("importing.drop_unit", size=most)
    show_heading(view.words("importing.drop_title"), said, view.words)
    return ask_files(DOCUMENTS, view).files


def begin_anew() -> None:
    """Forget the documents and all that was said of them."""
    DOCUMENTS.pile.remove(*DOCUMENTS.pile.files)


def tracked_of(upload: Upload) -> str:
    """Which edition of a document with tracked changes is meant: a value of Tracked, BOTH, or ""
    where nobody said."""
    return str(DOCUMENTS.pile.answers.get(_tracked(upload), ""))


def choose_tracked(upload: Upload, chosen: str) -> None:
    """Say which edition of it is meant."""
    DOCUMENTS.pile.answers[_tracked(upload)] = chosen


def _tracked(upload: Upload) -> str:
    return f"{upload.id}:tracked"


def units_of(upload: Upload) -> tuple[Unit, ...]:
    """The editions that a document makes: one, or the two sides of its tracked changes."""
    chosen = tracked_of(upload)
    sides = (
        (Tracked.REJECT, Tracked.ACCEPT)
        if chosen == BOTH
        else (Tracked(chosen) if chosen else None,)
    )
    store = DOCUMENTS.pile.answers
    return tuple(
        Unit(upload, side, store.setdefault(f"{upload.id}{side.value if side else ''}", Answers()))
        for side in sides
    )
