"""What a cell of a Word document says: as printed, whatever the markup between its letters."""

import pytest

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    document,
    header,
    left_out,
    line,
    read,
    read_cell,
    table,
)
from tests.support.documents.word_parts import paragraph, plain, run

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (paragraph(run("Gui") + run("dance", "<w:b/>")), "Guidance"),
        (plain("SG") + plain("SO1") + paragraph() + plain("SP1"), "SG SO1 SP1"),
        (
            paragraph("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"),
            "one two three",
        ),
        (paragraph("<w:r><w:t>E-</w:t><w:br/><w:t>Commerce</w:t></w:r>"), "E-Commerce"),
        (
            paragraph("<w:r><w:t>short-</w:t><w:br/><w:t>and long-term</w:t></w:r>"),
            "short- and long-term",
        ),
        (paragraph("<w:r><w:t>API/</w:t><w:cr/><w:t>PNR</w:t></w:r>"), "API/PNR"),
        (paragraph("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>Phyto</w:t></w:r>"), "e-Phyto"),
        (paragraph("<w:r><w:t>guid</w:t><w:softHyphen/><w:t>ance</w:t></w:r>"), "guidance"),
        (plain("\u0645\u06cc\u200c\u062e"), "\u0645\u06cc\u200c\u062e"),
        (plain("guid\u00adance for non\u2011tariff\u00a0rules"), "guidance for non-tariff rules"),
        (
            paragraph('<w:r><w:sym w:char="F0B7"/><w:t xml:space="preserve"> one</w:t></w:r>'),
            "• one",
        ),
        (
            paragraph(f'<w:hyperlink r:id="rId1">{run("the web site")}</w:hyperlink>'),
            "the web site",
        ),
        (paragraph(f'<w:smartTag w:element="place">{run("Brussels")}</w:smartTag>'), "Brussels"),
        (paragraph(f'<w:fldSimple w:instr=" DATE ">{run("June 2024")}</w:fldSimple>'), "June 2024"),
        (
            paragraph(
                FIELD.format("begin")
                + "<w:r><w:instrText> REF x </w:instrText></w:r>"
                + FIELD.format("separate")
                + run("item 4")
                + FIELD.format("end")
                + run(" of it")
            ),
            "item 4 of it",
        ),
        (
            "<w:sdt><w:sdtPr><w:alias/></w:sdtPr>"
            f"<w:sdtContent>{plain('Draft it')}</w:sdtContent></w:sdt>",
            "Draft it",
        ),
        (paragraph(f"<w:sdt><w:sdtContent>{run('A')}</w:sdtContent></w:sdt>"), "A"),
        (
            paragraph(
                f'<mc:AlternateContent><mc:Choice Requires="wps">{run("once")}</mc:Choice>'
                f"<mc:Fallback>{run('twice')}</mc:Fallback></mc:AlternateContent>"
            ),
            "once",
        ),
        (paragraph(run("<b> & =1+1")), "<b> & =1+1"),
    ],
)
def test_the_text_of_a_cell(inside: str, text: str) -> None:
    assert read_cell(inside) == text


@pytest.mark.parametrize(
    ("hidden", "styles"),
    [
        (run(" not for print", "<w:vanish/>"), ""),
        (
            run(" not for print", '<w:rStyle w:val="Note"/>'),
            '<w:style w:type="character" w:styleId="Note"/>',
        ),
        (
            run(" not for print", '<w:rStyle w:val="Quiet"/>'),
            '<w:style w:styleId="Quiet"><w:basedOn w:val="Note"/>',
        ),
    ],
)
def test_hidden_text_is_no_part_of_a_cell_and_is_accounted_for(hidden: str, styles: str) -> None:
    """Hidden by itself, by a style, by the style that its style is based on; `vanish` switched
    off shows it again."""
    note = '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    sheet = note if "Quiet" not in styles else f"{note}{styles}</w:style>"
    shown = run(" but this", '<w:rStyle w:val="Note"/><w:vanish w:val="0"/>')
    reading = read(
        document(
            table(header(), line(task=paragraph(run("Draft it") + hidden + shown))), styles=sheet
        )
    )
    assert reading.rows[0].task.text == "Draft it but this"
    assert left_out(reading)["hidden text"] == 3 and reading.coverage.unplaced == ()


def test_a_hidden_row_is_read_and_doubted() -> None:
    hidden = line("<w:hidden/>", number="2.", topic="Old")
    last = line(number="3.", topic="Drones", task="Fly")
    reading = read(document(table(header(), line(), hidden, last)))
    assert [row.topic for row in reading.rows] == ["Green ports", "Old", "Drones"]
    (told,) = reading.findings
    assert (told.code, told.place.row, told.read) == ("hidden.row", 2, "1: 2")


def test_footnotes_are_left_out_and_their_references_are_no_text() -> None:
    """In the header and in a cell; a note's own mark goes with it."""
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    starred = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    cell = paragraph(run("Draft it") + reference + starred)
    reading = read(
        document(
            table(header(), line(task=cell)),
            footnotes=word.footnotes(["One note.", "Another of four."]),
        )
    )
    assert reading.rows[0].task.text == "Draft it"
    assert left_out(reading)["footnote"] == 6 and reading.coverage.unplaced == ()


