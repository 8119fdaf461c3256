"""The writers of documents with faults: each the bytes of a file, and the looks that it can put
down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.support.documents import extracted_text, word_documents
from tests.support.documents.generator import Programme
from tests.support.programs.libreoffice import CSV
from tests.tools.faults import html_writer, pdf_writer, sheet_writers, word_writer
from tests.tools.faults.conversions import WORD, Convert, by_chromium, by_libreoffice
from tests.tools.faults.planting import Planted
from tests.tools.faults.printed import Printed, characters_of, runs_of


@dataclass(frozen=True)
class Writer:
    """A way to a file: its ending, what makes it, the looks and letters that it keeps, and what
    turns it into that file, many at once."""

    suffix: str
    write: Callable[[Programme], bytes]
    looks: frozenset[str] = frozenset()
    letters: str = "utf-8"
    convert: Convert | None = None

    def files(self, programmes: Sequence[Programme]) -> list[bytes]:
        """The files of some programmes."""
        written = list(map(self.write, programmes))
        return self.convert(written) if self.convert and written else written

    def can(self, planted: Planted) -> bool:
        """Whether a fault comes through it."""
        plain = "".join(run.text for run in runs_of(planted.printed) if run.look != "Symbol")
        kept = plain.encode(self.letters, "ignore").decode(self.letters) == plain
        return kept and planted.looks <= self.looks


def as_text(made: Programme) -> bytes:
    """The text of an extraction, cells one after another."""
    return extracted_text.render(characters(made), 7).encode()


def characters(made: Programme) -> Programme:
    """A programme whose cells hold the characters that were put down, without looks."""
    tables = [
        [
            {
                name: texts
                and tuple(characters_of(t) if isinstance(t, Printed) else t for t in texts)
                for name, texts in row.items()
            }
            for row in rows
        ]
        for rows in made.tables
    ]
    return Programme(made.kind, tables, made.inactive, made.sections)


IN_PRINT = frozenset(("struck", "white", "dark", "raised"))
WRITERS = {
    "python-docx": Writer("docx", word_writer.written, word_writer.LOOKS),
    "our own Word": Writer("docx", lambda made: word_documents.render(characters(made), 7)),
    "openpyxl": Writer("xlsx", sheet_writers.by_openpyxl, sheet_writers.LOOKS),
    "XlsxWriter": Writer("xlsx", sheet_writers.by_xlsxwriter, sheet_writers.LOOKS),
    "pandas xlsx": Writer("xlsx", lambda made: sheet_writers.by_pandas(made, "xlsx")),
    "pandas CSV": Writer("csv", lambda made: sheet_writers.by_pandas(made, ",")),
    "pandas UTF-16": Writer("csv", lambda made: sheet_writers.by_pandas(made, "\t")),
    "drawn PDF": Writer("pdf", pdf_writer.written, pdf_writer.LOOKS, "cp1252"),
    "extracted text": Writer("txt", as_text),
    "Word by LibreOffice": Writer(
        "docx",
        word_writer.written,
        IN_PRINT | {"hidden"},
        convert=by_libreoffice("docx", WORD),
    ),
    "Word of HTML": Writer(
        "docx", html_writer.written, html_writer.LOOKS, convert=by_libreoffice("html", WORD)
    ),
    "PDF of Word": Writer(
        "pdf", word_writer.written, IN_PRINT, convert=by_libreoffice("docx", "pdf")
    ),
    "PDF of HTML": Writer(
        "pdf",
        html_writer.written,
        html_writer.LOOKS,
        convert=by_libreoffice("html", "pdf:writer_web_pdf_Export"),
    ),
    "PDF by Chromium": Writer("pdf", html_writer.written, html_writer.LOOKS, convert=by_chromium),
    "Excel by LibreOffice": Writer(
        "xlsx", sheet_writers.by_openpyxl, IN_PRINT, convert=by_libreoffice("xlsx", "xlsx")
    ),
    "CSV by LibreOffice": Writer(
        "csv", sheet_writers.by_openpyxl, convert=by_libreoffice("xlsx", CSV)
    ),
}
