"""What a Word document's styles say that matters to a reader: whether text is hidden, struck out
or raised, and in which list it stands."""

from collections.abc import Iterable
from functools import cache

from lxml.etree import _Element as Element

from wp.loaders.printed_text import STRUCK, UNPRINTED, same_colour
from wp.loaders.word.package import W, is_on, number, property_of, value
from wp.loaders.word.table_shades import PAPER, colour_of, rgb, shades_of

_MOST_STEPS = 20
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
# ECMA-376, part 1, 17.18.40.
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


class Styles:
    """The styles by id; each goes back to the one that it is based on."""

    def __init__(self, root: Element | None) -> None:
        """From the styles' part, if the document has one."""
        found = [] if root is None else root.findall(f"{W}style")
        self._by_id = {value(style, "styleId"): style for style in found}
        normal = f"{W}style[@{W}type='paragraph'][@{W}default='1']"
        self._normal = value(None if root is None else root.find(normal), "styleId")
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._known: dict[tuple[str, str], Element | None] = {}
        self._shades = cache(lambda table: dict(shades_of(table, self._chain)))

    def style_of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return value(property_of(paragraph, "pStyle")) or self._normal

    def name_of(self, paragraph: Element) -> str:
        """The name of a paragraph's style, in small letters."""
        style = self._by_id.get(self.style_of(paragraph))
        return "" if style is None else value(style.find(f"{W}name")).lower()

    def look(self, run: Element, paragraph: Element) -> str:
        """The code of what a run is, "" where it is printed and stays: hidden, of the colour of its
        ground, or struck out."""
        if is_on(self._property("vanish", run, paragraph)):
            return UNPRINTED
        colour = self._colour(run, paragraph)
        ground = self._ground(run, paragraph) if colour else None
        if colour and ground and same_colour(colour, ground):
            return UNPRINTED
        struck = (self._property(name, run, paragraph) for name in ("strike", "dstrike"))
        return STRUCK if any(map(is_on, struck)) else ""

    def raises(self, run: Element, paragraph: Element) -> bool:
        """Whether a run stands above its line."""
        shift = value(self._property("position", run, paragraph))
        place = value(self._property("vertAlign", run, paragraph))
        return place == "superscript" or (number(shift, 0) > 0 and place != "subscript")

    def font(self, run: Element, paragraph: Element) -> str:
        """The font of a run, "" where none is named."""
        fonts = self._property("rFonts", run, paragraph)
        return value(fonts, "ascii") or value(fonts, "hAnsi")

    def _property(self, name: str, run: Element, paragraph: Element) -> Element | None:
        """A property of a run: its own, or its style's, or its paragraph's, or the document's."""
        own = property_of(run, name)
        if own is not None:
            return own
        for style in (value(property_of(run, "rStyle")), self.style_of(paragraph)):
            if (styled := self._styled(style, f"{W}rPr/{W}{name}")) is not None:
                return styled
        return None if self._defaults is None else self._defaults.find(f"{W}{name}")

    def _styled(self, style: str, path: str) -> Element | None:
        if (style, path) not in self._known:
            each = (one.find(path) for one in self._chain(style))
            self._known[style, path] = next((one for one in each if one is not None), None)
        return self._known[style, path]

    def _colour(self, run: Element, paragraph: Element) -> tuple[int, ...] | None:
        """The colour of a run's letters, None where it is the usual one or cannot be told; what
        fills them counts before it, and is nothing but the ground where they are not filled."""
        fill = run.find(f"{W}rPr/{_W14}textFill")
        if fill is not None and run.find(f"{W}rPr/{_W14}textOutline") is None:
            if fill.find(f"{_W14}noFill") is not None:
                return self._ground(run, paragraph)
            solid = fill.find(f"{_W14}solidFill/{_W14}srgbClr")
            if solid is not None:
                return rgb(solid.get(f"{_W14}val", ""))
        colour = self._property("color", run, paragraph)
        paper = value(colour, "themeColor") in ("background1", "light1")
        return rgb(value(colour)) or (PAPER if paper else None)

    def _ground(self, run: Element, paragraph: Element) -> tuple[int, ...] | None:
        """The colour under a run, white where nothing is; None where it cannot be told."""
        marked = value(property_of(run, "highlight"))
        if marked not in ("", "none"):
            return rgb(_HIGHLIGHTS.get(marked, ""))
        styled = self._styled(self.style_of(paragraph), f"{W}pPr/{W}shd")
        for shade in (property_of(run, "shd"), property_of(paragraph, "shd"), styled):
            if colour := colour_of(shade):
                return colour
        for cell in paragraph.iterancestors(f"{W}tc"):
            table = next(cell.iterancestors(f"{W}tbl"))
            own = cell.find(f"{W}tcPr/{W}shd")
            # A cell that says "no colour" has none of its table's either.
            fills = [colour_of(own), colour_of(table.find(f"{W}tblPr/{W}shd"))]
            fills += [self._shades(table).get(cell)] * (own is None)
            if fill := next(filter(None, fills), None):
                return fill
        return PAPER

    def list_of(self, paragraph: Element) -> tuple[str, int] | None:
        """The list (its number) and the level in which a paragraph stands, None where in none."""
        own = property_of(paragraph, "numPr")
        sources = [own, *self._chain_numbers(self.style_of(paragraph))]
        identity, level = _first_of(sources, "numId"), _first_of(sources, "ilvl", "0")
        return (identity, number(level, 0, 8)) if identity not in ("", "0") else None

    def list_of_style(self, style: str) -> str:
        """The number of the list that a list style names."""
        return _first_of(self._chain_numbers(style), "numId")

    def _chain(self, style: str) -> list[Element]:
        chain: list[Element] = []
        while style in self._by_id and len(chain) < _MOST_STEPS:
            chain.append(self._by_id[style])
            style = value(chain[-1].find(f"{W}basedOn"))
        return chain

    def _chain_numbers(self, style: str) -> list[Element]:
        found = (each.find(f"{W}pPr/{W}numPr") for each in self._chain(style))
        return [each for each in found if each is not None]


def _first_of(numbers: Iterable[Element | None], name: str, default: str = "") -> str:
    """What the first of some properties that states this one says."""
    stated = (each.find(f"{W}{name}") for each in numbers if each is not None)
    return next((value(each) for each in stated if each is not None), default)
