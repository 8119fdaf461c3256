"""The pictures of documents in docs/pictures/, taken anew on demand by LibreOffice and pdftoppm:

.venv/bin/python -m tests.tools.document_pictures
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from tests.support.building import day
from tests.support.paths import ROOT
from tests.support.programs.libreoffice import convert
from tests.support.sheets.update_sheets import filled_in
from wp.domain.filter import Filter
from wp.services.clock import now
from wp.services.files.export import export
from wp.services.files.word import annex, session_pack, tracked_changes
from wp.services.query import Question
from wp.services.record import fill_empty, open_record

FOLDER = ROOT / "docs" / "pictures"
# The picture, its document, the page of it or the words on it, how large (options of pdftoppm), and
# how much of a page is shown, from its top.
WIDE = ("-scale-to-x", "1100", "-scale-to-y", "-1")
PICTURES = (
    ("published_wp_1", "published.docx", 1, ("-r", "72"), 1.0),
    ("tracked_1", "tracked.docx", 2, ("-r", "72"), 1.0),
    ("session_pack_1", "pack.docx", 1, ("-r", "72"), 1.0),
    ("workbook_published", "annexes.xlsx", 1, WIDE, 1.0),
    ("workbook_summary", "lines.xlsx", "The lines in figures", WIDE, 0.55),
    ("update_workbook", "update.xlsx", 1, ("-scale-to-x", "1600", "-scale-to-y", "-1"), 0.62),
)
FILLED = {
    "WP 1.1": {
        "effective_on": day("2020-04-30"),
        "reached": "April 2020 (PTC)",
        "decision": "PC0603, para 7",
        "note": "Guidance endorsed by written procedure.",
        "evidence": "PC0603, para 7",
        "colleague": "Ana Pérez",
    },
    "WP 4.3": {
        "effective_on": day("2020-05-04"),
        "status": "in progress",
        "note": "Reference data sets: second draft circulated to Members.",
        "colleague": "Ana Pérez",
    },
    "WP 6.1": {
        "effective_on": day("2020-05-04"),
        "status": "postponed",
        "note": "Survey results not in yet.",
    },
}


def main() -> None:
    """Make the documents from a fresh record, print them, and keep one page of each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = write(folder)
        convert(list(made.values()), "pdf", folder)
        for picture, document, page, size, share in PICTURES:
            pdf = made[document].with_suffix(".pdf")
            number = str(page if isinstance(page, int) else page_with(page, pdf))
            only = ("-f", number, "-l", number, "-singlefile")
            command = ["pdftoppm", "-png", *size, *only, str(pdf), str(FOLDER / picture)]
            subprocess.run(command, check=True)
            file = FOLDER / f"{picture}.png"
            whole = Image.open(file)
            shown = whole.crop((0, 0, whole.width, round(share * whole.height)))
            shown.quantize(method=Image.Quantize.MAXCOVERAGE).save(file, optimize=True)
            print(f"{picture}.png")


def page_with(words: str, pdf: Path) -> int:
    """The number of the first page on which these words stand."""
    told = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
    return next(at for at, page in enumerate(told.stdout.split("\f"), 1) if words in page)


def write(folder: Path) -> dict[str, Path]:
    """The documents, by name."""
    engine, made_at = open_record(str(folder / "wp.db")), now()
    fill_empty(engine, with_session=True)
    whole, later = (
        Question(Filter(programme=("WP",))),
        Question(Filter(programme=("WP",)), day("2020-07-01")),
    )
    contents = {
        "published.docx": annex(engine, later, "en", made_at),
        "tracked.docx": tracked_changes(
            engine, whole, ("2019-06-30", "2019-10-31"), "Secretariat", "en", made_at
        ),
        "pack.docx": session_pack(engine, Question(), "", "en", made_at),
        "annexes.xlsx": export(
            engine, Question(as_of=day("2019-10-31")), "published", "en", made_at
        ),
        "lines.xlsx": export(engine, Question(as_of=day("2019-10-31")), "xlsx", "en", made_at),
        "update.xlsx": filled_in(export(engine, whole, "update", "en", made_at), "en", FILLED),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in contents}


if __name__ == "__main__":
    main()
