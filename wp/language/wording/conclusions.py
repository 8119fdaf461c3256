"""The draft of "In conclusion, the PTC: ..." and of the Progress column, from what was recorded
in a session."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from wp.domain.meetings.decisions import Decision
from wp.domain.sessions import Session
from wp.domain.texts import Text
from wp.language.names import body_name
from wp.language.record_texts import UNKNOWN, rendered, told_in
from wp.language.words import DEFAULT, Words

_ROMAN = {"I": 1, "V": 5, "X": 10}


class Part(Enum):
    """What a paragraph of the draft is."""

    HEADING = "heading"
    OPENING = "opening"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph of the draft and the language that it stands in; what somebody recorded is a
    `Text`."""

    part: Part
    text: str
    language: str


def conclusions(
    session: Session, decisions: Iterable[Decision], notes: Mapping[str, str], words: Words
) -> Iterator[tuple[Said, ...]]:
    """The draft of a session's conclusions: the paragraphs of each item in the order of the agenda,
    then those of the notes by reference.

    `decisions` are the session's own, `notes` those of progress by the reference of the line. Both
    stand in the language asked for where they are on record in it, else as they were recorded, with
    "not translated".
    """

    def ours(part: Part, text: str) -> Said:
        return Said(part, text, words.language)

    opening = ours(Part.OPENING, words("conclusions.opening", body=body_name(session.body, words)))
    items: dict[str, list[Decision]] = {}
    for each in sorted(decisions, key=lambda d: (item_order(d.item), _number(d.paragraph), d.id)):
        items.setdefault(each.item, []).append(each)
    for item, own in items.items():
        heading = (ours(Part.HEADING, words("conclusions.item", item=item)),) if item else ()
        entries = (_entry(each.decided, words, lowered=True) for each in own)
        yield (*heading, opening, *entries)
    if notes:
        entries = (_entry(note, words, f"{ref}: ") for ref, note in notes.items())
        yield ours(Part.HEADING, words("conclusions.progress")), *entries


def draft_conclusions(
    session: Session, decisions: Iterable[Decision], notes: Mapping[str, str], words: Words
) -> str:
    """The same as plain text, "" where there is none: the session, its decisions and the notes are
    those of `conclusions`."""
    items = conclusions(session, decisions, notes, words)
    parts = ["\n".join(each.text for each in item) for item in items]
    return "\n\n".join(parts) + "\n" if parts else ""


def _entry(text: str, words: Words, before: str = "– ", lowered: bool = False) -> Said:
    known, told = rendered(text, words).language, told_in(text, words)
    told = told[:1].lower() + told[1:] if lowered else told
    language = DEFAULT if known == UNKNOWN else known
    return Said(Part.ENTRY, Text(before + told, language), language)


def item_order(item: str) -> tuple[int, str]:
    """Where an item stands in an agenda: by its Roman number, then by the rest of its name.

    >>> sorted(["X", "IX (c)", "II", "IX (a)"], key=item_order)
    ['II', 'IX (a)', 'IX (c)', 'X']
    """
    number, _, rest = item.partition(" ")
    digits = [_ROMAN.get(sign, 0) for sign in number.upper()]
    value = sum(-n if n < max(digits[at:]) else n for at, n in enumerate(digits))
    return (value or 99, rest)


def _number(paragraph: str) -> int:
    digits = "".join(sign for sign in paragraph.split("-")[0] if sign.isdigit())
    return int(digits) if digits else 0


def recorder_words(decision: Decision, words: Words) -> str:
    """Who recorded a decision: as the Chair or for the Chair, where that was said."""
    who = decision.recorded_by
    if decision.chair is None:
        return words("decisions.recorded_by", who=who)
    return words("decisions.by_chair" if decision.chair else "decisions.for_chair", who=who)
