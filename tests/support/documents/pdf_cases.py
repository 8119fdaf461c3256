"""Small documents, each with an oddity that PDFs of programmes show; written as Word documents
for LibreOffice."""

from collections.abc import Sequence

from tests.support.documents import word_parts as word

HEADER = (
    "No|Topic|Tasks|WCO Strategic Plan|Type of task|Responsible body|Performance Indicators|"
    "Timeline|Progress"
)
ACTION_HEADER = "Action|<|Responsible body|Relevant Work Programme/ Action Plan|Timeframe"
WIDTHS = (700, 1500, 2200, 1100, 900, 1600, 2200, 1600, 900)
ACTION_WIDTHS = (600, 3000, 2000, 2000, 1600)
ABOVE, LEFT = "^", "<"
# Long enough to be cut by the foot of a low page, wherever that falls.
LONG = (
    "Collect the replies of all Members and prepare an overview for the next meeting of the "
    "working group " * 2
)


def table(rows: Sequence[str], widths: Sequence[int], repeat: bool = True) -> str:
    """A ruled table; cells are set apart by "|", paragraphs of a cell by "/ /"; "^" spans from
    above, "<" from left."""
    texts = [row.split("|") for row in rows]
    shown = []
    for at, row in enumerate(texts):
        cells = []
        for column, text in enumerate(row):
            if text == LEFT:
                continue
            width = 1 + next(
                (n for n, t in enumerate(row[column + 1 :]) if t != LEFT), len(row) - column - 1
            )
            spanned = at + 1 < len(texts) and texts[at + 1][column] == ABOVE
            merge = (
                "<w:vMerge/>" if text == ABOVE else '<w:vMerge w:val="restart"/>' if spanned else ""
            )
            grid = f'<w:gridSpan w:val="{width}"/>' if width > 1 else ""
            inside = (
                []
                if text == ABOVE
                else [word.paragraph(part) for part in map(_runs, text.split("/ /")) if part]
            )
            size = f'<w:tcW w:w="{sum(widths[column : column + width])}" w:type="dxa"/>'
            cells.append(word.cell(*inside, properties=size + grid + merge))
        shown.append(word.row(cells, "<w:tblHeader/>" if repeat and not at else ""))
    return word.table(shown, widths)


def _runs(text: str) -> str:
    """A text whose "[1]" are references to footnotes."""
    plain, *noted = text.split("[")
    runs = word.run(plain) if plain else ""
    for piece in noted:
        number, rest = piece.split("]")
        runs += '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        runs += f'<w:footnoteReference w:id="{number}"/></w:r>'
        runs += word.run(rest) if rest else ""
    return runs


def document(
    body: str, page: tuple[int, int] = (14000, 7000), notes: Sequence[str] = (), heads: str = ""
) -> bytes:
    """A document with a page of this size; `heads` stands on every page, with its number at the
    foot."""
    width, height = page
    named = ""
    parts = {"styles": _STYLES}
    if notes:
        parts["footnotes"] = word.footnotes(notes)
    if heads:
        named = '<w:headerReference w:type="default" r:id="rIdheader"/>'
        named += '<w:footerReference w:type="default" r:id="rIdfooter"/>'
        field = "".join(
            f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>'
            + (
                "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                if part == "begin"
                else word.run("1") * (part == "separate")
            )
            for part in ("begin", "separate", "end")
        )
        parts |= {"header": word.plain(heads), "footer": word.paragraph(word.run("Page ") + field)}
    section = (
        f'<w:sectPr>{named}<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="700" '
        'w:right="600" w:bottom="700" '
        'w:left="600" w:header="300" w:footer="300" w:gutter="0"/></w:sectPr>'
    )
    return word.write({"document": body + section, **parts})


_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation '
    'Sans"/>'
    '<w:sz w:val="18"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
    'w:val="Normal"/></w:style>'
)


