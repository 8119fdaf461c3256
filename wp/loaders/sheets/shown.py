"""A cell of a sheet as the sheet shows it: numbers and dates in their format, and what of its text
is struck out, hidden or raised."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from wp.domain.timeline import render_window
from wp.loaders.printed_text import (
    RAISED,
    SIGN,
    STRUCK,
    UNPRINTED,
    as_printed,
    in_font,
    is_mark,
    is_part_of_word,
    same_colour,
)

# Quoted words, escaped characters, conditions and colours, room for a character, what fills a cell.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_DIGITS = re.compile(r"([#0?,]*[#0?])(?:\.([0#?]+))?(\s?%)?")
_THEMES = ((255, 255, 255), (0, 0, 0))
_INDEXED = {0: (0, 0, 0), 1: (255, 255, 255), 8: (0, 0, 0), 9: (255, 255, 255)}


def number_shown(value: int | float, shown_as: str) -> str:
    """A number in its format.

    >>> number_shown(4.1, "0.00"), number_shown(0.8, "0%"), number_shown(1234, "#,##0")
    ('4.10', '80%', '1,234')
    >>> number_shown(4, '"Topic "0'), number_shown(2.0, "General")
    ('Topic 4', '2')
    """
    shown, literals = _without_literals(shown_as.split(";")[0])
    digits = _DIGITS.search(shown)
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
    written = written.zfill(whole + (decimals + 1 if decimals else 0)) if whole > 1 else written
    return _with_literals(f"{before}{written}{digits[3] or ''}{after}", literals).strip()


def date_shown(value: dt.datetime | dt.date, shown_as: str) -> tuple[str, str, bool]:
    """A date as text, as the month or year that a timeline prints, with the words of its format,
    and whether that shows the day as well.

    >>> date_shown(dt.date(2020, 4, 1), '"Q2 "yyyy'), date_shown(dt.date(2020, 4, 9), "mmm-yy")
    (('2020-04-01', 'Q2 2020', False), ('2020-04-09', 'April 2020', False))
    """
    day = value.date() if isinstance(value, dt.datetime) else value
    shown, literals = _without_literals(shown_as.split(";")[0])
    shown = shown.lower()
    exact = "d" in shown
    first, last = (
        (day, day)
        if exact or "m" in shown
        else (day.replace(month=1, day=1), day.replace(month=12, day=31))
    )
    month = render_window(first, last)
    framed = re.fullmatch("(\0*)[^\0]+(\0*)", shown)
    if framed and literals and not exact:
        words = _with_literals(f"{framed[1]}\n{framed[2]}", literals)
        month = words.replace("\n", month).strip()
    return day.isoformat(), month, exact


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


def text_shown(value: Any, font: Any, fill: Any) -> tuple[str, list[tuple[str, str]]]:
    """The text of a cell with this font and fill, and the doubts on what of it does not count."""
    kept, doubts = "", []
    for text, own in _runs(value, font):
        shown, known = in_font(as_printed(text), _font_of(own))
        code = _code(own, fill) if own and shown.strip() else ""
        raised = code == RAISED
        if raised and is_part_of_word(shown):
            code = ""
        kept += shown if not code or (raised and not is_mark(shown)) else ""
        if code or not known:
            doubts.append((code or SIGN, shown.strip()))
    return kept, doubts


def _runs(value: Any, font: Any) -> Iterator[tuple[str, Any]]:
    """The stretches of a text, each with its font; one without a font of its own has the cell's."""
    if not isinstance(value, list):
        yield str(value), font
        return
    for piece in value:
        own = getattr(piece, "font", None)
        yield (str(piece), font) if own is None else (piece.text, own)


def _font_of(font: Any) -> str:
    """The name of a font, whichever way it is kept."""
    names = (getattr(font, each, None) for each in ("rFont", "name"))
    return next((name for name in names if isinstance(name, str)), "")


def _code(font: Any, fill: Any) -> str:
    """What a font makes of a text: struck out, of the colour of its ground, raised; "" for none."""
    if font.strike:
        return STRUCK
    solid = fill is not None and fill.fill_type == "solid"
    ground = _rgb(fill.fgColor) if solid else (255, 255, 255)
    colour = _rgb(font.color)
    if colour and ground and same_colour(colour, ground):
        return UNPRINTED
    return RAISED if font.vertAlign == "superscript" else ""


def _rgb(colour: Any) -> tuple[int, ...] | None:
    """Red, green and blue of a colour, None where it cannot be told."""
    if colour is None:
        return None
    if colour.type == "theme":
        return _THEMES[colour.theme] if colour.theme in (0, 1) and not colour.tint else None
    if colour.type == "indexed":
        return _INDEXED.get(colour.indexed)
    try:
        return tuple(bytes.fromhex(colour.rgb[-6:]))
    except (TypeError, ValueError):
        return None
