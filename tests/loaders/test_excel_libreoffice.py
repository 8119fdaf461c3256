"""Workbooks that LibreOffice wrote: it keeps texts, dates and merged cells in ways of its own."""

import subprocess

import pytest

from tests.support.documents import excel_documents, generator, laid_out, layouts
from tests.support.documents.readings import VOCABULARY
from tests.support.documents.word_parts import unzipped
from tests.support.programs.libreoffice import find_soffice, profile_in
from wp.loaders.sheets import excel_workbook

CASES = [("topics", 3), ("topics", 12), ("actions", 5), ("actions", 9)]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], bytes]:
    """All cases opened and saved anew by one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("calc")
    files = {}
    for kind, seed in CASES:
        files[kind, seed] = folder / f"{kind}-{seed}.xlsx"
        layout = layouts.layout_of(seed, kind)
        files[kind, seed].write_bytes(
            excel_documents.workbook(generator.make(kind, seed), layout, seed)
        )
    out = folder / "saved"
    command = [
        find_soffice(),
        f"-env:UserInstallation={profile_in(folder)}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    run = subprocess.run(
        [*command, "--outdir", str(out), *map(str, files.values())],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    return {case: (out / file.name).read_bytes() for case, file in files.items()}


@pytest.mark.parametrize("case", CASES)
def test_a_workbook_saved_by_libreoffice_reads_alike(
    written: dict[tuple[str, int], bytes], case: tuple[str, int]
) -> None:
    """Every cell, and no finding that the workbook did not have before."""
    kind, seed = case
    made, layout = generator.make(kind, seed), layouts.layout_of(seed, kind)
    reading = excel_workbook.read(written[case], "saved.xlsx", VOCABULARY)
    assert b"LibreOffice" in _application(written[case])
    assert laid_out.rows_of(reading) == laid_out.truth(made, layout)
    assert [topic.title for topic in reading.inactive] == made.inactive
    assert reading.coverage.unplaced == ()


def _application(data: bytes) -> bytes:
    return unzipped(data)["docProps/app.xml"]
