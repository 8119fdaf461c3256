"""What a Word document's styles say that matters to a reader: whether text is hidden, and in
which list it stands."""

from collections.abc import Iterable

from lxml.etree import _Element as Element

from wp.loaders.word.package import W, is_on, number, value

_MOST_STEPS = 20


class Styles:
    """The styles by id; each goes back to the one that it is based on."""

    def __init__(self, root: Element | None) -> None:
        """From the styles' part, if the document has one."""
        found = [] if root is None else root.findall(f"{W}style")
        self._by_id = {value(style, "styleId"): style for style in found}
        self._normal = next(
            (
                value(s, "styleId")
                for s in found
                if value(s, "type") == "paragraph" and value(s, "default") == "1"
            ),
            "",
        )
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._hidden: dict[str, bool | None] = {}

    def style_of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._normal

    def name_of(self, paragraph: Element) -> str:
        """The name of a paragraph's style, in small letters."""
        style = self._by_id.get(self.style_of(paragraph))
        return "" if style is None else value(style.find(f"{W}name")).lower()

    def hides(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is hidden: it says so, or else its style, or its paragraph's."""
        own = _vanishes(run.find(f"{W}rPr"))
        for decided in (own, self._style_hides(value(run.find(f"{W}rPr/{W}rStyle")))):
            if decided is not None:
                return decided
        by_paragraph = self._style_hides(self.style_of(paragraph))
        return bool(_vanishes(self._defaults) if by_paragraph is None else by_paragraph)

    def list_of(self, paragraph: Element) -> tuple[str, int] | None:
        """The list (its number) and the level in which a paragraph stands, None where in none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
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

    def _style_hides(self, style: str) -> bool | None:
        if style not in self._hidden:
            said = (_vanishes(each.find(f"{W}rPr")) for each in self._chain(style))
            self._hidden[style] = next((each for each in said if each is not None), None)
        return self._hidden[style]


def _vanishes(properties: Element | None) -> bool | None:
    mark = None if properties is None else properties.find(f"{W}vanish")
    return None if mark is None else is_on(mark)


def _first_of(numbers: Iterable[Element | None], name: str, default: str = "") -> str:
    """What the first of some properties that states this one says."""
    stated = (each.find(f"{W}{name}") for each in numbers if each is not None)
    return next((value(each) for each in stated if each is not None), default)
