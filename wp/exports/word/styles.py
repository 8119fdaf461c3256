"""The styles of a Word file: of its paragraphs, by name, and of its tables."""

from wp.exports.word.elements import LANGUAGES, Element, W, w

_FONT = "Arial"
_RULE, _HEAD = "98A2B3", "E4E7EC"


def styles(language: str) -> Element:
    """The part that holds the styles of paragraphs and tables."""
    root = w("styles", _defaults(language), *(_paragraph_style(*each) for each in _PARAGRAPHS))
    tables = (("PublishedTable", "Published Table", True), ("PlainTable", "Plain Table", False))
    root.extend([_table_style(*each) for each in tables])
    return root


def _paragraph_style(name: str, title: str, size: int, more: dict[str, int | str]) -> Element:
    style = w("style", w("name", val=title), type="paragraph", styleId=name)
    if name == "Normal":
        style.set(f"{{{W}}}default", "1")
    else:
        style.append(w("basedOn", val="Normal"))
    made = w("pPr", *([w("keepNext")] if "keep" in more else []))
    if "new_page" in more:
        made.append(w("pageBreakBefore"))
    made.append(w("spacing", before=more["before"], after=more["after"]))
    if "indent" in more:
        made.append(w("ind", left=more["indent"], hanging=more["indent"]))
    if "level" in more:
        made.append(w("outlineLvl", val=more["level"]))
    letters = w("rPr", *([w("b")] if "bold" in more else []))
    if "colour" in more:
        letters.append(w("color", val=more["colour"]))
    letters.extend((w("sz", val=size), w("szCs", val=size)))
    style.extend((w("qFormat"), made, letters))
    return style


_PARAGRAPHS: tuple[tuple[str, str, int, dict[str, int | str]], ...] = (
    ("Normal", "Normal", 18, {"before": 0, "after": 0}),
    ("Title", "Title", 32, {"before": 0, "after": 60, "bold": 1, "keep": 1}),
    (
        "NextTitle",
        "Next Title",
        32,
        {"before": 0, "after": 60, "bold": 1, "keep": 1, "new_page": 1, "level": 0},
    ),
    ("Subtitle", "Subtitle", 18, {"before": 0, "after": 40, "colour": "475467"}),
    ("Heading1", "heading 1", 24, {"before": 280, "after": 120, "bold": 1, "keep": 1, "level": 0}),
    ("Heading2", "heading 2", 20, {"before": 200, "after": 80, "bold": 1, "keep": 1, "level": 1}),
    ("Lead", "Lead", 22, {"before": 140, "after": 160}),
    ("Text", "Body Text", 19, {"before": 0, "after": 80}),
    ("Item", "List Item", 19, {"before": 0, "after": 60, "indent": 284}),
    ("TableText", "Table Text", 16, {"before": 10, "after": 10}),
    ("TableHead", "Table Head", 16, {"before": 30, "after": 30, "bold": 1, "keep": 1}),
    ("Figure", "Figure", 52, {"before": 60, "after": 0, "bold": 1, "keep": 1}),
    ("FigureText", "Figure Text", 17, {"before": 0, "after": 60, "colour": "475467"}),
    ("FootnoteText", "footnote text", 15, {"before": 0, "after": 20}),
    ("Footer", "footer", 15, {"before": 0, "after": 0, "colour": "475467"}),
    ("Gap", "Gap", 12, {"before": 0, "after": 0}),
)


def _defaults(language: str) -> Element:
    fonts = w("rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT, eastAsia=_FONT)
    letters = w(
        "rPr", fonts, w("sz", val=18), w("szCs", val=18), w("lang", val=LANGUAGES[language])
    )
    return w(
        "docDefaults",
        w("rPrDefault", letters),
        w("pPrDefault", w("pPr", w("spacing", before=0, after=0))),
    )


def _table_style(name: str, title: str, ruled: bool) -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [
        w(side, val="single" if ruled else "nil", sz=4, space=0, color=_RULE) for side in sides
    ]
    inner = w(
        "tblCellMar", *(w(side, w=size, type="dxa") for side, size in (("left", 70), ("right", 70)))
    )
    made = w("style", w("name", val=title), type="table", styleId=name)
    made.append(w("tblPr", w("tblBorders", *lines), inner))
    if ruled:
        head = w("tcPr", w("shd", val="clear", color="auto", fill=_HEAD))
        made.append(w("tblStylePr", head, type="firstRow"))
    return made
