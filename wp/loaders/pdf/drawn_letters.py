"""What of a PDF's page is drawn but no text to read: letters drawn twice, of the colour of their
ground or struck out; and what people wrote over the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from pdfminer.encodingdb import EncodingDB

from wp.domain.findings import FindingCode
from wp.loaders.pdf.pages import Overlay, PdfWord, Rule
from wp.loaders.printed_text import SIGN, STRUCK, UNPRINTED, in_font, same_colour

Char = dict[str, Any]
_WHITE = (255, 255, 255)
# Symbol without an encoding of its own is decoded as if it were letters: none of those that stand
# for another code is a sign of it, so that each tells its code.
_LETTERS = {
    ord(letter): code
    for code, letter in EncodingDB.std2unicode.items()
    if ord(letter) != code and code > 0x7F
}
# The part of a letter's height, from its top, in which a rule strikes it out.
_MIDDLE = (0.35, 0.78)
# Over so many heights a letter is looked for, and no further.
_TALLEST = 500
# A picture may show words from this size on; one beneath so many words is their ground.
_SHOWS_WORDS, _BENEATH = 8, 5
_BULLET = "\uf0b7"
_PASSED = ("Link", "Popup")
# How far a field is looked for above the place that it has on a page.
_MOST_FIELDS = 8


def once(chars: Iterable[Char]) -> Iterator[Char]:
    """Letters without those drawn again a hair apart, which is how some programs make bold
    ones."""
    seen: dict[tuple[str, int, int], list[Char]] = {}
    for char in chars:
        x, y = round(char["x0"]), round(char["top"])
        around = ((char["text"], x + dx, y + dy) for dx, dy in product((-1, 0, 1), repeat=2))
        near = [other for place in around for other in seen.get(place, ())]
        apart = 0.15 * char["size"]
        if char["text"].isspace() or not any(
            abs(char["x0"] - other["x0"]) < apart and abs(char["top"] - other["top"]) < apart
            for other in near
        ):
            seen.setdefault((char["text"], x, y), []).append(char)
            yield char


def coded(chars: Iterable[Char], page: Any) -> Iterator[Char]:
    """Letters with the code of what hides them: want of ink, or the colour of the last shade
    beneath, else of the paper. On a picture nothing is hidden. Those of a font of signs are the
    signs."""
    shades = [box for box in page.rects if box.get("fill")]
    for char in chars:
        colour = _rgb(char.get("non_stroking_color"))
        char["code"] = ""
        font = _font_of(char)
        if font == "Symbol":
            char["text"] = char["text"].translate(_LETTERS)
        if any(ord(each) < 0x100 or 0xF000 <= ord(each) < 0xF100 for each in char["text"]):
            drawn, (char["text"], known) = char["text"], in_font(char["text"], font)
            # The bullet of office programs is one in whatever font stands in for theirs.
            char["code"] = "" if known or drawn == _BULLET else SIGN
        if colour and char["text"].strip():
            over = [box for box in shades if _within(char, box)]
            ground = _rgb(over[-1].get("non_stroking_color")) if over else _WHITE
            hidden = ground is not None and same_colour(colour, ground)
            hidden = hidden or bool(char.get("inkless"))
            if hidden and not any(_within(char, each) for each in page.images):
                char["code"] = UNPRINTED
        yield char


def strike(letters: Iterable[Char], rules: Iterable[Rule]) -> Iterator[Rule]:
    """The rules that strike out no letter; the letters that the others strike are coded so. A rule
    that runs on beyond the letters is one of a table, over which a text hangs."""
    at_height: dict[int, list[Char]] = {}
    for letter in letters:
        low, high = _middle(letter)
        for height in range(int(low), min(int(high), int(low) + _TALLEST) + 1):
            if letter["upright"]:
                at_height.setdefault(height, []).append(letter)
    for rule in rules:
        near = [] if rule.upright else at_height.get(int(rule.at), [])
        struck = [letter for letter in near if _strikes(letter, rule)]
        if struck:
            left, right = min(each["x0"] for each in struck), max(each["x1"] for each in struck)
            beyond = max(left - rule.start, rule.end - right)
            struck = struck if beyond < struck[0]["size"] else []
        for letter in struck:
            letter["code"] = STRUCK
        if not struck:
            yield rule


def _middle(letter: Char) -> tuple[float, ...]:
    return tuple(letter["top"] + share * (letter["bottom"] - letter["top"]) for share in _MIDDLE)


def _strikes(letter: Char, rule: Rule) -> bool:
    low, high = _middle(letter)
    along = min(letter["x1"], rule.end) - max(letter["x0"], rule.start)
    return low < rule.at < high and along > 0.6 * (letter["x1"] - letter["x0"])


def written_over(page: Any, words: Sequence[PdfWord]) -> Iterator[Overlay]:
    """What notes, forms and marks say that people put over a page; the words below a mark that
    strikes out are coded so."""
    from pdfminer.psparser import literal_name

    for each in page.annots:
        data = each["data"]
        kind = literal_name(data.get("Subtype", ""))
        if kind in _PASSED:
            continue
        if kind == "StrikeOut":
            for word in words:
                if each["x0"] - 1 < (word.x0 + word.x1) / 2 < each["x1"] + 1 and (
                    each["top"] < word.middle < each["bottom"]
                ):
                    word.code = STRUCK
        middle = (each["x0"] + each["x1"]) / 2, (each["top"] + each["bottom"]) / 2
        if kind == "Widget" and (value := _value(data).strip()):
            yield Overlay(FindingCode.WORDS_UNPLACED, value, *middle)
        text = each.get("contents") or ""
        if kind == "FreeText" and text:
            yield Overlay(FindingCode.WORDS_UNPLACED, text, *middle)
        elif kind == "FileAttachment":
            yield Overlay(FindingCode.PART_UNREAD, text or kind, *middle)
        elif text:
            author = each.get("title") or ""
            yield Overlay(FindingCode.COMMENT, f"{author}: {text}" if author else text, *middle)


def pictures_of(page: Any, words: Sequence[PdfWord]) -> Iterator[Overlay]:
    """The pictures of a page that may show words, each by its size in points: all where it has no
    words (`words`), else neither lines drawn as pictures nor what lies beneath the words."""
    for each in page.images:
        width, height = round(each["width"]), round(each["height"])
        x0, x1, top, bottom = (each[side] for side in ("x0", "x1", "top", "bottom"))
        beneath = sum(
            x0 < (word.x0 + word.x1) / 2 < x1 and top < word.middle < bottom for word in words
        )
        if not words or (min(width, height) >= _SHOWS_WORDS and beneath < _BENEATH):
            size = f"{width} × {height}"
            yield Overlay(FindingCode.PART_UNREAD, size, (x0 + x1) / 2, (top + bottom) / 2)


def _value(field: Mapping[str, Any]) -> str:
    """The value of a form's field: its own, or that of the field of which it is one place; the name
    of a box that is ticked."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral, literal_name
    from pdfminer.utils import decode_text

    value, seen = resolve1(field.get("V")), 0
    while value is None and seen < _MOST_FIELDS and isinstance(field, Mapping):
        field, seen = resolve1(field.get("Parent")) or {}, seen + 1
        value = resolve1(field.get("V")) if isinstance(field, Mapping) else None
    if isinstance(value, PSLiteral):
        on = literal_name(field.get("AS", value))
        return "" if "Off" in (on, literal_name(value)) else str(literal_name(value))
    values = map(resolve1, value) if isinstance(value, list) else [value]
    return ", ".join(decode_text(each) for each in values if isinstance(each, bytes))


def _font_of(char: Mapping[str, Any]) -> str:
    """The font of a letter, without the mark of a part of it ("ABCDEF+Symbol", "SymbolMT")."""
    name = str(char.get("fontname", "")).rpartition("+")[2].removesuffix("MT")
    return {"Wingdings-Regular": "Wingdings", "Wingdings2": "Wingdings 2"}.get(name, name)


def _within(char: Mapping[str, Any], box: Mapping[str, Any]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box["x0"] <= x <= box["x1"] and box["top"] <= y <= box["bottom"])


def _rgb(colour: object) -> tuple[int, ...] | None:
    """Red, green and blue of grey, of a colour, or of inks; None where it cannot be told."""
    parts = (colour,) if isinstance(colour, int | float) else colour
    if not isinstance(parts, tuple | list) or not all(isinstance(c, int | float) for c in parts):
        return None
    if len(parts) == 4:
        parts = [(1 - ink) * (1 - parts[3]) for ink in parts[:3]]
    parts = list(parts) * 3 if len(parts) == 1 else parts
    return tuple(round(255 * part) for part in parts) if len(parts) == 3 else None
