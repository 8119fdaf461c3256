"""What of a Word cell is printed text: each way of striking out, hiding, raising and replacing
text, with the finding that says so."""

import pytest

from tests.support.documents.word_cases import document, header, line, read, table
from tests.support.documents.word_parts import cell, paragraph, plain, row, run
from wp.loaders.rows import Reading

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = map(FIELD.format, ("begin", "separate", "end"))
WHITE = '<w:color w:val="FFFFFF"/>'
STYLES = (
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:dstrike/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>"
)


def doubts(reading: Reading) -> list[tuple[str, str, str]]:
    """Code, column and text of every finding."""
    return [(each.code, each.column, each.read) for each in reading.findings]


def asked(inside: str) -> str:
    """A control that still asks for its text."""
    return (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def dropdown(chosen: str, *entries: str) -> str:
    """A list of an old form with this choice, "" for the first."""
    listed = "".join(f'<w:listEntry w:val="{each}"/>' for each in entries)
    result = f'<w:result w:val="{chosen}"/>' if chosen else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
        f"<w:ddList>{result}{listed}</w:ddList></w:ffData></w:fldChar></w:r>"
        f"<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>{END}"
    )


def box(marks: str) -> str:
    """A box to tick of an old form."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
        f"<w:checkBox>{marks}</w:checkBox></w:ffData></w:fldChar></w:r>{END}"
    )


W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def filled(colour: str) -> str:
    """A run's letters filled with a colour, "" for not at all."""
    inside = f"<w14:solidFill>{colour}</w14:solidFill>" if colour else "<w14:noFill/>"
    return f"<w14:textFill {W14}>{inside}</w14:textFill>"


@pytest.mark.parametrize(
    ("inside", "text", "doubt"),
    [
        (run("Draft ") + run("old ", "<w:strike/>") + run("it"), "Draft it", ("struck", "old")),
        (run("old", '<w:rStyle w:val="Gone"/>') + run("it"), "it", ("struck", "old")),
        (run("all", "<w:dstrike/>"), "", ("struck", "all")),
        (run("Draft it") + run(" now", WHITE), "Draft it", ("hidden", "now")),
        (
            run("a", '<w:color w:val="000080"/><w:shd w:fill="000080"/>') + run("b"),
            "b",
            ("hidden", "a"),
        ),
        (run("a", f'{WHITE}<w:shd w:fill="000080"/>'), "a", None),
        (run("a", f'{WHITE}<w:highlight w:val="darkBlue"/>'), "a", None),
        (
            run("a", '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>') + run("b"),
            "b",
            ("hidden", "a"),
        ),
        (
            run("a", '<w:color w:val="auto" w:themeColor="background1"/>') + run("b"),
            "b",
            ("hidden", "a"),
        ),
        (run("a", filled('<w14:srgbClr w14:val="FFFFFF"/>')) + run("b"), "b", ("hidden", "a")),
        (run("a", filled('<w14:srgbClr w14:val="000080"/>') + WHITE), "a", None),
        (run("a", filled("")) + run("b"), "b", ("hidden", "a")),
        (run("a", filled("") + f"<w14:textOutline {W14}/>"), "a", None),
        (
            run("Draft it") + run("2", '<w:vertAlign w:val="superscript"/>'),
            "Draft it",
            ("raised", "2"),
        ),
        (run("Draft it") + run("*", '<w:position w:val="6"/>'), "Draft it", ("raised", "*")),
        (run("Draft it") + run("1, 2", '<w:rStyle w:val="Mark"/>'), "Draft it", ("raised", "1, 2")),
        (run("225") + run("th", '<w:vertAlign w:val="superscript"/>'), "225th", None),
        (run("CO") + run("2", '<w:vertAlign w:val="subscript"/>'), "CO2", None),
        (run("x") + run("new", '<w:vertAlign w:val="superscript"/>'), "xnew", ("raised", "new")),
        (dropdown("1", "A", "M"), "M", None),
        (dropdown("", "A", "M"), "A", None),
        (box("<w:default w:val='1'/>") + run(" done"), "☒ done", None),
        (box("<w:default w:val='1'/><w:checked w:val='0'/>") + run(" done"), "☐ done", None),
        (asked(run("Click to enter text.")), "", ("hidden", "Click to enter text.")),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 80"), "≥ 80", None),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" done"), "✓ done", None),
        (run("\uf0a3", '<w:rFonts w:ascii="Symbol"/>') + run(" 3"), "≤ 3", None),
        (run("û", '<w:rFonts w:ascii="Wingdings"/>') + run(" no"), "✗ no", None),
        (run("\uf021", '<w:rFonts w:ascii="Odd"/>') + run(" no"), "• no", ("sign", "•")),
        (run("gui\u00addance\u200b of\u2060 ﬁles"), "guidance of files", None),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>Draft</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "Draft",
            ("raised", "kan"),
        ),
        (
            '<mc:AlternateContent><mc:Choice xmlns:odd="http://example.org/odd" Requires="odd">'
            f"{run('once')}</mc:Choice><mc:Fallback>{run('shown')}</mc:Fallback>"
            "</mc:AlternateContent>",
            "shown",
            None,
        ),
    ],
)
def test_what_of_a_run_is_text(inside: str, text: str, doubt: tuple[str, str] | None) -> None:
    """What leaves the cell is always a finding on it; what is part of a word stays."""
    cells = table(header(), line(indicator=paragraph(inside)))
    reading = read(document(cells, styles=STYLES))
    assert reading.rows[0].indicator.text == text
    told = [(f"text.{doubt[0]}", "indicator", doubt[1])] if doubt else []
    assert doubts(reading) == told and reading.coverage.unplaced == ()


