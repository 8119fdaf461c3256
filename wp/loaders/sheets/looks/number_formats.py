"""Numbers, dates and texts in the format of their cell (ECMA-376, part 1, 18.8.30)."""

import datetime as dt
import re

from wp.domain.timeline import render_window

GENERAL = "General"
# Quoted words, escaped characters, conditions and colours, room for a character, what fills a cell.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_DIGITS = re.compile(r"([#0?,]*[#0?])(?:\.([0#?]+))?(\s?%)?")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_HOLDS = {
    "<": float.__lt__,
    "<=": float.__le__,
    "=": float.__eq__,
    ">=": float.__ge__,
    ">": float.__gt__,
    "<>": float.__ne__,
}


def number_shown(value: int | float, shown_as: str) -> str:
    """A number in its format, "" where that shows nothing of it.

    >>> number_shown(4.1, "0.00"), number_shown(0.8, "0%"), number_shown(1234, "#,##0")
    ('4.10', '80%', '1,234')
    >>> number_shown(4, '"Topic "0'), number_shown(2.0, "General"), number_shown(0, "0;-0;;@")
    ('Topic 4', '2', '')
    """
    section, first = _section(value, shown_as)
    value = value if first else abs(value)
    shown, literals = _without_literals(section)
    digits = _DIGITS.search(shown)
    if digits is None and not shown.replace("\0", "").strip():
        return _with_literals(shown, literals).strip()
    if digits is None or re.search(
        "[A-DF-Za-z@/]|E[+-]", shown[: digits.start()] + shown[digits.end() :]
    ):
        return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else str(value)
    before, after = shown[: digits.start()], shown[digits.end() :]
    decimals = 0 if digits[2] is None else len(digits[2])
    written = f"{100 * value if digits[3] else value:{',' if ',' in digits[1] else ''}.{decimals}f}"
    if digits[2] and "0" not in digits[2]:
        written = written.rstrip("0").rstrip(".")
    whole = digits[1].count("0")
    if not whole:
        written = re.sub(r"^(-?)0(?=\.|$)", r"\1", written)
    written = written.zfill(whole + (decimals + 1 if decimals else 0)) if whole > 1 else written
    return _with_literals(f"{before}{written}{digits[3] or ''}{after}", literals).strip()


def date_shown(value: dt.datetime | dt.date, shown_as: str) -> tuple[str, str, bool]:
    """A date as text, as the month or year that a timeline prints, with the words of its format,
    and whether that shows the day as well; all is "" where the format shows nothing.

    >>> date_shown(dt.date(2020, 4, 1), '"Q2 "yyyy'), date_shown(dt.date(2020, 4, 9), "mmm-yy")
    (('2020-04-01', 'Q2 2020', False), ('2020-04-09', 'April 2020', False))
    """
    day = value.date() if isinstance(value, dt.datetime) else value
    shown, literals = _without_literals(_section(1, shown_as)[0])
    if not shown.strip():
        return "", "", False
    shown = shown.lower()
    exact = "d" in shown
    year = not exact and "m" not in shown
    ends = (day.replace(month=1, day=1), day.replace(month=12, day=31)) if year else (day, day)
    month = render_window(*ends)
    framed = re.fullmatch("(\0*)[^\0]+(\0*)", shown)
    if framed and literals and not exact:
        words = _with_literals(f"{framed[1]}\n{framed[2]}", literals)
        month = words.replace("\n", month).strip()
    return day.isoformat(), month, exact


def words_shown(text: str, shown_as: str) -> str:
    """A text in the format of its cell, "" where that shows nothing of it.

    >>> [words_shown("Ports", each) for each in ("General", ";;", ";;;", '"Topic "@')]
    ['Ports', 'Ports', '', 'Topic Ports']
    """
    *numbers, last = _sections(shown_as)
    if len(numbers) < 3 and "@" not in _without_literals(last)[0]:
        return text
    shown, literals = _without_literals(last)
    return _with_literals(shown.replace("@", "\n"), literals).replace("\n", text)


def _sections(shown_as: str) -> list[str]:
    """The parts of a format: for positive numbers, negative ones, nought, texts."""
    kept = re.sub(r'"[^"]*"|\\.', lambda found: found[0].replace(";", "\1"), shown_as)
    return [section.replace("\1", ";") for section in kept.split(";")[:4]]


def _section(value: float, shown_as: str) -> tuple[str, bool]:
    """The part of a format that is for a number, and whether it writes the number's sign."""
    sections = _sections(shown_as)
    if len(sections) > 3 or "@" in _without_literals(sections[-1])[0]:
        sections = sections[:-1] or [GENERAL]
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _HOLDS[condition[1]](float(value), float(condition[2])):
                return section, True
        return GENERAL, True
    at = 1 if value < 0 else 2 if value == 0 else 0
    return (sections[at], at != 1) if at < len(sections) else (sections[0], True)


def _without_literals(shown_as: str) -> tuple[str, list[str]]:
    """A format with a mark for each of its literal texts, and those."""
    literals: list[str] = []

    def kept(found: re.Match[str]) -> str:
        text = found[1] or found[2] or ""
        literals.append(text)
        return "\0" if text.strip() else text and " "

    shown = _LITERAL.sub(kept, shown_as)
    return shown, [text for text in literals if text.strip()]


def _with_literals(shown: str, literals: list[str]) -> str:
    left = iter(literals)
    return "".join(next(left) if char == "\0" else char for char in shown)
