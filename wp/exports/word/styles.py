"""The styles of a Word file: of its paragraphs, by name, and of its tables."""

from wp.exports.word.elements import Element, element, tag

_RULE, _HEAD = "98A2B3", "E4E7EC"
_KEEP, _NEW_PAGE = "<w:keepNext/>", "<w:pageBreakBefore/>"
_BOLD, _QUIET = "<w:b/>", '<w:color w:val="475467"/>'
_FIRST, _SECOND = '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>'
_INDENT = '<w:ind w:left="284" w:hanging="284"/>'
# Name, title, half points, room above and below, what else a paragraph and its letters have.
_PARAGRAPHS = (
    ("Normal", "Normal", 18, 0, 0, "", "", ""),
    ("Title", "Title", 32, 0, 60, _KEEP, "", _BOLD),
    ("NextTitle", "Next Title", 32, 0, 60, _KEEP + _NEW_PAGE, _FIRST, _BOLD),
    ("Subtitle", "Subtitle", 18, 0, 40, "", "", _QUIET),
    ("Heading1", "heading 1", 24, 280, 120, _KEEP, _FIRST, _BOLD),
    ("Heading2", "heading 2", 20, 200, 80, _KEEP, _SECOND, _BOLD),
    ("Lead", "Lead", 22, 140, 160, "", "", ""),
    ("Text", "Body Text", 19, 0, 80, "", "", ""),
    ("Group", "Group of Lines", 19, 160, 60, _KEEP, "", ""),
    ("Item", "List Item", 19, 0, 60, "", _INDENT, ""),
    ("TableText", "Table Text", 16, 10, 10, "", "", ""),
    ("TableHead", "Table Head", 16, 30, 30, _KEEP, "", _BOLD),
    ("Figure", "Figure", 52, 60, 0, _KEEP, "", _BOLD),
    ("FigureText", "Figure Text", 17, 0, 60, "", "", _QUIET),
    ("FootnoteText", "footnote text", 15, 0, 20, "", "", ""),
    ("Footer", "footer", 15, 0, 0, "", "", _QUIET),
    ("Gap", "Gap", 12, 0, 0, "", "", ""),
)


def styles(language: str) -> Element:
    """The part that holds the styles of paragraphs and tables."""
    return element(f"""
        <w:styles>
          <w:docDefaults>
            <w:rPrDefault><w:rPr>
              <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>
              <w:sz w:val="18"/><w:szCs w:val="18"/>
              <w:lang w:val="{tag(language)}"/>
            </w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          {"".join(_paragraph(*each) for each in _PARAGRAPHS)}
          {_table("PublishedTable", "Published Table", "single", _HEADING)}
          {_table("PlainTable", "Plain Table", "nil", "")}
        </w:styles>""")


def _paragraph(
    name: str, title: str, size: int, before: int, after: int, kept: str, placed: str, letters: str
) -> str:
    usual = name == "Normal"
    default, based = (' w:default="1"', "") if usual else ("", '<w:basedOn w:val="Normal"/>')
    return f"""
        <w:style w:type="paragraph" w:styleId="{name}"{default}>
          <w:name w:val="{title}"/>{based}<w:qFormat/>
          <w:pPr>{kept}<w:spacing w:before="{before}" w:after="{after}"/>{placed}</w:pPr>
          <w:rPr>{letters}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>
        </w:style>"""


_HEADING = f"""
    <w:tblStylePr w:type="firstRow">
      <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{_HEAD}"/></w:tcPr>
    </w:tblStylePr>"""


def _table(name: str, title: str, line: str, heading: str) -> str:
    borders = "".join(
        f'<w:{side} w:val="{line}" w:sz="4" w:space="0" w:color="{_RULE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return f"""
        <w:style w:type="table" w:styleId="{name}">
          <w:name w:val="{title}"/>
          <w:tblPr>
            <w:tblBorders>{borders}</w:tblBorders>
            <w:tblCellMar>
              <w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>
            </w:tblCellMar>
          </w:tblPr>
          {heading}
        </w:style>"""
