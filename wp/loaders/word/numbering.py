"""Automatic numbers and bullets: not in the text of a Word document, but printed; counted as
Word counts them."""

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from wp.loaders.word.package import W, is_on, number, value
from wp.loaders.word.styles import Styles

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
# Signs that a bullet may be; any other (a letter of a font of signs) is shown as a round one.
_BULLETS = "-–—•*·"


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    shown: str
    restarts: int
    legal: bool


class Numbering:
    """The lists of a document; `label` is asked for each paragraph once, in the order of the
    document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """From the numbering's part, if the document has one."""
        self._styles = styles
        lists = [] if root is None else root.findall(f"{W}num")
        abstracts = [] if root is None else root.findall(f"{W}abstractNum")
        self._lists = {value(each, "numId"): each for each in lists}
        self._abstracts = {value(each, "abstractNumId"): each for each in abstracts}
        # How far each list has counted, level by level.
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str:
        """The number or bullet that Word prints before a paragraph, "" where none."""
        place = self._styles.list_of(paragraph)
        if place is None or place[0] not in self._lists:
            return ""
        identity, level = place
        abstract = self._abstract(identity)
        form = self._level(identity, abstract, level)
        if form is None:
            return ""
        self._count(identity, abstract, level)
        if form.form == "bullet":
            return form.shown if form.shown in _BULLETS and form.shown else "•"
        if form.form == "none":
            return _PLACE.sub("", form.shown).strip()
        return _PLACE.sub(
            lambda m: self._shown(identity, abstract, int(m[1]) - 1, form), form.shown
        ).strip()

    def _abstract(self, identity: str) -> str:
        """The definition behind a list; one may point to that of a list style."""
        for _ in range(4):
            found = value(self._lists[identity].find(f"{W}abstractNumId"))
            definition = self._abstracts.get(found)
            link = value(definition.find(f"{W}numStyleLink")) if definition is not None else ""
            other = self._styles.list_of_style(link) if link else ""
            if other not in self._lists:
                return found
            identity = other
        return found

    def _level(self, identity: str, abstract: str, level: int) -> _Level | None:
        override = self._override(identity, level)
        definition = self._abstracts.get(abstract)
        own = None if override is None else override.find(f"{W}lvl")
        if own is None and definition is not None:
            own = _of_level(definition.findall(f"{W}lvl"), level)
        if own is None:
            return None
        restart = own.find(f"{W}lvlRestart")
        return _Level(
            number(value(own.find(f"{W}start")), 0),
            value(own.find(f"{W}numFmt")) or "decimal",
            value(own.find(f"{W}lvlText")),
            level if restart is None else number(value(restart), level, LEVELS),
            is_on(own.find(f"{W}isLgl")),
        )

    def _override(self, identity: str, level: int) -> Element | None:
        return _of_level(self._lists[identity].findall(f"{W}lvlOverride"), level)

    def _count(self, identity: str, abstract: str, level: int) -> None:
        """Count one on; levels below begin anew, unless they say that they go on."""
        at = self._counts.setdefault(abstract, [None] * LEVELS)
        override = self._override(identity, level)
        restart = None if override is None else override.find(f"{W}startOverride")
        former = at[level]
        if restart is not None and (identity, level) not in self._started:
            at[level] = number(value(restart), 1)
        elif former is None:
            form = self._level(identity, abstract, level)
            at[level] = form.start if form else 1
        else:
            at[level] = former + 1
        self._started.add((identity, level))
        for lower in range(level + 1, LEVELS):
            form = self._level(identity, abstract, lower)
            if form is None or level < form.restarts:
                at[lower] = None

    def _shown(self, identity: str, abstract: str, level: int, asking: _Level) -> str:
        form = self._level(identity, abstract, level)
        if form is None:
            return ""
        at = self._counts[abstract][level]
        return in_words(form.start if at is None else at, "decimal" if asking.legal else form.form)


def _of_level(elements: list[Element], level: int) -> Element | None:
    return next((each for each in elements if value(each, "ilvl") == str(level)), None)


def in_words(count: int, form: str) -> str:
    """A count in a format of Word's; a format that is not known is shown as a decimal number."""
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 40)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        shown = ""
        for size, letters in _ROMAN:
            shown += letters * (count // size)
            count %= size
        return shown.upper() if form == "upperRoman" else shown
    if form == "decimalZero":
        return f"{count:02}"
    if form == "ordinal":
        ending = (
            "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        )
        return f"{count}{ending}"
    return "" if form == "none" else str(count)
