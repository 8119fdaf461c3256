"""The pictures of documents in docs/pictures/, taken anew on demand by LibreOffice and pdftoppm:

.venv/bin/python -m tests.tools.document_pictures

Those of the Summary sheet and the update workbook are cut by hand.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from tests.support.building import day
from tests.support.paths import ROOT
from tests.support.programs.libreoffice import convert
from wp.domain.filter import Filter
from wp.services.clock import now
from wp.services.files.export import export
from wp.services.files.word import annex, session_pack, tracked_changes
from wp.services.query import Question
from wp.services.record import fill_empty, open_record

FOLDER = ROOT / "docs" / "pictures"
# The picture, its document, the page of it, and how large: options of pdftoppm.
PICTURES = (
    ("published_wp_1", "published.docx", 1, ("-r", "72")),
    ("tracked_1", "tracked.docx", 2, ("-r", "72")),
    ("session_pack_1", "pack.docx", 1, ("-r", "72")),
    ("workbook_published", "annexes.xlsx", 1, ("-scale-to-x", "1100", "-scale-to-y", "-1")),
)


def main() -> None:
    """Make the documents from a fresh record, print them, and keep one page of each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = write(folder)
        convert(list(made.values()), "pdf", folder)
        for picture, document, page, size in PICTURES:
            pdf = made[document].with_suffix(".pdf")
            only = ("-f", str(page), "-l", str(page), "-singlefile")
            command = ["pdftoppm", "-png", *size, *only, str(pdf), str(FOLDER / picture)]
            subprocess.run(command, check=True)
            file = FOLDER / f"{picture}.png"
            Image.open(file).quantize(method=Image.Quantize.MAXCOVERAGE).save(
                file, optimize=True
            )  # no colour lost
            print(f"{picture}.png")


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
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in contents}


if __name__ == "__main__":
    main()
