"""PDFs written object by object, for what no office program writes: bombs, loops, locks,
pictures of pages."""

import zlib
from collections.abc import Mapping, Sequence


def written(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first its catalogue, with a table of their places."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places.get(number, 0)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        trailer,
        start,
    )
    return bytes(out)


def stream(data: bytes, entries: bytes = b"", packed: bool = False) -> bytes:
    """A stream object, packed if asked for."""
    if packed:
        data, entries = zlib.compress(data, 9), entries + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def document(
    contents: Sequence[bytes], resources: bytes = b"", more: Mapping[int, bytes] | None = None
) -> bytes:
    """A PDF of pages with these contents (stream objects), in one font."""
    pages = range(10, 10 + 2 * len(contents), 2)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(contents), b" ".join(b"%d 0 R" % n for n in pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    for number, content in zip(pages, contents, strict=True):
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (number + 1, resources)
        )
        objects[number + 1] = content
    return written(objects | dict(more or {}))


def scanned(pages: int = 2) -> bytes:
    """Pages that are each one picture."""
    picture = stream(
        b"\x80" * 16,
        b"/Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray",
    )
    draw = stream(b"q 800 0 0 560 20 20 cm /Im1 Do Q")
    return document([draw] * pages, b"/XObject << /Im1 5 0 R >>", {5: picture})


def programme_with_a_scan() -> bytes:
    """A page with a small programme, ruled in thin boxes instead of lines, and a page that is a
    picture."""
    rows = (
        (
            "No",
            "Topic",
            "Tasks",
            "Type of task",
            "Responsible body",
            "Performance Indicators",
            "Timeline",
        ),
        ("1.", "Ports", "Map ports", "A", "PTC", "A map", "June 2023"),
    )
    drawn = []
    for n, row in enumerate(rows):
        for column, text in enumerate(row):
            drawn.append(f"BT /F1 8 Tf {25 + 110 * column} {505 - 30 * n} Td ({text}) Tj ET")
    for n in range(len(rows) + 1):
        drawn += [
            f"{20 + 110 * column} {520 - 30 * n} 110 0.5 re f" for column in range(len(rows[0]))
        ]
    for column in range(len(rows[0]) + 1):
        drawn += [f"{20 + 110 * column} {490 - 30 * n} 0.5 30 re f" for n in range(len(rows))]
    picture = stream(
        b"\x80" * 16,
        b"/Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray",
    )
    pages = [stream("\n".join(drawn).encode()), stream(b"q 800 0 0 560 20 20 cm /Im1 Do Q")]
    return document(pages, b"/XObject << /Im1 5 0 R >>", {5: picture})


def locked() -> bytes:
    """A PDF that no empty password opens."""
    lock = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>" % (
        b"a1" * 32,
        b"b2" * 32,
    )
    plain = document([stream(b"BT /F1 12 Tf 50 500 Td (Secret) Tj ET")], more={4: lock})
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>]")


def bomb(size: int) -> bytes:
    """A page whose contents unpack to so many bytes."""
    packer = zlib.compressobj(1)
    blank = bytes(1_000_000)
    data = b"".join(packer.compress(blank) for _ in range(size // len(blank))) + packer.flush()
    return document(
        [b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(data), data)]
    )


def packed_twice(size: int) -> bytes:
    """A page whose contents, packed twice, unpack to so many bytes."""
    inner = zlib.compress(b"0 0 m " * (size // 6), 9)
    data = zlib.compress(inner, 9)
    body = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (
        len(data),
        data,
    )
    return document([body])


def many_pages(count: int) -> bytes:
    """So many pages with a word each."""
    return document([stream(b"BT /F1 12 Tf 50 500 Td (Page) Tj ET")] * count)


def looping_pages() -> bytes:
    """A tree of pages that holds itself."""
    return written(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>",
        }
    )


def looping_form() -> bytes:
    """A page that draws a form that draws itself."""
    form = stream(
        b"/Fm1 Do /Fm1 Do",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm1 5 0 R >> >>",
    )
    return document([stream(b"/Fm1 Do")], b"/XObject << /Fm1 5 0 R >>", {5: form})


def nested(depth: int) -> bytes:
    """A page whose contents open arrays within arrays."""
    return document([stream(b"[" * depth + b"]" * depth + b" TJ")])


def rules(count: int) -> bytes:
    """A page of crossing lines, so many in each direction."""
    lines = b"".join(b"%d 0 m %d 595 l S 0 %d m 842 %d l S " % (n, n, n, n) for n in range(count))
    return document([stream(lines + b"BT /F1 12 Tf 50 500 Td (Word) Tj ET", packed=True)])


def unnamed_letters() -> bytes:
    """Words in a font that does not say which letters it shows."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Strange /Encoding /Identity-H "
        b"/DescendantFonts [6 0 R] >>"
    )
    inner = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Strange "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /Strange /Flags 4 >> >>"
    )
    text = stream(b"BT /F9 12 Tf 50 500 Td <00010002000300040005> Tj ET")
    return document([text], b"", {6: inner, 7: font}).replace(b"/F1 3 0 R", b"/F9 7 0 R")