ORDER = (
    f"{FIELD.format('begin')}<w:r><w:instrText>{{}}</w:instrText></w:r>{FIELD.format('separate')}"
)
MARK = f"{ORDER}{{}}{FIELD.format('end')}"
RAISED = run("2", '<w:vertAlign w:val="superscript"/>')


@pytest.mark.parametrize(
    ("field", "text", "notes"),
    [
        (MARK.format(r" NOTEREF _Ref1 \f \h ", run("2")), "Draft it", 1),
        (MARK.format(" NOTE</w:instrText><w:instrText>REF _Ref1 ", RAISED), "Draft it", 1),
        (rf'<w:fldSimple w:instr=" NOTEREF _Ref1 \f">{run("2")}</w:fldSimple>', "Draft it", 1),
        (MARK.format(" NOTEREF _Ref1 ", run(", see note 2")), "Draft it, see note 2", 0),
        (MARK.format(r" REF _Ref1 \f ", RAISED), "Draft it", 1),
    ],
)
def test_what_repeats_the_mark_of_a_footnote_is_one(field: str, text: str, notes: int) -> None:
    """A number in running text is text; what another field raises is a mark, with a doubt."""
    cell = paragraph(run("Draft it") + field)
    reading = read(document(table(header(), line(task=cell))))
    assert reading.rows[0].task.text == text
    assert left_out(reading).get("footnote", 0) == notes and reading.coverage.unplaced == ()
    assert [each.code for each in reading.findings] == ["text.raised"] * (" REF _Ref1" in field)


def test_page_heads_are_left_out() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/></w:sectPr>'
    reading = read(
        document(table(header(), line()), section, header=plain("Annex III to document PC0999"))
    )
    assert left_out(reading)["page head"] == 5 and reading.coverage.unplaced == ()


def test_a_text_box_is_body_text_and_counted_once() -> None:
    """Before the programme it introduces; in a table's cell it stands in no cell and is
    unplaced."""
    box = paragraph(
        "<w:r><w:pict><v:shape><v:textbox>"
        f"{BOX.format(plain('For information'))}</v:textbox></v:shape></w:pict></w:r>"
    )
    parts = {
        "document": plain("Work Programme 2022-2025")
        + box
        + plain("ACTIVE TOPICS AND TASKS")
        + table(header(), line())
    }
    reading = read(word.write(parts))
    assert left_out(reading)["introduction"] == 2 and reading.coverage.unplaced == ()
    reading = read(document(table(header(), line(task=box + plain("Draft it")))))
    assert reading.rows[0].task.text == "Draft it"
    assert [text for text, _ in reading.coverage.unplaced] == ["For", "information"]
    assert [finding.read for finding in reading.findings if finding.code == "words.unplaced"] == [
        "For information"
    ]


def test_a_table_within_a_cell_is_read_in_order_with_a_doubt() -> None:
    inner = word.table(
        [word.row([word.cell(plain("May 2024")), word.cell(plain("(PTC)"))])], [500, 500]
    )
    reading = read(document(table(header(), line(timeline=inner + plain("June 2024 (Council)")))))
    assert reading.rows[0].timeline.text == "May 2024 (PTC) June 2024 (Council)"
    (finding,) = reading.findings
    assert (finding.code, finding.column, finding.place.row) == ("cell.boundary", "timeline", 1)


def test_comments_are_findings_on_their_cell() -> None:
    """With author and text; one on no cell of the table is told as well."""
    comments = (
        f'<w:comment w:id="0" w:author="Ann Rho">{plain("Is this")}{plain("still so?")}</w:comment>'
        f'<w:comment w:id="1" w:author="Bo">{plain("Gone")}</w:comment>'
    )
    marked = '<w:commentRangeStart w:id="0"/>' + run("Draft it") + '<w:commentRangeEnd w:id="0"/>'
    cell = paragraph(marked + '<w:r><w:commentReference w:id="0"/></w:r>')
    reading = read(
        document(
            table(header(), line(), line(number="2.", topic="Drones", task=cell)), comments=comments
        )
    )
    found = [(f.code, f.place.table, f.place.row, f.column, f.read) for f in reading.findings]
    assert found == [
        ("comment", 1, 2, "task", "Ann Rho: Is this still so?"),
        ("comment", None, None, "", "Bo: Gone"),
    ]
    assert reading.rows[1].task.text == "Draft it"


def test_an_inserted_part_that_is_not_read_is_a_finding() -> None:
    files = word.unzipped(document(table(header(), line())))
    name = "word/_rels/document.xml.rels"
    chart = '<Relationship Id="c" Type="http://x/relationships/chart" Target="charts/chart1.xml"/>'
    chart += "</Relationships>"
    files[name] = files[name].replace(b"</Relationships>", chart.encode())
    files[name] = files[name].replace(b'relationships"/>', b'relationships">' + chart.encode())
    (finding,) = read(word.zipped(files)).findings
    assert (finding.code, finding.read) == ("part.unread", "chart1.xml")
