"""Every format through the command line and through the page Import, confirmed, and the page
About behind it."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.support.command_line import run
from tests.support.documents import (
    excel_documents,
    extracted_text,
    generator,
    layouts,
    pdf_documents,
    word_documents,
)
from tests.support.documents.programme_csv import write
from tests.support.forms.elements import fill, press
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from wp.domain.filter import Filter
from wp.loaders.data.vocabularies import load_bodies
from wp.loaders.registry import read_bytes
from wp.services.files.export import export
from wp.services.query import Question
from wp.services.record import open_record

HAND_MADE = [
    ["Topic", "No.", "Task", "Type", "Responsible body", "Performance indicator", "Timeline"],
    ["1. Trade", "1.1", "Draft the guide", "A", "PTC", "A guide", "April 2020 (PTC)"],
    [
        "1. Trade",
        "1.2",
        "Approve the guide",
        "M",
        "Council",
        "It is approved",
        "June 2020 (Council)",
    ],
    ["2. Posts", "2.1", "Map the posts", "A", "PTC", "A map", "mid-2021"],
]


def as_excel(hidden: str = "", formula: str = "") -> bytes:
    """The table made by hand in Excel, a column hidden or its first cell a formula that was
    never worked out."""
    book = openpyxl.Workbook()
    for row in HAND_MADE:
        book.active.append(row)
    if hidden:
        book.active.column_dimensions[hidden].hidden = True
    if formula:
        book.active[formula] = "=1+0.1"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def own_lines(folder: Path) -> bytes:
    """The Lines workbook of this product, of one programme."""
    place = folder / "own.csv"
    place.write_text("\n".join(",".join(row) for row in HAND_MADE), encoding="utf-8")
    done = run("import", str(place), "--programme", "TST", "--confirm", database=folder / "own.db")
    assert done.returncode == 0, done.stderr
    engine = open_record(str(folder / "own.db"))
    return export(engine, Question(Filter(programme=("TST",))), "xlsx")


def extracted() -> bytes:
    """A made-up programme as text."""
    return extracted_text.render(generator.make_topics(41), 41).encode()


FORMATS: dict[str, Callable[[Path], bytes]] = {
    "hand-made.csv": lambda folder: "\n".join(",".join(row) for row in HAND_MADE).encode(),
    "in UTF-16.csv": lambda folder: "\n".join(";".join(row) for row in HAND_MADE).encode("utf-16"),
    "hand-made.xlsx": lambda folder: as_excel(),
    "number hidden.xlsx": lambda folder: as_excel(hidden="B"),
    "number formula.xlsx": lambda folder: as_excel(formula="B2"),
    "laid out.xlsx": lambda folder: excel_documents.workbook(
        generator.make_topics(41), layouts.layout_of(41, "topics", plain=True), 41
    ),
    "own lines.xlsx": own_lines,
    "form of data.csv": lambda folder: write(
        read_bytes(extracted(), "a.txt", load_bodies(DATA / "bodies.csv"))
    ),
    "extracted.txt": lambda folder: extracted(),
    "document.docx": lambda folder: word_documents.render(generator.make_actions(43), 43),
    "document.pdf": lambda folder: pdf_documents.to_pdf(
        {"document": word_documents.render(generator.make_actions(43), 43)}, folder
    )["document"],
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_goes_in_by_the_command_line_and_by_the_page(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = FORMATS[name](tmp_path)
    (tmp_path / name).write_bytes(data)
    options = ("import", str(tmp_path / name), "--programme", "TST", "--allow-unplaced")
    preview = run(*options, "--language", "fr", database=tmp_path / "cli.db")
    assert preview.returncode == 0 and not preview.stderr, preview.stderr
    done = run(*options, "--confirm", database=tmp_path / "cli.db")
    assert done.returncode == 0 and "TST@1" in done.stdout.splitlines()[-1], done.stderr

    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{tmp_path / 'page.db'}")
    app = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=120)
    shown(app, "import")
    app.file_uploader[0].set_value([(name, data, "application/octet-stream")]).run()
    code = next(
        (each for each in app.text_input if each.key and each.key.endswith("programme")), None
    )
    if code is not None:
        code.set_value("TST").run()
    assert not app.exception and not app.error, [each.value for each in app.error]
    for tick in (each for each in app.checkbox if str(each.key).endswith(":allow")):
        tick.check().run()
    fill(app, "import", actor="ana")
    press(app, "import")
    assert not app.error and "TST@1" in app.success[0].value
    for language in ("en", "fr"):
        body = shown(app, "about", lang=language)
        assert not app.error and "TST@1" in body and 'id="about-findings"' in body
    for doubt in ("hidden.xlsx", "formula.xlsx"):
        assert name.endswith(doubt) <= ("numéro" in html(app))
