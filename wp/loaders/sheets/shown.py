"""A cell of a sheet as the sheet shows it: its text in the format and look of the cell, and what of
it is struck out, hidden or raised."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from wp.loaders.printed_text import (
    RAISED,
    SIGN,
    STRUCK,
    UNPRINTED,
    UNSURE,
    as_printed,
    in_font,
    is_mark,
    is_part_of_word,
    same_colour,
)
from wp.loaders.sheets.looks.conditions import AS_IT_IS, Over
from wp.loaders.sheets.looks.number_formats import (
    GENERAL,
    date_shown,
    number_shown,
    words_shown,
)
from wp.loaders.sheets.looks.palette import WHITE, Palette

Doubts = list[tuple[str, str]]


class Look(NamedTuple):
    """How a cell looks: its font, fill and format, what rules lay over that, and what rules may of
    which nobody can tell whether they hold."""

    palette: Palette
    font: Any = None
    fill: Any = None
    shown_as: str = ""
    over: Over = AS_IT_IS
    perhaps: tuple[Over, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows: its text, that of a date as a timeline prints it ("" for none), whether
    a date shows its day, and the doubts on what of it does not count."""

    text: str
    month: str = ""
    exact: bool = False
    doubts: tuple[tuple[str, str], ...] = ()


def shown(value: Any, look: Look) -> Shown:
    """What a value, or a list of pieces in fonts of their own, shows in its look.

    Where a rule that cannot be followed may hide it, or show it, it is read and doubted.
    """
    sure = _shown(value, look, look.over)
    for over in look.perhaps:
        other = _shown(value, look, over)
        if other.doubts != sure.doubts:
            best = max(sure, other, key=lambda each: len(each.text))
            both = [each for each in sure.doubts if each in other.doubts]
            return Shown(best.text, best.month, best.exact, (*both, (UNSURE, best.text)))
    return sure


def _shown(value: Any, look: Look, over: Over) -> Shown:
    shown_as = look.shown_as if over.shown_as is None else over.shown_as
    month, exact, pieces = "", False, value
    if isinstance(value, dt.datetime | dt.date):
        pieces, month, exact = date_shown(value, shown_as or GENERAL)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        pieces = number_shown(value, shown_as or GENERAL)
    words = "" if value is None else unformatted(value)
    framed = "\n" if month or pieces is not value else words_shown("\n", shown_as or GENERAL)
    if words.strip() and not (pieces and framed):
        return Shown("", doubts=((UNPRINTED, as_printed(words).strip()),))
    kept, doubts = _runs_shown(pieces, look, over) if words else ("", [])
    if kept and over.bare:
        doubts.append((UNSURE, kept))
    return Shown(framed.replace("\n", kept), month if kept else "", exact, tuple(doubts))


def unformatted(value: Any) -> str:
    """All letters of a value, written without a format."""
    if isinstance(value, list):
        return "".join(text for text, _ in _runs(value, None))
    if isinstance(value, dt.datetime | dt.date):
        return date_shown(value, "yyyy-mm-dd")[0]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return number_shown(value, GENERAL) if is_number else str(value)


def _runs_shown(value: Any, look: Look, over: Over) -> tuple[str, Doubts]:
    kept, doubts = "", Doubts()
    for text, own in _runs(value, look.font):
        printed, known = in_font(as_printed(text), _font_of(own))
        code = _code(own, look, over) if printed.strip() else ""
        raised = code == RAISED
        if raised and is_part_of_word(printed):
            code = ""
        kept += printed if code in ("", UNSURE) or (raised and not is_mark(printed)) else ""
        if code or not known:
            doubts.append((code or SIGN, printed.strip()))
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


def _code(font: Any, look: Look, over: Over) -> str:
    """What the look of a text makes of it: struck out, of the colour of its ground, raised; "" for
    none."""
    struck = getattr(font, "strike", None) if over.strike is None else over.strike
    if struck:
        return STRUCK
    colour = look.palette.rgb(over.colour or getattr(font, "color", None))
    fill = over.fill or look.fill
    grounds = look.palette.grounds(fill)
    if colour and all(ground and same_colour(colour, ground) for ground in grounds):
        # The style of a table gives its cells a ground of which the sheet says nothing.
        own = fill is not None and fill.fill_type is not None
        return UNSURE if over.styled and not own and grounds == [WHITE] else UNPRINTED
    return RAISED if getattr(font, "vertAlign", "") == "superscript" else ""
