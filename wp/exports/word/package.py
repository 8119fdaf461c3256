"""The parts of a Word file beside its text and styles: footnotes, foot, settings, properties; and
the file itself."""

import datetime as dt
import io
import zipfile

from lxml import etree

from wp.exports.word.bar_charts import chart_space
from wp.exports.word.document import Document
from wp.exports.word.elements import Element, R, element, escaped, tag, text_element, w
from wp.exports.word.styles import styles
from wp.exports.word.xml import Writing, body, paragraph

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
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


def _bytes(part: Element) -> bytes:
    etree.cleanup_namespaces(part, keep_ns_prefixes=["w", "r", "dcterms"])
    return etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)


def _listed(text: str) -> bytes:
    """A list of the package, which has a namespace of its own for want of a prefix."""
    return _bytes(etree.fromstring(text, etree.XMLParser(remove_blank_text=True)))


def _content_types(charts: int) -> bytes:
    drawn = "".join(
        f'<Override PartName="/{_chart(n)}" ContentType="{_OFFICE}.drawingml.chart+xml"/>'
        for n in range(1, charts + 1)
    )
    kind = "application/vnd.openxmlformats-package"
    return _listed(f"""
        <Types xmlns="{_PACKAGE}/content-types">
          <Default Extension="rels" ContentType="{kind}.relationships+xml"/>
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>
          <Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>
          <Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>
          <Override PartName="/word/footnotes.xml" ContentType="{_WORD}.footnotes+xml"/>
          <Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>
          <Override PartName="/docProps/core.xml" ContentType="{kind}.core-properties+xml"/>
          {drawn}
        </Types>""")


def _chart(number: int) -> str:
    return f"word/charts/chart{number}.xml"


def _relations(**targets: tuple[str, str]) -> bytes:
    related = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return _listed(f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>')


def _root() -> bytes:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        rId1=(f"{R}/officeDocument", "word/document.xml"), rId2=(core, "docProps/core.xml")
    )


def _relationships(charts: int) -> bytes:
    """Of the text: its other parts."""
    drawn = {
        f"rIdChart{n}": (f"{R}/chart", _chart(n).removeprefix("word/"))
        for n in range(1, charts + 1)
    }
    return _relations(
        rIdStyles=(f"{R}/styles", "styles.xml"),
        rIdSettings=(f"{R}/settings", "settings.xml"),
        rIdNotes=(f"{R}/footnotes", "footnotes.xml"),
        rIdFooter=(f"{R}/footer", "footer1.xml"),
        **drawn,
    )


def _core(document: Document, moment: dt.datetime) -> Element:
    at = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    return element(f"""
        <cp:coreProperties>
          <dc:title>{escaped(document.title)}</dc:title>
          <dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created>
          <dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified>
          <dc:language>{tag(document.language)}</dc:language>
        </cp:coreProperties>""")


def _settings(language: str) -> Element:
    return element(f"""
        <w:settings>
          <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
          <w:compat>
            <w:compatSetting w:name="compatibilityMode"
              w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
          </w:compat>
          <w:themeFontLang w:val="{tag(language)}"/>
        </w:settings>""")


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
    return w("r", text_element("t", words))


def _field(name: str) -> Element:
    return w("fldSimple", _text("1"), instr=f" {name} ")
