"""The colours that table styles give to cells: header row, first column, bands and corners
(ECMA-376-1, 17.7.6)."""

from collections.abc import Callable, Iterator, Sequence
from re import fullmatch

from lxml.etree import _Element as Element

from wp.loaders.word.grid import cells_of, rows_of
from wp.loaders.word.package import W, number, value

Colour = tuple[int, ...]
PAPER = (255, 255, 255)
# What a table takes of its style: the attribute, and its bit where all stand in one number.
_LOOKED = ("firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand")
_LOOKS = {name: 0x20 << at for at, name in enumerate(_LOOKED)}
_CORNERS = {
    frozenset(("firstRow", "firstCol")): "nwCell",
    frozenset(("firstRow", "lastCol")): "neCell",
    frozenset(("lastRow", "firstCol")): "swCell",
    frozenset(("lastRow", "lastCol")): "seCell",
}


def shades_of(
    table: Element, chain_of: Callable[[str], Sequence[Element]]
) -> Iterator[tuple[Element, Colour]]:
    """The cells of a table to which its style gives a colour, and that; `chain_of` gives a style
    and those that it is based on."""
    chain = chain_of(value(table.find(f"{W}tblPr/{W}tblStyle")))
    fills: dict[str, Colour] = {}
    bands = {"tblStyleRowBandSize": 1, "tblStyleColBandSize": 1}
    for style in reversed(chain):
        for name in bands:
            size = value(style.find(f"{W}tblPr/{W}{name}"))
            bands[name] = max(number(size, bands[name]), 1)
        parts = [("wholeTable", style)]
        parts += [(value(part, "type"), part) for part in style.findall(f"{W}tblStylePr")]
        for name, part in parts:
            for shade in (part.find(f"{W}{each}/{W}shd") for each in ("tblPr", "tcPr")):
                if shade is not None:
                    fills[name] = colour_of(shade) or PAPER
    if not fills:
        return
    looks = _looks(table)
    rows = [list(cells_of(row)) for row in rows_of(table)]
    width = max((column + span for row in rows for column, span, _ in row), default=0)
    high, wide = bands.values()
    for at, row in enumerate(rows):
        across = _parts(at, at == len(rows) - 1, looks, high, "Row", "Horz")
        for column, span, cell in row:
            down = _parts(column, column + span >= width, looks, wide, "Column", "Vert")
            # What comes later holds: bands, outer columns, outer rows, corners.
            applied = ["wholeTable", *down[:1], *across[:1], *down[1:], *across[1:]]
            applied += [name for pair, name in _CORNERS.items() if pair <= {*down, *across}]
            if held := [fills[name] for name in applied if name in fills]:
                yield cell, held[-1]


def colour_of(shade: Element | None) -> Colour | None:
    """Red, green and blue of a shading, None where it is none of its own."""
    if shade is None:
        return None
    return rgb(value(shade, "color" if value(shade) == "solid" else "fill"))


def rgb(colour: str) -> Colour | None:
    """Red, green and blue of a colour such as "FFFFFF"; None for "auto" or none."""
    try:
        return tuple(bytes.fromhex(colour)) if len(colour) == 6 else None
    except ValueError:
        return None


def _parts(at: int, last: bool, looks: set[str], size: int, line: str, bands: str) -> list[str]:
    """The band in which a row or column stands ("" in none), and whether it is the first or last;
    these count among no band."""
    first = f"first{line}" in looks
    banded = f"no{bands[0]}Band" not in looks and not (first and at == 0)
    number_of = (at - first) // size % 2 + 1
    found = [f"band{number_of}{bands}" if banded else ""]
    for name, there in (("first", at == 0), ("last", last)):
        if there and f"{name}{line}" in looks:
            found.append(f"{name}{line}".replace("Column", "Col"))
    return found


def _looks(table: Element) -> set[str]:
    """What a table takes of its style."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    bits = value(look)
    held = int(bits, 16) if fullmatch("[0-9A-Fa-f]{1,8}", bits) else 0
    stated = {name: value(look, name) for name in _LOOKS}
    return {
        name
        for name, bit in _LOOKS.items()
        if (stated[name] in ("1", "true", "on") if stated[name] else held & bit)
    }
