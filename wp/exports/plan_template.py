"""A plan to fill in, as Word and as Excel: its title, a line that says how, and a table whose
headings every reader knows."""

import datetime as dt
import io
from collections.abc import Sequence

import xlsxwriter

from wp.exports.excel.book import A4, write_text
from wp.exports.word.document import Document, Look, Row, Table, cell, one_run
from wp.exports.word.package import to_docx
from wp.language.words import Words

_COLUMNS = ("topic", "task", "bodies", "timeline", "progress")
_ROWS, _WIDTHS, _TWENTIETHS = 12, (28, 60, 24, 24, 40), 80
# Empty, it is the same whenever it is made.
_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def _headings(words: Words) -> list[str]:
    texts = [words.named("column", name) for name in _COLUMNS]
    return [text[:1].upper() + text[1:] for text in texts]


def template_to_docx(words: Words) -> bytes:
    """The template as a Word document, in the language of the words."""

    def row(key: str, texts: Sequence[str], header: bool = False) -> Row:
        paragraphs = ([one_run(text, language=words.language, look=Look(header))] for text in texts)
        return Row(key, tuple(map(cell, paragraphs)), header)

    blank = [row(str(number), [""] * len(_COLUMNS)) for number in range(_ROWS)]
    widths = tuple(_TWENTIETHS * width for width in _WIDTHS)
    table = Table("plan", widths, (row("head", _headings(words), True), *blank))
    title = one_run(words("template.title"), "Title", words.language)
    how = one_run(words("template.how"), language=words.language)
    document = Document(words("template.title"), words.language, (title, how, table))
    return to_docx(document, _MADE)


def template_to_xlsx(words: Words) -> bytes:
    """The template as a workbook, in the language of the words."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(words("template.sheet"))
        strong, plain = book.add_format({"bold": True}), book.add_format()
        write_text(sheet, 0, 0, words("template.title"), strong)
        write_text(sheet, 1, 0, words("template.how"), plain)
        for at, (text, width) in enumerate(zip(_headings(words), _WIDTHS, strict=True)):
            wrapped = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
            sheet.set_column(at, at, width, wrapped)
            write_text(sheet, 3, at, text, strong)
        sheet.freeze_panes(4, 0)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
    return out.getvalue()