@pytest.mark.parametrize(
    ("fill", "text", "told"), [("", "", 1), ("FFFFFF", "", 1), ("000080", "Draft it", 0)]
)
def test_white_text_is_read_where_its_ground_is_dark(fill: str, text: str, told: int) -> None:
    """White is no colour to hide by, but that of the ground is."""
    shade = f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else ""
    made = line(indicator=cell(paragraph(run("Draft it", WHITE)), properties=shade))
    reading = read(document(table(header(), made)))
    assert (reading.rows[0].indicator.text, len(doubts(reading))) == (text, told)


SHADED = '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{}"/></w:tcPr>'
PART = '<w:tblStylePr w:type="{}">' + SHADED + "</w:tblStylePr>"


@pytest.mark.parametrize(
    ("parts", "look", "shade", "text"),
    [
        # Dark bands from the second row below the header on: the third row stands in one.
        ({"band2Horz": "000080"}, "0020", "", ["", "Draft it", ""]),
        ({"band2Horz": "000080"}, "0000", "", ["Draft it", "", "Draft it"]),
        ({"band2Horz": "000080"}, "0220", "", ["", "", ""]),
        ({"band1Vert": "000080"}, "0000", "", ["Draft it"] * 3),
        ({"lastRow": "000080"}, "0040", "", ["", "", "Draft it"]),
        ({"band1Horz": "000080", "band2Horz": "auto"}, "0020", "", ["Draft it", "", "Draft it"]),
        ({"wholeTable": "000080"}, "0000", "", ["Draft it"] * 3),
        ({"wholeTable": "000080"}, "0000", "auto", [""] * 3),
        ({"firstRow": "000080"}, "0020", "", [""] * 3),
    ],
)
def test_the_style_of_a_table_gives_cells_their_ground(
    parts: dict[str, str], look: str, shade: str, text: list[str]
) -> None:
    """White text is read on a dark band, row or table, and doubted where the style leaves the cell
    white, whatever else in the table it shades."""
    styles = "".join(PART.format(*part) for part in parts.items())
    style = f'<w:style w:type="table" w:styleId="Banded">{styles}</w:style>'
    own = f'<w:shd w:val="clear" w:fill="{shade}"/>' if shade else ""
    white = cell(paragraph(run("Draft it", WHITE)), properties=own)
    rows = [line(number=str(at), topic=f"Topic {at}", indicator=white) for at in (1, 2, 3)]
    made = table(header(), *rows)
    applied = f'<w:tblStyle w:val="Banded"/><w:tblLook w:val="{look}"/>'
    assert "<w:tblPr/>" in made or "<w:tblPr>" in made
    made = made.replace("<w:tblPr/>", "<w:tblPr></w:tblPr>").replace(
        "<w:tblPr>", f"<w:tblPr>{applied}", 1
    )
    reading = read(document(made, styles=style))
    assert [row.indicator.text for row in reading.rows] == text
    hidden = [each.place.row for each in reading.findings if each.code == "text.hidden"]
    assert len(hidden) == text.count("")


