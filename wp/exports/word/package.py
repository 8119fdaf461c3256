"""The parts of a Word file beside its text and styles: footnotes, foot, settings, properties; and
the file itself."""

import datetime as dt
import io
import zipfile

from lxml import etree

from wp.exports.control_characters import visible
from wp.exports.word.bar_charts import chart_space
from wp.exports.word.document import Document
from wp.exports.word.elements import LANGUAGES, Element, said, w
from wp.exports.word.styles import styles
from wp.exports.word.xml import Writing, body, paragraph

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def to_docx(document: Document, made_at: dt.datetime, author: str = "") -> bytes:
    """The bytes of a Word file; tracked changes in the document are by this author, at this moment.

    The same values and moments give the same bytes.
    """
    moment = made_at.astimezone(dt.UTC)
    writing = Writing(document, author, f"{moment:%Y-%m-%dT%H:%M:%SZ}")
    text = body(writing)
    parts = {
        "word/document.xml": text,
        "word/styles.xml": styles(document.language),
        "word/settings.xml": _settings(document.language),
        "word/footnotes.xml": _footnotes(writing),
        "word/footer1.xml": _foot(writing),
        "docProps/core.xml": _core(document, moment),
    }
    files = {name: _bytes(part) for name, part in parts.items()}
    for number, each in enumerate(writing.charts, start=1):
        files[_chart(number)] = _bytes(chart_space(each))
    charts = len(writing.charts)
    files["word/_rels/document.xml.rels"] = _relationships(charts)
    files["_rels/.rels"] = _root()
    return _zip({"[Content_Types].xml": _content_types(charts), **files}, moment)


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


# The parts that the text names, each with what it is to the text.
_PARTS = {"styles": "styles", "settings": "settings", "footnotes": "footnotes", "footer1": "footer"}


def _content_types(charts: int) -> bytes:
    kinds = {"word/document.xml": f"{_WORD}.document.main+xml"}
    kinds |= {f"word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in _PARTS.items()}
    kinds["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    kinds |= {_chart(n): f"{_OFFICE}.drawingml.chart+xml" for n in range(1, charts + 1)}
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return _listed(
        "Types",
        "content-types",
        [
            ("Default", {"Extension": "rels", "ContentType": relations}),
            ("Default", {"Extension": "xml", "ContentType": "application/xml"}),
            *(
                ("Override", {"PartName": f"/{name}", "ContentType": kind})
                for name, kind in kinds.items()
            ),
        ],
    )


def _chart(number: int) -> str:
    return f"word/charts/chart{number}.xml"


def _listed(name: str, space: str, entries: list[tuple[str, dict[str, str]]]) -> bytes:
    root = etree.Element(name, xmlns=f"{_PACKAGE}/{space}")
    for tag, attributes in entries:
        etree.SubElement(root, tag, attributes)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations(related: dict[str, tuple[str, str]]) -> bytes:
    entries = [
        ("Relationship", {"Id": name, "Type": kind, "Target": target})
        for name, (kind, target) in related.items()
    ]
    return _listed("Relationships", "relationships", entries)


def _root() -> bytes:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    text = f"{_RELATED}/officeDocument"
    return _relations({"rId1": (text, "word/document.xml"), "rId2": (core, "docProps/core.xml")})


def _relationships(charts: int) -> bytes:
    """Of the text: its other parts, each by "rId" and what it is."""
    related = {
        f"rId{kind.title()}": (f"{_RELATED}/{kind}", f"{name}.xml") for name, kind in _PARTS.items()
    }
    for n in range(1, charts + 1):
        related[f"rIdChart{n}"] = (f"{_RELATED}/chart", _chart(n).removeprefix("word/"))
    return _relations(related)


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
    etree.SubElement(root, f"{{{spaces['dc']}}}language").text = LANGUAGES[document.language]
    return root


def _settings(language: str) -> Element:
    notes = w("footnotePr", w("footnote", id=-1), w("footnote", id=0))
    setting = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return w("settings", notes, w("compat", setting), w("themeFontLang", val=LANGUAGES[language]))


def _footnotes(writing: Writing) -> Element:
    """Word asks for the two separators beside the notes themselves."""
    root = w("footnotes")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        spacing = w("pPr", w("spacing", after=0, line=240, lineRule="auto"))
        root.append(w("footnote", w("p", spacing, w("r", w(kind))), type=kind, id=number))
    for number, name in enumerate(list(writing.notes), start=1):
        made = paragraph(writing.document.notes[name], writing)
        reference = w("r", w("rPr", w("vertAlign", val="superscript")), w("footnoteRef"))
        at = 1 if made.find(w("pPr").tag) is not None else 0
        made.insert(at, _text(" "))
        made.insert(at, reference)
        root.append(w("footnote", made, id=number))
    return root


def _foot(writing: Writing) -> Element:
    """The foot of each page: what the document is, and the page's number."""
    made = paragraph(writing.document.foot, writing)
    made.extend((_text(" · "), _field("PAGE"), _text(" / "), _field("NUMPAGES")))
    return w("ftr", made)


def _text(words: str) -> Element:
    return w("r", said("t", words))


def _field(name: str) -> Element:
    return w("fldSimple", _text("1"), instr=f" {name} ")
