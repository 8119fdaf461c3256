"""Documents that other programs save in formats of theirs: LibreOffice and Chromium, many in one
run."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.support.programs.chromium import find_chromium, launch_arguments
from tests.support.programs.libreoffice import convert

Convert = Callable[[Sequence[bytes]], list[bytes]]
WORD = "docx:MS Word 2007 XML"


def by_libreoffice(source: str, form: str) -> Convert:
    """What LibreOffice makes of documents with this ending when it saves them so."""

    def saved(documents: Sequence[bytes]) -> list[bytes]:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            files = [folder / f"document-{at}.{source}" for at in range(len(documents))]
            for file, data in zip(files, documents, strict=True):
                file.write_bytes(data)
            out = folder / "saved"
            out.mkdir()
            return [made.read_bytes() for made in convert(files, form, folder, out)]

    return saved


def by_chromium(pages: Sequence[bytes]) -> list[bytes]:
    """The pages as Chromium prints them into PDFs."""
    with sync_playwright() as programs:
        browser = programs.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        made = []
        for data in pages:
            page = browser.new_page()
            page.set_content(data.decode())
            made.append(
                page.pdf(
                    prefer_css_page_size=True, print_background=True, tagged=len(made) % 2 == 0
                )
            )
            page.close()
        browser.close()
    return made
