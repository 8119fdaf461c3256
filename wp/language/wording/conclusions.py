"""The draft of "In conclusion, the PTC: ..." and of the Progress column, from what was recorded
in a session."""

from collections.abc import Iterable, Mapping

from wp.domain.meetings.decisions import Decision
from wp.domain.sessions import Session
from wp.language.names import body_name
from wp.language.record_texts import told_in
from wp.language.words import Words

_ROMAN = {"I": 1, "V": 5, "X": 10}


def draft_conclusions(
    session: Session, decisions: Iterable[Decision], notes: Mapping[str, str], words: Words
) -> str:
    """The draft of a session's conclusions as plain text: item by item in the order of the agenda,
    then the notes by reference.

    Decisions and notes stand in the language asked for where they are on record in it, else as they
    were recorded, with "not translated".
    """
    opening = words("conclusions.opening", body=body_name(session.body, words))
    items: dict[str, list[Decision]] = {}
    for each in sorted(decisions, key=lambda d: (item_order(d.item), _number(d.paragraph), d.id)):
        items.setdefault(each.item, []).append(each)
    parts = []
    for item, found in items.items():
        head = f"{words('conclusions.item', item=item)}\n" if item else ""
        lines = "\n".join(f"– {_lower(told_in(each.decided, words))}" for each in found)
        parts.append(f"{head}{opening}\n{lines}")
    if notes:
        column = "\n".join(f"{ref}: {told_in(note, words)}" for ref, note in notes.items())
        parts.append(f"{words('conclusions.progress')}\n{column}")
    return "\n\n".join(parts) + "\n" if parts else ""


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


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
