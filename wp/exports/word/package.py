"""The parts of a Word file beside its text: styles, footnotes, foot, settings, properties; and
the file itself."""

import datetime as dt
import io
import zipfile

from lxml import etree

from wp.exports.control_characters import visible
from wp.exports.word.bar_charts import chart_space
from wp.exports.word.document import Document
from wp.exports.word.elements import XML_SPACE, Element, W, tag, w
from wp.exports.word.xml import Writing, body, paragraph

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FONT = "Arial"
_RULE, _HEAD = "98A2B3", "E4E7EC"


def to_docx(
    document: Document,
    made_at: dt.datetime,
    author: str = "",
    changed_at: dt.datetime | None = None,
) -> bytes:
    """The bytes of a Word file; tracked changes in the document are by this author, at this moment.

    The same values and moments give the same bytes.
    """
    moment = made_at.astimezone(dt.UTC)
    writing = Writing(
        document, author, f"{(changed_at or made_at).astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
    )
    text = body(writing)
    parts = {
        "word/document.xml": text,
        "word/styles.xml": _styles(document.language),
        "word/settings.xml": _settings(document.language),
        "word/footnotes.xml": _footnotes(writing),
        "word/footer1.xml": _foot(writing),
        "docProps/core.xml": _core(document, moment),
    }
    files = {name: _bytes(part) for name, part in parts.items()}
    charts = {}
    if writing.charts:
        charts = {
            f"word/charts/chart{n}.xml": chart_space(each)
            for n, each in enumerate(writing.charts, start=1)
        }
    files |= {name: _bytes(part) for name, part in charts.items()}
    files["word/_rels/document.xml.rels"] = _relationships(len(charts))
    files["_rels/.rels"] = _root()
    files = {"[Content_Types].xml": _content_types(len(charts)), **files}
    return _zip(files, moment)


def _zip(files: dict[str, bytes], moment: dt.datetime) -> bytes:
    out = io.BytesIO()
    stamp = max(moment, dt.datetime(1980, 1, 1, tzinfo=dt.UTC)).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return out.getvalue()


def _bytes(element: Element) -> bytes:
    etree.cleanup_namespaces(element, keep_ns_prefixes=["w", "r"])
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def _content_types(charts: int) -> bytes:
    overrides = {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "word/footnotes.xml": f"{_WORD}.footnotes+xml",
        "word/footer1.xml": f"{_WORD}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{
            f"word/charts/chart{n}.xml": f"{_OFFICE}.drawingml.chart+xml"
            for n in range(1, charts + 1)
        },
    }
    root = etree.Element("Types", xmlns=f"{_PACKAGE}/content-types")
    for suffix, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(root, "Default", Extension=suffix, ContentType=kind)
    for name, kind in overrides.items():
        etree.SubElement(root, "Override", PartName=f"/{name}", ContentType=kind)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations(pairs: dict[str, tuple[str, str]]) -> bytes:
    root = etree.Element("Relationships", xmlns=f"{_PACKAGE}/relationships")
    for name, (kind, target) in pairs.items():
        etree.SubElement(root, "Relationship", Id=name, Type=kind, Target=target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _root() -> bytes:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        {
            "rId1": (f"{_RELATED}/officeDocument", "word/document.xml"),
            "rId2": (core, "docProps/core.xml"),
        }
    )


def _relationships(charts: int) -> bytes:
    pairs = {
        "rIdStyles": (f"{_RELATED}/styles", "styles.xml"),
        "rIdSettings": (f"{_RELATED}/settings", "settings.xml"),
        "rIdNotes": (f"{_RELATED}/footnotes", "footnotes.xml"),
        "rIdFooter": (f"{_RELATED}/footer", "footer1.xml"),
    }
    own = {
        f"rIdChart{n}": (f"{_RELATED}/chart", f"charts/chart{n}.xml") for n in range(1, charts + 1)
    }
    return _relations(pairs | own)


def _core(document: Document, moment: dt.datetime) -> Element:
    spaces = {
        "cp": f"{_PACKAGE}/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    root = etree.Element(f"{{{spaces['cp']}}}coreProperties", nsmap=spaces)
    etree.SubElement(root, f"{{{spaces['dc']}}}title").text = visible(document.title)
    for name in ("created", "modified"):
        made = etree.SubElement(root, f"{{{spaces['dcterms']}}}{name}")
        made.set(f"{{{spaces['xsi']}}}type", "dcterms:W3CDTF")
        made.text = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    etree.SubElement(root, f"{{{spaces['dc']}}}language").text = tag(document.language)
    return root


def _settings(language: str) -> Element:
    notes = w("footnotePr", w("footnote", id=-1), w("footnote", id=0))
    setting = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return w("settings", notes, w("compat", setting), w("themeFontLang", val=tag(language)))


def _footnotes(writing: Writing) -> Element:
    """Word asks for the two separators beside the notes themselves."""
    root = w("footnotes")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        spacing = w("pPr", w("spacing", after=0, line=240, lineRule="auto"))
        root.append(w("footnote", w("p", spacing, w("r", w(kind))), type=kind, id=number))
    for number, name in enumerate(list(writing.notes), start=1):
        made = paragraph(writing.document.notes[name], writing)
        reference = w("r", w("rPr", w("vertAlign", val="superscript")), w("footnoteRef"))
        space = w("r", w("t"))
        space[0].text = " "
        space[0].set(XML_SPACE, "preserve")
        at = 1 if made.find(w("pPr").tag) is not None else 0
        made.insert(at, space)
        made.insert(at, reference)
        root.append(w("footnote", made, id=number))
    return root


def _foot(writing: Writing) -> Element:
    """The foot of each page: what the document is, and the page's number."""
    made = paragraph(writing.document.foot, writing)
    made.extend((_text(" · "), _field("PAGE"), _text(" / "), _field("NUMPAGES")))
    return w("ftr", made)


def _text(words: str) -> Element:
    run = w("r", w("t"))
    run[0].text = visible(words)
    run[0].set(XML_SPACE, "preserve")
    return run


def _field(name: str) -> Element:
    return w("fldSimple", _text("1"), instr=f" {name} ")


def _styles(language: str) -> Element:
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
    letters = w("rPr", fonts, w("sz", val=18), w("szCs", val=18), w("lang", val=tag(language)))
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
