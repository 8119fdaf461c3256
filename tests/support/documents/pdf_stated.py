"""PDFs that state their structure, written object by object: no rule is drawn, so that only the
structure can tell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.support.documents.pdf_made import document, stream

HEADER = (
    "No",
    "Topic",
    "Tasks",
    "WCO Strategic Plan",
    "Type of task",
    "Responsible body",
    "Performance Indicators",
    "Timeline",
    "Progress",
)
_FIRST = 1000
# An element: its kind, its attributes, its kids. A kid is an element, or a line of text with the
# page it stands on.
Element = tuple[str, str, Sequence["Element | tuple[str, int]"]]


@dataclass
class Writer:
    """The content of each page and the objects of the structure."""

    content: list[list[str]] = field(default_factory=lambda: [[], []])
    objects: dict[int, bytes] = field(default_factory=dict)
    marks: list[int] = field(default_factory=lambda: [0, 0])

    def line(self, text: str, page: int, opening: str) -> None:
        """A line of text below the former."""
        at = 580 - 9 * sum("Tj" in each for each in self.content[page - 1])
        self.content[page - 1].append(f"{opening} BT /F1 8 Tf 40 {at} Td ({text}) Tj ET EMC")

    def element(self, element: Element) -> int:
        """An element and all under it; answers its object's number."""
        tag, attributes, kids = element
        number = _FIRST + len(self.objects)
        self.objects[number] = b""
        under = []
        for kid in kids:
            if len(kid) == 3:
                under.append(f"{self.element(kid)} 0 R")
                continue
            text, page = kid
            mark = self.marks[page - 1]
            self.marks[page - 1] += 1
            self.line(text, page, f"/{tag} <</MCID {mark}>> BDC")
            under.append(f"<< /Type /MCR /Pg {8 + 2 * page} 0 R /MCID {mark} >>")
        self.objects[number] = (
            f"<< /S /{tag} /A << {attributes} >> /K [{' '.join(under)}] >>".encode()
        )
        return number


def cell(*lines: str, page: int = 1, rows: int = 1, tag: str = "TD") -> Element:
    """A cell of one paragraph; a line that goes on ends with a space."""
    return (tag, f"/O /Table /RowSpan {rows}", [("P", "", [(line, page) for line in lines])])


def row(*cells: Element) -> Element:
    """A row of a table."""
    return ("TR", "", cells)


def table(*rows: Element) -> Element:
    """A table below the header of a work programme."""
    return ("Table", "", [row(*(cell(name, tag="TH") for name in HEADER)), *rows])


def stated(
    *elements: Element,
    artifacts: Sequence[tuple[str, int]] = (),
    more: dict[int, bytes] | None = None,
    plain: str = "",
) -> bytes:
    """A PDF of two pages with this structure; `plain` is text outside it, `more` objects that
    replace its own."""
    writer = Writer()
    top = writer.element(("Document", "", elements))
    for text, page in artifacts:
        writer.line(text, page, "/Artifact BMC")
    if plain:
        writer.line(plain, 2, "/Span BMC")
    catalogue = (
        b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>"
    )
    root = (
        b"<< /Type /StructTreeRoot /K %d 0 R /RoleMap << /Heading /H1 /Odd /Odder /Odder /Odd >> >>"
        % top
    )
    contents = [stream("\n".join(lines).encode()) for lines in writer.content]
    return document(contents, more={1: catalogue, 6: root} | writer.objects | (more or {}))