def rows_cut_by_pages(repeat: bool) -> bytes:
    """Each row is higher than what is left of its page; codes and dates are paragraphs of their
    own."""
    rows = [
        f"{n}.|Topic {n}|Task {n}. {LONG}|SG/ /SO1/ /SP1/ /SP6/ /LD1/ /LD2|A|PTC, "
        f"Council|Indicator {n}. {LONG}"
        f"|April 202{n} (PTC)/ /June 202{n} (Council)|"
        for n in range(1, 7)
    ]
    return document(word.plain("Plan") + table([HEADER, *rows], WIDTHS, repeat))


def spans_over_pages() -> bytes:
    """One task with twelve lines: number, topic, task and bodies span them, and pages end
    between them."""
    lines = [
        f"^|^|^|^|^|^|Report {n} published in all regions and discussed|202{n % 10}|"
        for n in range(2, 13)
    ]
    first = "1.|Ports|Map all ports|SG/ /SP1|A|PTC, Council|Report 1 published|2021|"
    return document(word.plain("Plan") + table([HEADER, first, *lines], WIDTHS))


def footnotes_and_heads() -> bytes:
    """Marks in a heading, in a part's heading and in a cell; a head and the number of the page
    on each page."""
    header = HEADER.replace("Plan|", "Plan[1]|")
    rows = [
        f"{n}.|Topic {n}|Task {n}{'[2]' if n == 6 else ''}|SG|A|PTC|Indicator {n}|{2020 + n}|"
        for n in range(1, 13)
    ]
    heading = word.paragraph(_runs("ACTIVE TOPICS[3]"))
    notes = ("Strategic Goal.", "In all regions.", "Approved by the Committee.")
    body = word.plain("Plan") + heading + table([header, *rows], WIDTHS)
    return document(body, (14000, 5000), notes, "Programme of a made-up Committee")


def words_cut_by_columns() -> bytes:
    """Hyphens and slashes end lines inside words; two words are too long for their column, one
    fills it."""
    widths = (700, 1500, 1400, 1100, 900, 1300, 1400, 1300, 900)
    row = (
        "1.|Rules|Study short- and long-term e-Commerce with API/PNR-related questions and "
        "interconnectivity|SG|A"
        "|WCO-UPU Contact Committee|Report on interoperability/interconnectivity and (IT)-related "
        "e-certificates|2023|"
    )
    more = "2.|Words|Discuss interconnectivity|SG|M|PTC|"
    more += "Report on interoperability and certificates|2024|"
    return document(word.plain("Plan") + table([HEADER, row, more], widths))


def cells_across() -> bytes:
    """A cell across indicator and timeline, and a part's heading as a row across the whole
    table."""
    row = "1.|Ports|Map|SG|A|PTC|A map by June 2023|<|"
    across = "REPORTS FROM BODIES|<|<|<|<|<|<|<|<"
    return document(
        word.plain("Plan")
        + table([HEADER, row, across, "2.|Talks|Hear|SG|M|PTC|Heard|2024|"], WIDTHS)
    )


def actions_upright() -> bytes:
    """Sections on upright pages, a prose between, an action cut by a page, the numbers under no
    heading."""
    body = word.plain("PLAN OF ACTIONS") + word.plain("(2023 to 2024)")
    number = 0
    for section, code in ((1, "SP1"), (2, "LD2")):
        body += word.plain(
            f"{section}. Section {section} of the plan (WCO Strategic Plan - {code})"
        ) + word.plain(LONG)
        rows = []
        for _ in range(4):
            number += 1
            rows.append(f"{number}|Action {number}. {LONG}|PTC, Council|Agenda|June 202{number}")
        body += table([ACTION_HEADER, *rows], ACTION_WIDTHS) + word.paragraph()
    return document(body + word.plain("* * *"), (10500, 9000))


def other_table() -> bytes:
    """A table that is none of a programme."""
    return document(word.plain("Prices") + table(["Item|Price", "Tea|2"], (3000, 3000)))


def documents() -> dict[str, bytes]:
    """All cases by name."""
    return {
        "cut": rows_cut_by_pages(True),
        "cut-plain": rows_cut_by_pages(False),
        "spans": spans_over_pages(),
        "notes": footnotes_and_heads(),
        "words": words_cut_by_columns(),
        "across": cells_across(),
        "actions": actions_upright(),
        "other": other_table(),
    }
