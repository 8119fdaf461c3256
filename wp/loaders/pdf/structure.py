"""The structure that a tagged PDF states, taken out beside its words: tables, rows, cells,
paragraphs, notes.

ISO 32000, 14.7 and 14.8: a tree of elements whose leaves name marked stretches of pages. What the
tree says counts only where it is whole; one that cannot be followed is none, and the rules drawn on
the pages speak instead.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from wp.loaders.pdf.elements import ARTIFACT, UNMARKED, Element, Leaf

MOST_ELEMENTS, DEEPEST, MOST_SPAN = 400_000, 60, 5_000
_ROLES = 8
# Ways of drawing letters that leave no trace of them.
_INKLESS = (3, 7)


class MarkedContent(PDFPageAggregatorWithMarkedContent):
    """Letters with the number of the marked stretch that they stand in, kept across stretches
    within it, and whether they are drawn without ink (ISO 32000, 9.3.6)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin outside all stretches."""
        super().__init__(*args, **kwargs)
        self._around: list[tuple[str | None, int | None]] = []
        self._inkless = False

    def render_string(self, textstate: Any, *args: Any) -> None:
        """Draw a text, in ink or without."""
        self._inkless = textstate.render in _INKLESS
        super().render_string(textstate, *args)

    def tag_cur_item(self) -> None:
        """Note what was drawn last."""
        super().tag_cur_item()
        if self.cur_item._objs:
            self.cur_item._objs[-1].inkless = self._inkless  # type: ignore[attr-defined]

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Enter a stretch; one without a number belongs to the one around it, unless that is no
        content."""
        former = self.cur_tag, self.cur_mcid
        self._around.append(former)
        super().begin_tag(tag, props)
        if self.cur_mcid is None and self.cur_tag != "Artifact":
            self.cur_tag, self.cur_mcid = (former[0] or self.cur_tag, former[1])

    def end_tag(self) -> None:
        """Leave it; a leaving too many is passed over."""
        self.cur_tag, self.cur_mcid = self._around.pop() if self._around else (None, None)


def mark_of(char: Mapping[str, Any]) -> int:
    """The number of the stretch in which a letter stands, or `UNMARKED`, or `ARTIFACT`."""
    if char.get("tag") == "Artifact":
        return ARTIFACT
    mark = char.get("mcid")
    return mark if isinstance(mark, int) and mark >= 0 else UNMARKED


def structure_of(pdf: Any) -> Sequence[Element | Leaf]:
    """The trees of a PDF's structure, in order; none where it has no structure or one that
    cannot be followed."""
    try:
        root = resolve1(pdf.doc.catalog.get("StructTreeRoot"))
        if not isinstance(root, dict):
            return []
        pages = {page.page_obj.pageid: page.page_number for page in pdf.pages}
        return list(_Follower(pages, resolve1(root.get("RoleMap"))).kids(root.get("K"), 0, 0))
    except (PSException, _Endless):
        return []


class _Endless(Exception):
    """More elements, or deeper ones, than any document has: the tree may run in a circle."""


class _Follower:
    def __init__(self, pages: Mapping[int, int], roles: Any) -> None:
        self.pages = pages
        self.roles = roles if isinstance(roles, dict) else {}
        self.count = 0

    def kids(self, value: Any, page: int, depth: int) -> Iterator[Element | Leaf]:
        """What stands under an element: elements and marked stretches; references to annotations
        are passed over."""
        if depth > DEEPEST:
            raise _Endless
        value = resolve1(value)
        for each in value if isinstance(value, list) else [value]:
            self.count += 1
            if self.count > MOST_ELEMENTS:
                raise _Endless
            kid = resolve1(each)
            if isinstance(kid, int):
                yield page, kid
            elif isinstance(kid, dict):
                on = self.pages.get(getattr(kid.get("Pg"), "objid", None) or 0, page)
                if "MCID" in kid:
                    mark = resolve1(kid["MCID"])
                    yield on, mark if isinstance(mark, int) else UNMARKED
                elif "S" in kid:
                    rows, columns = (_spans(kid.get("A"), of) for of in ("RowSpan", "ColSpan"))
                    kids = tuple(self.kids(kid.get("K"), on, depth + 1))
                    yield Element(self.tag(kid["S"]), rows, columns, kids)

    def tag(self, value: Any) -> str:
        """The standard name of an element's kind, behind the names that the program gave."""
        name = _name(value)
        for _ in range(_ROLES):
            further = _name(self.roles.get(name))
            if not further or further == name:
                break
            name = further
        return name


def _name(value: Any) -> str:
    name = getattr(resolve1(value), "name", "")
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def _spans(attributes: Any, which: str) -> int:
    """How many rows or columns a cell spans, 1 where nothing is said."""
    attributes = resolve1(attributes)
    for each in attributes if isinstance(attributes, list) else [attributes]:
        found = resolve1(each)
        span = resolve1(found.get(which)) if isinstance(found, dict) else None
        if isinstance(span, int) and 1 <= span <= MOST_SPAN:
            return span
    return 1
