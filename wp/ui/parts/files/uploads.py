"""Files that a person gives to a page: kept for this browser until they are recorded or removed, by
that page alone, in the memory of the server and never in the record."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import streamlit as st

from wp.language.sizes import size_words
from wp.loaders.child.underway import Underway
from wp.ui.parts.form.desk import desk, remember_desk
from wp.ui.parts.html import Markup, draw, paragraph, typed
from wp.ui.parts.messages import as_typed
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import drawn_for

MOST_BYTES = 60_000_000
# Of all browsers together; what was looked at longest ago gives way.
KEPT_BYTES, KEPT_PILES = 300_000_000, 200


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was given."""

    name: str
    data: bytes

    @property
    def id(self) -> str:
        """What tells it from other files."""
        return hashlib.sha256(self.name.encode() + b"\0" + self.data).hexdigest()[:16]


@dataclass
class Pile:
    """The files given to one page, and what was said of each there, by its id and more."""

    files: tuple[Upload, ...] = ()
    answers: dict[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many bytes they have."""
        return sum(len(each.data) for each in self.files)

    def remove(self, *files: Upload) -> None:
        """Forget these files and what was said of them."""
        gone = tuple(each.id for each in files)
        self.files = tuple(each for each in self.files if each.id not in gone)
        for name in [name for name in self.answers if name.startswith(gone)]:
            if isinstance(answer := self.answers.pop(name), Underway):
                answer.cancel()


class Shelf:
    """The piles of all browsers and pages, bounded."""

    def __init__(self) -> None:
        self._piles: OrderedDict[tuple[str, str], Pile] = OrderedDict()
        self._lock = Lock()

    def pile(self, owner: str, page: str) -> Pile:
        """The pile of this browser on this page."""
        with self._lock:
            pile = self._piles.setdefault((owner, page), Pile())
            self._piles.move_to_end((owner, page))
            size = sum(each.size for each in self._piles.values())
            while len(self._piles) > 1 and (size > KEPT_BYTES or len(self._piles) > KEPT_PILES):
                size -= self._piles.popitem(last=False)[1].size
            return pile


@st.cache_resource(show_spinner=False)
def _shelf() -> Shelf:
    return Shelf()


@dataclass(frozen=True)
class Wanted:
    """The files that a page asks for: how many at most, of which kinds (any where none is named),
    and the keys of what is wanted, of the button and of the place to drop them on."""

    page: str
    label: str
    browse: str
    drop: str
    most: int = 1
    kinds: tuple[str, ...] = ()

    @property
    def pile(self) -> Pile:
        """What was given to the page in this browser, by who signed in where somebody did."""
        person = drawn_for()
        return _shelf().pile(f"{desk()} {person.person if person else ''}", self.page)

    def key(self, name: str) -> str:
        """The key of a widget."""
        return f"{self.page}_{name}"


def ask_files(wanted: Wanted, view: View) -> Pile:
    """The place to give files to a page, and those that are still here, each with a button that
    removes it."""
    words, pile = view.words, wanted.pile
    _speak(wanted, view)
    key = wanted.key(f"upload_{st.session_state.get(wanted.key('round'), 0)}")
    st.file_uploader(
        words(wanted.label),
        wanted.kinds or None,
        accept_multiple_files=wanted.most > 1,
        key=key,
        on_change=_take,
        args=(wanted, key, view),
    )
    if refused := st.session_state.pop(wanted.key("refused"), ""):
        st.error(as_typed(refused))
    if pile.files:
        remember_desk()
        draw(words, paragraph("label", words("upload.kept")))
    for each in pile.files:
        with st.container(horizontal=True, vertical_alignment="center"):
            size = size_words(len(each.data), words)
            draw(words, typed(words("upload.file", name=each.name, size=size), "span"))
            label, key = words("upload.remove", name=each.name), wanted.key(f"remove_{each.id}")
            st.button(
                as_typed(label),
                key,
                on_click=pile.remove,
                args=(each,),
                type="tertiary",
                icon=":material/close:",
            )
    return pile


def _take(wanted: Wanted, key: str, view: View) -> None:
    """Take over what the uploader holds, and empty it; more than is kept is refused as a whole."""
    dropped, pile = st.session_state[key] or [], wanted.pile
    given = dropped if isinstance(dropped, list) else [dropped]
    files = [Upload(each.name, each.getvalue()) for each in given]
    if wanted.most > 1:
        files = [*pile.files, *files]
    own = tuple({each.id: each for each in files}.values())
    st.session_state[wanted.key("round")] = st.session_state.get(wanted.key("round"), 0) + 1
    if len(own) > wanted.most or sum(len(each.data) for each in own) > MOST_BYTES:
        most = size_words(MOST_BYTES, view.words)
        refused = view.words("importing.too_many", files=wanted.most, size=most)
        st.session_state[wanted.key("refused")] = refused
        return
    pile.files = own


def _speak(wanted: Wanted, view: View) -> None:
    """Let the two texts of Streamlit's uploader, which speaks English only, give way to the
    catalogue's by style."""
    zone, words = '[data-testid="stFileUploaderDropzone"]', view.words
    button = f'{zone} [data-testid="stBaseButton-secondary"] p'
    limit = f'{zone} [data-testid="stFileUploaderDropzoneInstructions"] span'
    style = (
        f"{button}, {limit} {{ font-size: 0; }} "
        f'{button}::after {{ content: "{words(wanted.browse)}"; font-size: 1rem; }} '
        f'{limit}::after {{ content: "{words(wanted.drop)}"; font-size: .9rem; }}'
    )
    # A style sheet is no HTML text: quotes stay as they are. Only words of the catalogue are in it.
    st.html(Markup(f"<style>{style}</style>"))
