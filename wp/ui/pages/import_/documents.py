"""The documents dropped on the import page, and what a person has said of each so far; kept for
this browser tab.

Nothing here is evaluated or written: an upload is bytes with a name until its import is confirmed.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, field

import streamlit as st

from wp.domain.editions.carry_over import StepAnswer
from wp.language.sizes import size_words
from wp.loaders import limits
from wp.loaders.rows import Tracked
from wp.services.imports.confirm import ImportRequest
from wp.ui.parts.messages import as_typed, say_failed
from wp.ui.parts.titles import show_heading
from wp.ui.parts.uploader import speak_uploader
from wp.ui.shell.view import View

FILES, SAID, TRACKED, ROUND = "import_files", "import_said", "import_tracked", "import_round"
MOST_FILES, MOST_BYTES = 6, 60_000_000
BOTH = "both"


@dataclass(frozen=True, slots=True)
class Upload:
    """A document as it was dropped."""

    name: str
    data: bytes
    id: str


@dataclass
class Answers:
    """What a person has said of one document: what it is, its columns, its matches, and what
    becomes of progress.

    `steps` pairs a question's (reference, what it carries, step, body) with its answer.
    """

    programme: str = ""
    standing: str = ""
    effective_on: dt.date | None = None
    columns: dict[str, str] = field(default_factory=dict)
    matches: dict[str, str | None] = field(default_factory=dict)
    steps: dict[tuple[str, str, str, str], StepAnswer] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)
    drafts: set[str] = field(default_factory=set)


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
            mapping=tuple((name, heading) for heading, name in said.columns.items() if name),
            matches=tuple(said.matches.items()),
            steps=tuple(said.steps.values()),
            successors=tuple(said.successors.items()),
            drafts=tuple(sorted(said.drafts)),
        )

    def take_back(self) -> bool:
        """Forget the answers that may rest on a former matching; says whether there were any."""
        said = self.answers
        had = bool(said.steps or said.successors or said.drafts)
        said.steps, said.successors, said.drafts = {}, {}, set()
        return had


def ask_files(view: View) -> tuple[Upload, ...]:
    """The place to drop documents on, and those that were dropped."""
    words = view.words
    st.session_state.setdefault(FILES, ())
    most = size_words(limits.BYTES.most, words)
    show_heading(words("importing.drop_title"), words("importing.drop_unit", size=most), words)
    key = f"import_upload_{st.session_state.get(ROUND, 0)}"
    speak_uploader("importing.browse", "importing.drop_here", view)
    st.file_uploader(
        words("importing.drop"),
        accept_multiple_files=True,
        key=key,
        on_change=_take,
        args=(key, view),
    )
    held: tuple[Upload, ...] = st.session_state[FILES]
    if held:
        left, right = st.columns((4, 1), gap="medium", vertical_alignment="center")
        with left:
            names = ", ".join(f"{each.name} ({size_words(len(each.data), words)})" for each in held)
            st.caption(as_typed(words("importing.held", names=names)))
        with right:
            st.button(words("importing.anew"), key="import_anew", on_click=begin_anew)
    return held


def _take(key: str, view: View) -> None:
    """Take over what the uploader holds; more than is read at once is refused as a whole."""
    dropped = st.session_state[key] or []
    if len(dropped) > MOST_FILES or sum(each.size for each in dropped) > MOST_BYTES:
        most = size_words(MOST_BYTES, view.words)
        say_failed(view.words("importing.too_many", files=MOST_FILES, size=most))
        return
    found = [(each.name, each.getvalue()) for each in dropped]
    uploads = [
        Upload(name, data, hashlib.sha256(name.encode() + b"\0" + data).hexdigest()[:16])
        for name, data in found
    ]
    st.session_state[FILES] = tuple({each.id: each for each in uploads}.values())


def begin_anew() -> None:
    """Forget the documents and all that was said of them."""
    for name in (FILES, SAID, TRACKED):
        st.session_state.pop(name, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def tracked_of(upload: Upload) -> str:
    """Which edition of a document with tracked changes is meant: a value of Tracked, BOTH, or ""
    where nobody said."""
    return str(st.session_state.setdefault(TRACKED, {}).get(upload.id, ""))


def units_of(upload: Upload) -> tuple[Unit, ...]:
    """The editions that a document makes: one, or the two sides of its tracked changes."""
    chosen = tracked_of(upload)
    sides = (
        (Tracked.REJECT, Tracked.ACCEPT)
        if chosen == BOTH
        else (Tracked(chosen) if chosen else None,)
    )
    store: dict[str, Answers] = st.session_state.setdefault(SAID, {})
    return tuple(
        Unit(upload, side, store.setdefault(f"{upload.id}{side.value if side else ''}", Answers()))
        for side in sides
    )
