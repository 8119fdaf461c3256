"""What of a document is no cell: headers, footnotes, page heads, part headings; each recognised
positively.

Nothing is left out because it fits nowhere: a word that interrupts a header or stands behind a
closed footnote is not taken as part of it, but becomes unplaced.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wp.loaders.text.lines import Line, Word
from wp.loaders.word_account import Reason, Source

MAX_FOREIGN = 4
# A line that names the annex, the document's number or the page's within it.
PAGE_HEAD = re.compile(r"Annex [IVXL]+ to|(?:to )?doc\. [A-Z]{2}\w+|[IVXL]+/\d+\.?")
_NOTE_MARK = re.compile(r"\d{1,2}|[^\w\s]{1,2}|[\ue000-\uf8ff]")
# How a row below a table begins that is a note: with a mark, or the word for it.
NOTE = re.compile(
    r"(?:\*+|\d{1,2}[)]?|[†‡§]|notes?\s*:|n\.?b\.?\s*:?|remarques?\s*:)\s*\S", re.IGNORECASE
)
# Of those, what calls itself a note rather than to begin with a mark or a number.
SAYS_NOTE = re.compile(r"notes?\s*:|n\.?b\.?[\s:]|remarques?\s*:|\*", re.IGNORECASE)
# What stands before the count of the rows above.
TOTAL = re.compile(r"(?:sub-?|grand |sous-)?tot(?:als?|aux|al g[ée]n[ée]ral)\s*:?", re.IGNORECASE)
# The rules or stars that end a text.
END_MARK = re.compile(r"(?:[_*=–—-]\s*){3,}|\*(?:\s*\*)*")
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’)]?$")


@dataclass(frozen=True, slots=True)
class Header:
    """A header found: its first and last line; it is repeated where `of_page` (a page begins
    with it)."""

    first: int
    last: int
    of_page: bool


def find_headers(lines: Sequence[Line], tokens: Sequence[str], source: Source) -> list[Header]:
    """Every place where the header's words follow one another, each perhaps with the number of a
    footnote.

    `tokens` are regular expressions, a token ending in "??" may be missing. Up to `MAX_FOREIGN`
    other words in between are unplaced; so is what shares a line with the header.
    """
    found = []
    at = 0
    first = re.compile(tokens[0])
    while at < len(lines):
        match = None
        if any(first.fullmatch(word.text) for word in lines[at].words):
            match = _match_header(lines, at, tokens)
        if match is None:
            at += 1
            continue
        last, inside, foreign = match
        source.leave_out(inside, Reason.HEADER)
        source.give_up(foreign)
        found.append(Header(at, last, lines[at].top))
        at = last + 1
    return found


def _match_header(
    lines: Sequence[Line], at: int, tokens: Sequence[str]
) -> tuple[int, list[Word], list[Word]] | None:
    inside: list[Word] = []
    foreign: list[Word] = []
    wanted = list(tokens)
    for line in lines[at : at + 4 * len(tokens)]:
        if inside and line.top:
            return None
        for word in line.words:
            # An optional token may be passed over.
            for step in range(2 if len(wanted) > 1 and wanted[0].endswith("??") else 1):
                if wanted and re.fullmatch(wanted[step].removesuffix("??") + r"\d{0,2}", word.text):
                    del wanted[: step + 1]
                    inside.append(word)
                    break
            else:
                foreign.append(word)
                if len(foreign) > MAX_FOREIGN:
                    return None
        if not wanted:
            return line.number, inside, foreign
    return None


def strip_footnotes(lines: Sequence[Line], source: Source, start: int = 0) -> None:
    """Leave out footnotes: after a long line of spaces, up to the end of the page, each with its
    mark.

    The mark is a number or a sign, or the space that a lost sign left. A paragraph without a mark
    belongs to the note only where the sentence before it is not finished.
    """
    at = start
    while at < len(lines):
        if not lines[at].rule:
            at += 1
            continue
        at += 1
        begun, finished = False, True
        fresh = True
        while at < len(lines) and not lines[at].top and not lines[at].rule:
            words = [word for word in lines[at].words if word.index not in source.taken]
            if not lines[at].words:
                fresh = True
            elif words:
                marked = bool(_NOTE_MARK.fullmatch(words[0].text)) or (
                    not begun and words[0].gap > 0
                )
                if not begun and not marked:
                    words, marked = _behind_foreign(words, source)
                if marked or (begun and (not fresh or not finished)):
                    source.leave_out(words, Reason.FOOTNOTE)
                    begun = True
                    finished = bool(_ENDS_SENTENCE.search(words[-1].text))
                    fresh = False
                else:
                    source.give_up(words)
            at += 1


def _behind_foreign(words: list[Word], source: Source) -> tuple[list[Word], bool]:
    for offset, word in enumerate(words[: MAX_FOREIGN + 1]):
        if _NOTE_MARK.fullmatch(word.text):
            source.give_up(words[:offset])
            return words[offset:], True
    return words, False


def strip_page_heads(lines: Sequence[Line], source: Source) -> None:
    """Leave out the page heads: the annex, the document's number and the page's, at the top of a
    page."""
    near_top = True
    for line in lines:
        near_top = near_top or line.top
        if not line.words:
            continue
        if near_top and PAGE_HEAD.fullmatch(line.text):
            source.leave_out(line.words, Reason.PAGE_HEAD)
        else:
            near_top = False


def strip_end_marks(lines: Sequence[Line], source: Source) -> None:
    """Leave out the rules and stars that end a text."""
    for line in lines:
        if line.words and END_MARK.fullmatch(line.text):
            source.leave_out(line.words, Reason.END_MARK)


_INSIDE = re.compile(r"(?<=\w)['’-](?=\w)")


def capitals(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a line that are in capitals, a footnote's number at the end of the word
    aside."""
    for word in words:
        plain = word.text.rstrip("0123456789,:")
        # "D’AUTRES" is one word; so is "SUB-COMMITTEES".
        if len(plain) > 1 and plain.isupper() and _INSIDE.sub("", plain).isalpha():
            yield word


def in_capitals(words: Sequence[Word]) -> bool:
    """Whether most words of a line are in capitals, as in the heading of a part."""
    large = list(capitals(words))
    return len(large) >= 2 and 2 * len(large) > len(words)
