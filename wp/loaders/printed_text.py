"""What of a run of text is printed and counts as the text of a cell: one answer for Word, PDF and
sheets.

Struck-out text is printed but deleted; text that is hidden, of the colour of its ground, or only
holds the place of text is not printed; a raised mark points to a note. All of it leaves the cell,
and each is a finding on it.
"""

import re
from collections.abc import Iterable

from wp.domain.findings import FindingCode

IN_TEXT = STRUCK, UNPRINTED, UNSURE, RAISED, SIGN = (
    FindingCode.TEXT_STRUCK,
    FindingCode.TEXT_HIDDEN,
    FindingCode.TEXT_UNSURE,
    FindingCode.TEXT_RAISED,
    FindingCode.TEXT_SIGN,
)

# Characters that say where a word may be broken or which way it runs, and ligatures: texts compare
# equal whatever of them they carry. What joins letters is part of the word.
_UNSEEN: dict[int, str | None] = dict.fromkeys(
    map(
        ord,
        "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
    )
)
_PLAIN = (
    _UNSEEN
    | dict.fromkeys((0x2010, 0x2011), "-")
    | {0xFB00 + at: text for at, text in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}
)
_MARK = re.compile(
    r"\s*[(\[]?(?:\d{1,2}|[a-z](?=[)\]])|[*†‡§¶#]{1,3}|,)(?:\s*,\s*\d{1,2})*[),\]]?\s*"
)
_OF_ORDINAL = re.compile(r"\s*(?:st|nd|rd|th|er|re|e|ème|o|a|TM|SM|®)\s*", re.IGNORECASE)
# Signs of two fonts of the office programs, from 0x21 and 0xA1 on; "\0" is none.
_GREEK = (
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
)
_SIGNS = {
    "symbol": {
        first + at: sign
        for first, signs in zip((0x21, 0xA1), _GREEK, strict=True)
        for at, sign in enumerate(signs)
    },
    "wingdings": dict(
        zip(
            (0x6C, 0x6E, 0x6F, 0x71, 0x72, 0x76, 0x9F, 0xA7, 0xA8, 0xD8, 0xDF, 0xE0, 0xF0),
            "•■□❑❒❖•▪◻➢←→⇨",
            strict=True,
        )
    )
    | {0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
}
_SIGNS["wingdings 2"] = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "□", 0x97: "•"}
_OWN_USE = range(0xF000, 0xF100)


def as_printed(text: str) -> str:
    """A text without invisible characters and ligatures; a soft hyphen joins what a space parts.
    All hyphens are one: a browser draws a soft one at a line's end as U+2010.

    >>> as_printed("guid\\u00adance, e\\u2011mail, Cus\\u2010, ﬁle")
    'guidance, e-mail, Cus-, file'
    """
    return text if text.isascii() else text.replace("\u00ad ", "").translate(_PLAIN)


def in_font(text: str, font: str) -> tuple[str, bool]:
    """A text set in a font of signs as it is printed, and whether every sign of it is known; one
    that is not is shown as a round bullet.

    >>> in_font("\\uf0b3", "Symbol"), in_font("ü", "Wingdings"), in_font("ü", "Arial")
    (('≥', True), ('✓', True), ('ü', True))
    """
    signs = _SIGNS.get(font.casefold())
    if signs is None:
        known = not any(ord(char) in _OWN_USE for char in text)
        return "".join("•" if ord(char) in _OWN_USE else char for char in text), known
    codes = [ord(char) - 0xF000 if ord(char) in _OWN_USE else ord(char) for char in text]
    known = all(code == 0x20 or code in signs for code in codes)
    return "".join(" " if code == 0x20 else signs.get(code, "•") for code in codes), known


def is_mark(text: str) -> bool:
    """Whether a raised text points to a note.

    >>> [is_mark(text) for text in ("2", "*", "1, 2", "1,", "a)", "th", "-1")]
    [True, True, True, True, True, False, False]
    """
    return bool(_MARK.fullmatch(text))


def is_part_of_word(text: str) -> bool:
    """Whether a raised text belongs to the word before it: 225th, 1er.

    >>> is_part_of_word("th"), is_part_of_word("2")
    (True, False)
    """
    return bool(_OF_ORDINAL.fullmatch(text))


def same_colour(colour: Iterable[int], ground: Iterable[int]) -> bool:
    """Whether text of a colour, red, green and blue from 0 to 255, cannot be seen on its ground.

    >>> same_colour((255, 255, 255), (254, 254, 254)), same_colour((255, 255, 255), (0, 0, 128))
    (True, False)
    """
    return all(abs(one - other) <= 8 for one, other in zip(colour, ground, strict=True))
