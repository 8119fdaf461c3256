"""Word files for the tests, read by python-docx and a few lines over the XML, apart from what
wrote them."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from docx import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@dataclass(frozen=True)
class ReadCell:
    """A cell: the texts of its paragraphs, whether it is one with the cell above, and its
    ground."""

    paragraphs: tuple[str, ...]
    continues: bool
    ground: str

    @property
    def text(self) -> str:
        """Its paragraphs, and the lines of each, joined by spaces."""
        return " ".join(each.replace("\n", " ") for each in self.paragraphs if each)


Rows = list[list[ReadCell]]


def opened(content: bytes) -> Any:
    """The file as python-docx opens it."""
    return Document(io.BytesIO(content))


def tables(content: bytes) -> list[Rows]:
    """Every table of the file, its heading rows included."""
    return tables_in(opened(content).element.body)


def tables_in(body: Any) -> list[Rows]:
    """Every table of a body."""
    return [
        [[_cell(tc) for tc in tr.iter(f"{W}tc")] for tr in table.iter(f"{W}tr")]
        for table in body.iter(f"{W}tbl")
    ]


def _cell(tc: Any) -> ReadCell:
    merge, shade = tc.find(f"{W}tcPr/{W}vMerge"), tc.find(f"{W}tcPr/{W}shd")
    continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
    ground = "" if shade is None else shade.get(f"{W}fill")
    return ReadCell(tuple(text_of(p) for p in tc.findall(f"{W}p")), continues, ground)


def text_of(paragraph: Any) -> str:
    """The text of a paragraph, breaks and tabs as such."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        signs.get(each.tag, each.text if each.tag == f"{W}t" else "") or ""
        for each in paragraph.iter()
    )


def charts(content: bytes) -> list[list[tuple[str, list[int]]]]:
    """The charts of a document, each as its series: their names and their values."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = sorted(name for name in package.namelist() if name.startswith("word/charts/"))
        read = [etree.fromstring(package.read(name)) for name in names]
    return [
        [
            (
                ser.findtext(f"{C}tx/{C}v"),
                [int(v.text) for v in ser.find(f"{C}val").iter(f"{C}v")],
            )
            for ser in chart.iter(f"{C}ser")
        ]
        for chart in read
    ]


def paragraphs(content: bytes) -> list[str]:
    """The paragraphs outside of tables."""
    return [text_of(each) for each in opened(content).element.body.findall(f"{W}p")]


def footnotes(content: bytes) -> dict[int, str]:
    """The footnotes by number, the separators apart."""
    part = next(
        rel.target_part
        for rel in opened(content).part.rels.values()
        if rel.reltype.endswith("/footnotes")
    )
    notes = etree.fromstring(part.blob).findall(f"{W}footnote")
    return {
        int(note.get(f"{W}id")): text_of(note).strip()
        for note in notes
        if note.get(f"{W}type") is None
    }


def lines_of(found: list[Rows]) -> int:
    return sum(len(table) - 1 for table in found)