def test_a_field_goes_on_over_the_paragraphs_of_its_cell_and_no_further() -> None:
    """What it chose not to show is no text; one that never ends leaves the next cell alone."""
    order = f'{BEGIN}<w:r><w:instrText> IF "1"="1" "</w:instrText></w:r>{run("hidden")}'
    shown = paragraph(order) + paragraph(run("too") + SEPARATE + run("Shown") + END)
    reading = read(document(table(header(), line(indicator=shown))))
    assert reading.rows[0].indicator.text == "Shown"
    assert [each[2] for each in doubts(reading)] == ["hidden", "too"]
    endless = read(document(table(header(), line(task=paragraph(run("Draft it") + order)))))
    assert (endless.rows[0].task.text, endless.rows[0].timeline.text != "") == ("Draft it", True)


def test_a_placeholder_around_a_cells_paragraph_is_none_of_its_text() -> None:
    reading = read(document(table(header(), line(indicator=asked(plain("Choose an item."))))))
    assert reading.rows[0].indicator.text == ""
    assert doubts(reading) == [("text.hidden", "indicator", "Choose an item.")]


@pytest.mark.parametrize(
    ("shown", "read_as"),
    [
        (
            '<w:object><v:shape><v:imagedata r:id="rId9"/></v:shape>'
            '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" '
            'ProgID="Excel.Sheet.12"/></w:object>',
            "Excel.Sheet.12",
        ),
        (
            '<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
            'wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<wp:inline><wp:docPr id="1" descr="Topics 4 to 6"/><a:graphic><a:blip/></a:graphic>'
            "</wp:inline></w:drawing>",
            "Topics 4 to 6",
        ),
    ],
)
def test_a_picture_or_an_object_is_said_where_it_stands(shown: str, read_as: str) -> None:
    """In a cell on that cell, between tables after the table before it."""
    inside = paragraph(run("Draft it") + f"<w:r>{shown}</w:r>")
    reading = read(document(table(header(), line(indicator=inside))))
    (told,) = reading.findings
    assert (told.code, told.column, told.read, told.place.row) == (
        "part.unread",
        "indicator",
        read_as,
        1,
    )
    below = read(document(table(header(), line()), paragraph(f"<w:r>{shown}</w:r>")))
    assert [(f.code, f.place.table, f.read) for f in below.findings] == [
        ("part.unread", 1, read_as)
    ]


def test_a_struck_row_is_no_line_and_is_told() -> None:
    """Every cell of it is doubted, and the row below keeps its own topic."""
    gone = [cell(paragraph(run(text, "<w:strike/>"))) for text in ("2.", "Old", "Drop it")]
    rows = [line(), row(gone + [cell(plain(""))] * 6), line(number="3.", topic="Drones")]
    reading = read(document(table(header(), *rows)))
    assert [each.topic for each in reading.rows] == ["Green ports", "Drones"]
    assert {each[0] for each in doubts(reading)} == {"text.struck"}
    assert dict(reading.coverage.left_out)["struck-out text"] == 4
