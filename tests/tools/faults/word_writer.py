"""Programmes with faults as Word documents, by python-docx."""

import io
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.support.documents.generator import Programme
from tests.support.documents.word_parts import NAMESPACES
from tests.tools.faults.grid import Table, tables_of, title_of
from tests.tools.faults.printed import Run, runs_of

LOOKS = frozenset(("struck", "hidden", "white", "dark", "raised", "Symbol", "Wingdings"))
LOOKS |= {"placeholder", "dropdown", "box", "field", "ruby", "alternate", "equation"}
MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def written(made: Programme, font: str = "Arial") -> bytes:
    """The document of a programme."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Pt(36)
    document.styles["Normal"].font.name = font
    document.styles["Normal"].font.size = Pt(8)
    document.add_paragraph(title_of(made))
    for table in tables_of(made):
        document.add_paragraph(table.heading)
        _table(document, table)
    if made.kind == "topics":
        document.add_paragraph("INACTIVE TOPICS")
        for topic in made.inactive:
            document.add_paragraph(f"- {topic}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document: Document, table: Table) -> None:
    made = document.add_table(rows=len(table.rows) + 1, cols=len(table.columns), style="Table Grid")
    grid = [row.cells for row in made.rows]
    for cell, text in zip(grid[0], table.head, strict=True):
        cell.text = text
    for at, row in enumerate(table.rows, start=1):
        for column, square in enumerate(row):
            cell = grid[at][column]
            for number, text in enumerate(square.paragraphs):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                for run in runs_of(text):
                    _write(paragraph, run, cell)
            if square.rows > 1:
                cell.merge(grid[at + square.rows - 1][column])


def _write(paragraph: Paragraph, run: Run, cell: _Cell) -> None:
    if run.look in _MARKUP:
        for element in parse_xml(f"<w:p {NAMESPACES} {MATHS}>{_markup(run)}</w:p>"):
            paragraph._p.append(element)
        return
    made = paragraph.add_run(run.text)
    made.font.strike = run.look == "struck" or None
    made.font.hidden = run.look == "hidden" or None
    made.font.superscript = run.look == "raised" or None
    if run.look in ("white", "dark"):
        made.font.color.rgb = RGBColor(255, 255, 255)
    if run.look == "dark":
        shade = parse_xml(f'<w:shd {NAMESPACES} w:val="clear" w:color="auto" w:fill="1F3864"/>')
        cell._tc.get_or_add_tcPr().append(shade)


_SIGN = '<w:r><w:sym w:font="{look}" w:char="{code}"/></w:r>'
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_MARKUP = {
    "Symbol": _SIGN,
    "Wingdings": _SIGN,
    "placeholder": "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run}"
    "</w:sdtContent></w:sdt>",
    "dropdown": '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
    '<w:listEntry w:val="Other"/><w:listEntry w:val="{text}"/></w:ddList></w:ffData></w:fldChar>'
    "</w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>" + _FIELD.format("end"),
    "box": '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="{on}"/>'
    "</w:checkBox></w:ffData></w:fldChar></w:r>" + _FIELD.format("end"),
    "field": _FIELD.format("begin")
    + '<w:r><w:instrText xml:space="preserve"> IF "1"="1" "</w:instrText></w:r>{run}'
    + _FIELD.format("separate")
    + _FIELD.format("end"),
    "ruby": "<w:r><w:ruby><w:rt>{run}</w:rt><w:rubyBase><w:r><w:t></w:t></w:r></w:rubyBase>"
    "</w:ruby></w:r>",
    "alternate": '<mc:AlternateContent><mc:Choice xmlns:odd="http://example.org/odd" '
    'Requires="odd"><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback>{run}</mc:Fallback>'
    "</mc:AlternateContent>",
    "equation": "<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>",
}


def _markup(run: Run) -> str:
    text = escape(run.text, {'"': "&quot;"})
    inside = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return _MARKUP[run.look].format(
        look=run.look,
        code=f"{ord(run.text[0]):04X}",
        text=text,
        run=inside,
        on=int(run.text == "☒"),
    )
