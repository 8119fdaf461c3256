"""A page of a PDF drawn order by order: a ruled table of a work programme, of which a test draws
the cells that matter."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.support.documents import pdf_made
from tests.support.small_tables import HEAD

SIZE, LETTER = 6, 3.6
BLACK, WHITE, DARK = "0 0 0", "1 1 1", "0 0 0.5"
ROWS = (
    ("1.", "Ports", "Draft it", "SP1", "A", "PTC", "List made", "April 2020 (PTC)", ""),
    ("2.", "Drones", "Send it", "SP2", "M", "CBC", "Paper sent", "June 2020 (PTC)", ""),
)
LEFT, TOP, WIDE, HIGH = 30.0, 540.0, 86.0, 40.0


class Canvas:
    """The orders that draw a page, in letters of one width."""

    def __init__(self, turned: bool = False) -> None:
        """An empty page, or one whose text runs upwards."""
        self.orders = ["0 1 -1 0 595 0 cm"] if turned else []

    def draw(self, x: float, y: float, text: str, colour: str = BLACK) -> None:
        """A text from a place on."""
        self.orders.append(f"BT /F1 {SIZE} Tf {colour} rg {x} {y} Td ({text}) Tj ET")

    def line(self, x: float, y: float, end: float) -> None:
        """A level rule."""
        self.orders.append(f"0.5 w {x} {y} m {end} {y} l S")

    def box(self, x: float, y: float, wide: float, high: float, fill: str = "") -> None:
        """A frame, or a ground of a colour."""
        inked = f"{fill} rg {x} {y} {wide} {high} re f"
        self.orders.append(inked if fill else f"{x} {y} {wide} {high} re S")


# Its sign 173 is the soft hyphen, as in the fonts that office programs put in.
ENCODING = b"<< /Type /Encoding /Differences [173 /uni00AD] >>"
Draw = Callable[[Canvas, float, float], None]


def page(
    drawn: Mapping[tuple[int, str], Draw] = MappingProxyType({}),
    turned: bool = False,
    over: tuple[str, ...] = (),
) -> bytes:
    """A ruled table; `drawn` draws the cells of a row (from 1) and a column; what lies `over` the
    page."""
    canvas = Canvas(turned)
    canvas.draw(LEFT, 570, "Work Programme 2022-2025")
    for at, row in enumerate((HEAD, *ROWS)):
        for column, text in enumerate(row):
            x, y = LEFT + column * WIDE, TOP - at * HIGH
            canvas.box(x, y - HIGH + 12, WIDE, HIGH)
            if draw := drawn.get((at, HEAD[column])):
                draw(canvas, x + 3, y)
            elif text:
                canvas.draw(x + 3, y, text)
    numbers = range(20, 20 + len(over))
    listed = " ".join(f"{number} 0 R" for number in numbers)
    more = dict(zip(numbers, (f"<< /Type /Annot {each} >>".encode() for each in over), strict=True))
    more[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding %s >>" % ENCODING
    content = pdf_made.stream("\n".join(canvas.orders).encode())
    return pdf_made.document([content], f">> /Annots [{listed}] /Unused <<".encode(), more)
