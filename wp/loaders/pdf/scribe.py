"""The words of a PDF as they are written down: in reading order, each line joined to the next as
it runs on."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from wp.loaders.pdf.pages import PdfPage, PdfWord
from wp.loaders.programme.lexicon import DANGLING
from wp.loaders.text.lines import Line, Word

_PARTS = re.compile(r"[^\W_]+")
_SOFT = "\N{SOFT HYPHEN}"


# No font has wider spaces, in sizes of its letters.
_SPACE = 0.35
# Of so many letters no half of a word is a word itself by chance.
_LONG = 7
_BESIDE = frozenset(("by", "for", "from", "of", "the", "to", "with"))


@dataclass
class Scribe:
    """Numbers the words of a document in reading order; knows whether lines broken between words
    end with a space.

    Where they do, as in what office programs export, a line without one ends a paragraph, or ends
    inside a word. `exact`: no such space is ever missing, as in documents that state their
    structure.
    """

    spaced: bool = False
    exact: bool = False
    known: Counter[str] = field(default_factory=Counter)
    drawn: list[PdfWord] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    guessed: set[int] = field(default_factory=set)

    @classmethod
    def of(
        cls, pages: Sequence[PdfPage], exact: bool = False, spellings: Iterable[str] = ()
    ) -> "Scribe":
        """Learn from all pages: within lines words are followed by spaces; are they at the ends of
        lines too?

        Words are known that stand whole somewhere: neither at a line's end without a space, nor
        after such an end; or in the names of bodies. So is a long one that always ends its line,
        but each time before another word.
        """
        ends = breaks = 0
        known = Counter(each for text in (*DANGLING, *spellings) for each in _parts(text))
        after: dict[str, set[str]] = {}
        for page in pages:
            cut = False
            for former, word in pairwise(page.words):
                same = abs(former.bottom - word.bottom) < 1 and word.x0 > former.x1
                back = word.top > former.top + 0.5 * former.size and word.x0 < former.x1
                breaks += back
                ends += back and former.spaced
                if not cut and (same or former.spaced):
                    known.update(_parts(former.text))
                cut = not same and not former.spaced
                left, right = _halves(former.text, word.text)
                if cut and back and len(left) >= _LONG and len(right) > 1:
                    after.setdefault(left.casefold(), set()).add(right.casefold())
        words = {left for left, ways in after.items() if sum(known[each] > 0 for each in ways) > 1}
        return cls(ends > 0 and 12 * ends >= breaks, exact, known + Counter(words))

    def _knows(self, word: str) -> int:
        """How often the document has a word, whatever its capitals."""
        return self.known[word.casefold()]

    def write(self, lines: Sequence[Sequence[PdfWord]], right: float | None = None) -> list[Word]:
        """The words of a cell or paragraph with its lines joined as they run on; `right` is
        where its lines end."""
        written: list[Word] = []
        for above, line, below in zip((None, *lines), lines, (*lines[1:], None), strict=False):
            number = len(self.lines)
            former = above[-1] if above else None
            if former and self.spaced and former.spaced and not former.text.endswith(_SOFT):
                number = written[-1].line
            here = []
            for place, word in enumerate(line):
                last = place == len(line) - 1
                broken = last and below is not None and self.breaks(line, below[0], right)
                ends = last and not self.spaced
                divided = last and below and (broken or word.text.endswith("-"))
                text = self._unhyphenated(word.text, below[0]) if divided and below else word.text
                at, text = len(self.drawn), text.rstrip(_SOFT)
                here.append(Word(at, text, min(place, 1), number, word.page, ends, broken))
                self.drawn.append(word)
            self.lines.append(Line(len(self.lines), line[0].page, tuple(here)))
            written += here
        return written

    def breaks(self, line: Sequence[PdfWord], following: PdfWord, right: float | None) -> bool:
        """Whether a line ends inside a word: after a hyphen, or in one word too long for its
        column.

        The space after a line that fills its column may be lost, so that a full line alone says
        nothing: where the room left is narrower than a space, the words of the document tell a word
        broken in two from two words.
        """
        word = line[-1]
        if word.text.endswith(_SOFT):
            return True
        if word.spaced or right is None:
            return False
        if following.text[0] in ",)":
            return True
        left = right - word.x1
        if self._divided(word.text, following.text):
            return True
        if following.text[0] in "-/" and following.text[1:2].isalnum() and word.text[-1].isalnum():
            # A space before the sign leaves no trace where a line is broken there: "SCZs /Free"
            # looks like "SCZs/Free".
            if not (self.exact and self.spaced):
                self.guessed.add(id(following))
            return True
        if (
            self.spaced
            and word.text[-1] in "-/"
            and len(word.text) > 1
            and left >= _SPACE * word.size
        ):
            return True
        if self._torn(word.text, following):
            return True
        if len(line) > 1 or left >= max(1.05 * following.first, _SPACE * word.size):
            return False
        if left >= _SPACE * word.size and self.spaced:
            # No word ends with one that others stand beside: "Type" and "of" are two.
            return following.text not in DANGLING
        return self._one_word(word.text, following)

    def _divided(self, former: str, following: str) -> bool:
        """Whether the document has a word that stands here with a hyphen at the end of a line."""
        left, right = _halves(former, following)
        parts = left and former.endswith(f"{left}-") and following.startswith(right)
        return bool(parts and following[0].islower() and self._knows(left + right))

    def _unhyphenated(self, former: str, following: PdfWord) -> str:
        """The first half of a word without the hyphen that the program put in to divide it.

        The hyphen is the word's own unless the document has the word without it; where neither half
        stands elsewhere, whose hyphen it is remains a doubt. No program divides a word after its
        first letter.
        """
        if former.endswith(_SOFT):
            return former.rstrip(_SOFT)
        left, right = _halves(former, following.text)
        if not former.endswith("-") or not left or not right[0].islower():
            return former
        whole = self._knows(left + right)
        if whole or (len(left) > 1 and not self._knows(left) and not self._knows(right)):
            self.guessed.add(id(following))
        return former[:-1] if whole else former

    def _torn(self, former: str, following: PdfWord) -> bool:
        """Whether a word that stands whole elsewhere was broken without a hyphen; a doubt where one
        of its halves is a word as well."""
        left, right = _halves(former, following.text)
        ends = left and former.endswith(left) and following.text.startswith(right)
        halves = sum(len(half) > 1 and bool(self._knows(half)) for half in (left, right))
        if not ends or right[0].isupper() or not self._knows(left + right) or halves > 1:
            return False
        if halves:
            self.guessed.add(id(following))
        return True

    def _one_word(self, former: str, following: PdfWord) -> bool:
        """Whether two halves are one word: the whole stands elsewhere, or neither half does; a
        guess is doubted."""
        left, right = _halves(former, following.text)
        if not left or not former.endswith(left) or not following.text.startswith(right):
            return False
        # No word has a capital after small letters, and few end with a word that others stand
        # beside; an s alone is the end of one.
        capital = len(left) > 1 and left[-1].islower() and right[0].isupper()
        beside = right in _BESIDE and len(left) >= _LONG
        if self._knows(left + right) or capital or beside or right == "s":
            return not (capital or beside)
        # A letter alone is no word but "a": the s of "Members's" is none.
        word = self._knows(right) and (len(right) > 1 or right == "a")
        if self._knows(left) and (word or (len(left) >= _LONG and len(right) > 3)):
            return False
        self.guessed.add(id(following))
        return not word and not right[0].isupper()

    def doubted(self, words: Iterable[Word]) -> bool:
        """Whether one of some words was joined to the word before it, or kept apart, by a guess."""
        return any(id(self.drawn[word.index]) in self.guessed for word in words)

    def goes_on(self, words: Sequence[Word]) -> bool:
        """Whether a text is known not to end here: its last line is broken between two words."""
        return bool(words) and self.spaced and self.drawn[words[-1].index].spaced

    def ended(self, words: Sequence[Word], right: float) -> bool:
        """Whether a text's last line ends a paragraph: no space stands behind it, though there
        was room for one."""
        if not words or not self.spaced:
            return False
        last = self.drawn[words[-1].index]
        return not last.spaced and right - last.x1 >= _SPACE * last.size

    def joined(
        self, former: Sequence[Word], words: Sequence[Word], right: float | None
    ) -> list[Word]:
        """A text that goes on after the break of a page."""
        if not former or not words:
            return [*former, *words]
        last, first = former[-1], words[0]
        if self.goes_on(former):
            return [
                *former,
                *(replace(w, line=last.line) if w.line == first.line else w for w in words),
            ]
        line = [self.drawn[word.index] for word in former if self._beside(word, last)]
        broken = self.breaks(line, self.drawn[first.index], right)
        return [*former[:-1], replace(last, broken=broken), *words]

    def _beside(self, word: Word, last: Word) -> bool:
        drawn, end = self.drawn[word.index], self.drawn[last.index]
        return drawn.page == end.page and abs(drawn.middle - end.middle) < 0.55 * end.size


def _parts(text: str) -> list[str]:
    return _PARTS.findall(text.casefold())


def _halves(former: str, following: str) -> tuple[str, str]:
    """The last word in the one text and the first in the other; both "" where either has none."""
    left, right = _PARTS.findall(former), _PARTS.findall(following)
    return (left[-1], right[0]) if left and right else ("", "")
