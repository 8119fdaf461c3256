"""A .docx written part by part, so that a test says in XML exactly what stands in it."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ROOTS = {
    "document": "document",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "comments": "comments",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
}


def write(parts: Mapping[str, str]) -> bytes:
    """The package of some parts, told by name ("document", "footnotes", "header", ...), each the
    inside of its root.

    "header" and "footer" are the page heads of a section whose `sectPr` names rIdheader and
    rIdfooter.
    """
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relationships({"document": "officeDocument"}, "word/"),
        "word/_rels/document.xml.rels": _relationships(
            {name: name for name in parts if name != "document"}, ""
        ),
    }
    for name, inside in parts.items():
        root = _ROOTS[name]
        content = f"<w:body>{inside}</w:body>" if name == "document" else inside
        files[f"word/{name}.xml"] = f"{_DECLARATION}<w:{root} {NAMESPACES}>{content}</w:{root}>"
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these files; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files of a package, to change some and zip them again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _content_types(parts: Mapping[str, str]) -> str:
    kinds = {"document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kinds.get(name, name)}+xml"/>'
        for name in parts
    )
    return (
        f"{_DECLARATION}<Types "
        'xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: Mapping[str, str], folder: str) -> str:
    lines = "".join(
        f'<Relationship Id="rId{name}" Type="{_OFFICE}/{kind}" Target="{folder}{name}.xml"/>'
        for name, kind in targets.items()
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARATION}<Relationships xmlns="{package}">{lines}</Relationships>'


def text(words: str) -> str:
    """A run's text."""
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def run(words: str, properties: str = "") -> str:
    """A run with properties."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{inside}{text(words)}</w:r>"


def paragraph(inside: str = "", properties: str = "") -> str:
    """A paragraph of runs (XML)."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def plain(words: str) -> str:
    """A paragraph of one run."""
    return paragraph(run(words))


def cell(*paragraphs: str, properties: str = "") -> str:
    """A table cell of paragraphs (XML)."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs) or '<w:p/>'}</w:tc>"


def row(cells: Sequence[str], properties: str = "") -> str:
    """A table row of cells (XML)."""
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(rows: Sequence[str], widths: Sequence[int], properties: str = "") -> str:
    """A ruled table of rows (XML); the widths are those of its grid, in twentieths of a point."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{properties}<w:tblW w:w="{sum(widths)}" '
        f'w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        "<w:tblLayout "
        f'w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def footnotes(notes: Sequence[str]) -> str:
    """The inside of the footnotes' part; the notes are numbered from 1."""
    marks = (("-1", "separator"), ("0", "continuationSeparator"))
    fixed = "".join(
        f'<w:footnote w:type="{kind}" '
        f'w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in marks
    )
    return fixed + "".join(
        "<w:footnote "
        f'w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" " + note))}</w:footnote>'
        for number, note in enumerate(notes, start=1)
    )


def numbering(levels: Mapping[int, Sequence[tuple[str, str]]]) -> str:
    """The inside of the numbering's part: for each list its levels (format, text)."""
    abstracts, lists = "", ""
    for number, formats in levels.items():
        inside = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{escape(shown)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{240 * (level + 1)}" w:hanging="240"/></w:pPr></w:lvl>'
            for level, (form, shown) in enumerate(formats)
        )
        abstracts += f'<w:abstractNum w:abstractNumId="{number}">{inside}</w:abstractNum>'
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    return abstracts + lists


def numbered(number: int, level: int = 0) -> str:
    """The paragraph property of a list's level."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def text_box(words: str) -> str:
    """A paragraph with a text box, in today's form and in the former one, of which one is
    shown."""
    inside = f"<w:txbxContent>{plain(words)}</w:txbxContent>"
    shape = (
        '<w:drawing><wp:inline><wp:extent cx="2400000" cy="400000"/><wp:docPr id="7" name="Box"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" '
        'y="0"/><a:ext cx="2400000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    former = (
        '<w:pict><v:shape style="width:190pt;height:32pt">'
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    )
    choice = f'<mc:Choice Requires="wps">{shape}</mc:Choice><mc:Fallback>{former}</mc:Fallback>'
    return paragraph(f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>")
