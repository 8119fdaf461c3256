"""Files that are read although they are odd, and damaged ones, which may be."""

from tests.support.documents.hostile import files as hostile
from tests.support.documents.hostile.refused import Made

HEADS = "|".join(hostile.HEADINGS)


LINE = "|".join(hostile.LINES[0])


TABLE = f"<sheetData>{hostile.rows(HEADS, LINE)}</sheetData>"


BASES = {
    "plan.docx": hostile.docx,
    "plan.xlsx": hostile.xlsx,
    "plan.pdf": hostile.pdf,
    "plan.txt": hostile.text,
}


def damaged(name: str) -> dict[str, tuple[str, Made, str]]:
    """A file cut off or overwritten in several places."""
    base = BASES[name]

    def overwritten() -> bytes:
        data = bytearray(base())
        middle = len(data) // 2
        data[middle : middle + 200] = bytes(range(200))
        return bytes(data)

    return {
        f"{name} half": (name, lambda: base()[: len(base()) // 2], ""),
        f"{name} short": (name, lambda: base()[:-40], ""),
        f"{name} overwritten": (name, overwritten, ""),
        f"{name} begun": (name, lambda: base()[:50], ""),
    }


EITHER = {name: case for base in BASES for name, case in damaged(base).items()}


READ: dict[str, tuple[str, Made, str]] = {
    "a million empty rows": (
        "plan.xlsx",
        lambda: hostile.sheet_of(
            TABLE.replace("</sheetData>", "<row/>" * 1_000_000 + "</sheetData>")
        ),
        "",
    ),
    "one row far below": (
        "plan.xlsx",
        lambda: hostile.sheet_of(TABLE.replace("</sheetData>", '<row r="1048576"/></sheetData>')),
        "",
    ),
    "all cells merged": (
        "plan.xlsx",
        lambda: hostile.sheet_of(
            f'{TABLE}<mergeCells><mergeCell ref="J3:XFD1048576"/></mergeCells>'
        ),
        "",
    ),
    "archives within": (
        "plan.docx",
        lambda: hostile.with_files(
            hostile.docx(), word__embeddings__a_bin=hostile.packed({"b.bin": bytes(9_000_000)})
        ),
        "",
    ),
    "Excel named Word": ("plan.docx", hostile.xlsx, "file.suffix"),
    "Word named PDF": ("plan.pdf", hostile.docx, "file.suffix"),
    "PDF named text": ("plan.txt", hostile.pdf, "file.suffix"),
    "text named Excel": ("plan.xlsx", hostile.text, "file.suffix"),
    "no suffix at all": ("plan", hostile.xlsx, ""),
    "a picture elsewhere": (
        "plan.docx",
        lambda: hostile.referring(
            hostile.docx(), "document.xml.rels", "image", "http://127.0.0.1:9/x.png"
        ),
        "reference.external",
    ),
    "a template elsewhere": (
        "plan.docx",
        lambda: hostile.referring(
            hostile.docx(), "document.xml.rels", "attachedTemplate", "http://127.0.0.1:9/x"
        ),
        "",
    ),
    "a workbook elsewhere": (
        "plan.xlsx",
        lambda: hostile.referring(
            hostile.xlsx(), "workbook.xml.rels", "externalLinkPath", "http://127.0.0.1:9/x"
        ),
        "reference.external",
    ),
}
