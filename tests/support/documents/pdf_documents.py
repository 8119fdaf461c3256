"""PDFs for the readers' tests: Word documents turned into PDFs by LibreOffice, all that a
session needs in one run."""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from tests.support.documents import generator, pdf_cases, word_documents
from tests.support.programs.chromium import _one_at_a_time
from tests.support.programs.libreoffice import find_soffice, profile_in

# Programmes that the suite reads as PDF: those of the table of formats, and some more in other
# layouts.
PROGRAMMES = [("topics", 41), ("topics", 42), ("actions", 43), ("actions", 44)]
MORE = [("topics", seed) for seed in range(61, 66)] + [("actions", seed) for seed in range(71, 74)]
_BATCH = 25


def to_pdf(documents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Turn Word documents into PDFs in one run of LibreOffice, with a profile of its own."""
    sources = []
    for name, data in documents.items():
        sources.append(folder / f"{name}.docx")
        sources[-1].write_bytes(data)
    command = [
        find_soffice(),
        f"-env:UserInstallation={profile_in(folder)}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    run = subprocess.run(
        [*command, "--outdir", str(folder), *map(str, sources)],
        capture_output=True,
        text=True,
        timeout=500,
    )
    lacking = [name for name in documents if not (folder / f"{name}.pdf").exists()]
    if run.returncode or lacking:
        raise RuntimeError(
            f"LibreOffice made no PDF of {', '.join(lacking)}: {run.stdout} {run.stderr}"
        )
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}


def rendered(kind: str, seed: int) -> bytes:
    """The PDF of a made-up programme."""
    return pdfs()[f"{kind}-{seed}"]


def case(name: str) -> bytes:
    """The PDF of a case of `pdf_cases`."""
    return pdfs()[name]


def in_batches(kind: str, seed: int) -> bytes:
    """The PDF of a made-up programme that the suite does not read; its neighbours are made in
    the same run."""
    return _batch(kind, seed // _BATCH)[f"{kind}-{seed}"]


@lru_cache(maxsize=4)
def _batch(kind: str, number: int) -> dict[str, bytes]:
    seeds = range(number * _BATCH, (number + 1) * _BATCH)
    with tempfile.TemporaryDirectory() as folder:
        return to_pdf(
            {f"{kind}-{n}": word_documents.render(generator.make(kind, n), n) for n in seeds},
            Path(folder),
        )


@cache
def pdfs() -> dict[str, bytes]:
    """All PDFs of the suite; parallel workers of one session share them."""
    documents = {
        f"{kind}-{seed}": word_documents.render(generator.make(kind, seed), seed)
        for kind, seed in PROGRAMMES + MORE
    }
    documents |= pdf_cases.documents()
    session = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    if session is None:
        with tempfile.TemporaryDirectory() as folder:
            return to_pdf(documents, Path(folder))
    shared = Path(tempfile.gettempdir()) / f"pdfs-for-tests-{session}"
    # Looked for, and perhaps installed, under the same lock: so before it is taken here.
    find_soffice()
    with _one_at_a_time():
        if not shared.exists():
            with tempfile.TemporaryDirectory() as folder:
                found = to_pdf(documents, Path(folder))
            shared.mkdir()
            for name, data in found.items():
                (shared / f"{name}.pdf").write_bytes(data)
    return {name: (shared / f"{name}.pdf").read_bytes() for name in documents}
