"""Responsible bodies: one name each, many spellings (product.md, section 5)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_EDGES = re.compile(r"^(?:[\s,;/&.]|and\b)+|(?:[\s,;/&.]|\band)+$", re.IGNORECASE)
_UNKNOWN_ENDS = re.compile(r"\s*[,;]\s*|\s+and\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ResponsibleBody:
    """A body that carries tasks; `open` marks a phrase that names no one body ("other relevant
    committees ..."), `retired` one that is offered no more: what names it is still read."""

    short: str
    full: str
    aliases: tuple[str, ...] = ()
    reports_to: str = ""
    open: bool = False
    source: str = ""
    retired: bool = False

    def spellings(self) -> tuple[str, ...]:
        """Every way in which the body is written."""
        return tuple(dict.fromkeys((self.short, self.full, *self.aliases)))


@dataclass(frozen=True, slots=True)
class Mention:
    """One body as a cell names it: the short name (the printed text where unknown) and the
    printed text; one that is `retired` is named all the same."""

    short: str
    text: str
    known: bool
    open: bool = False
    retired: bool = False

    @property
    def doubted(self) -> bool:
        """Whether the vocabulary offers no such body."""
        return self.retired or not self.known


class BodyVocabulary:
    """The names by which bodies are recognised; the longest spelling wins ("API/PNR CC" before
    "PTC/PC")."""

    def __init__(self, bodies: Iterable[ResponsibleBody]) -> None:
        """Take the bodies; a spelling that two of them share is a ValueError."""
        self.bodies: tuple[ResponsibleBody, ...] = tuple(bodies)
        self._by_spelling: dict[str, ResponsibleBody] = {}
        for body in self.bodies:
            for spelling in body.spellings():
                owner = self._by_spelling.setdefault(fold(spelling), body)
                if owner is not body:
                    raise ValueError(
                        f"the spelling {spelling!r} belongs to both {owner.short!r} and "
                        f"{body.short!r}"
                    )
        self.spellings: tuple[str, ...] = tuple(
            sorted({s for b in self.bodies for s in b.spellings()}, key=lambda s: (-len(s), s))
        )
        names = sorted(self._by_spelling, key=len, reverse=True)
        alternatives = "|".join(re.escape(name) for name in names)
        edge = r"(?![A-Za-z0-9]|-[A-Za-z0-9])"
        self._either = (
            rf"(?<![A-Za-z0-9])(?:{alternatives}){edge}|\((?:{alternatives})\)"
            if names
            else r"(?!)"
        )
        self._pattern: re.Pattern[str] | None = None

    def __len__(self) -> int:
        return len(self.bodies)

    def find(self, name: str) -> ResponsibleBody | None:
        """The body of exactly this spelling (upper and lower case alike), or None."""
        return self._by_spelling.get(fold(name))

    def read(self, text: str) -> tuple[Mention, ...]:
        """The bodies that a cell names, in the order printed, each once; what is not known is kept
        as printed.

        A slash separates except inside a known name; so does "and" (product.md, section 5).
        """
        printed = " ".join(text.split())
        plain = fold(printed)
        found: list[Mention] = []
        at = 0
        # A single name, as most brackets of a timeline are, needs no pattern; building it takes a
        # while.
        if plain in self._by_spelling:
            body = self._by_spelling[plain]
            return (_mention(body, printed),)
        self._pattern = self._pattern or re.compile(self._either)
        for match in self._pattern.finditer(plain):
            found += _unknown(printed[at : match.start()])
            body = self._by_spelling.get(match.group()) or self._by_spelling[match.group()[1:-1]]
            found.append(_mention(body, printed[match.start() : match.end()]))
            at = match.end()
        found += _unknown(printed[at:])
        first: dict[str, Mention] = {}
        for mention in found:
            first.setdefault(mention.short, mention)
        return tuple(first.values())


def fold(text: str) -> str:
    """Lower case, one space, straight apostrophes: the length stays, so that places stay
    comparable."""
    return " ".join(text.split()).replace("’", "'").replace("‘", "'").lower()


def _mention(body: ResponsibleBody, printed: str) -> Mention:
    return Mention(body.short, printed, True, body.open, body.retired)


def _unknown(gap: str) -> list[Mention]:
    mentions = []
    for piece in _UNKNOWN_ENDS.split(gap):
        words = _EDGES.sub("", piece)
        if words.strip("()"):
            mentions.append(Mention(words, words, False))
    return mentions
