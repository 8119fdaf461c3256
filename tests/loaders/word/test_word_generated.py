"""Made-up programmes as Word documents: every cell exact, every word accounted for; also as
LibreOffice writes them.

WP_GENERATED=200 reads that many.
"""

import os
import random
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree

from tests.support.documents import generator, word_documents, word_parts, word_styles
from tests.support.documents.readings import FOREIGN, VOCABULARY, expected, found, total
from tests.support.documents.silent import read_made, silent_errors, wrong_cells
from tests.support.documents.word_parts import W
from tests.support.programs.libreoffice import find_soffice
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading, ReadOptions, Tracked

COUNT = int(os.environ.get("WP_GENERATED", "12"))
CASES = [("actions" if seed % 3 == 2 else "topics", seed) for seed in range(COUNT)]


def words_of(data: bytes) -> int:
    """The words of a document by an independent count: runs of paragraphs shown, hidden, and
    automatic numbers."""
    count = 0
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if n.startswith("word/") and "rels" not in n]
        roots = [etree.fromstring(archive.read(name)) for name in names]
    for root in roots:
        for paragraph in root.iter(f"{{{W}}}p"):
            if paragraph.xpath("ancestor::*[local-name()='Fallback']"):
                continue
            runs = paragraph.xpath("./w:r", namespaces={"w": W})
            for hidden in (False, True):
                these = [
                    r
                    for r in runs
                    if bool(r.xpath("w:rPr/w:vanish", namespaces={"w": W})) is hidden
                ]
                count += len(
                    "".join(
                        t for r in these for t in r.xpath("w:t/text()", namespaces={"w": W})
                    ).split()
                )
            count += len(paragraph.xpath("./w:pPr/w:numPr", namespaces={"w": W}))
    return count


@pytest.mark.parametrize(("kind", "seed"), CASES)
def test_every_cell_is_exact(kind: str, seed: int) -> None:
    """Cells, states, topics without tasks; no finding but on hidden words; and the account holds
    as many words as the document."""
    programme, reading = read_made("Word", kind, seed)
    assert found(reading) == expected(programme)
    assert wrong_cells(programme, reading) == silent_errors(programme, reading) == []
    assert [topic.title for topic in reading.inactive] == programme.inactive
    assert reading.coverage.unplaced == ()
    hidden = sum(len(each.read.split()) for each in reading.findings if each.code == "text.hidden")
    assert hidden == dict(reading.coverage.left_out).get("hidden text", 0)
    assert {each.code for each in reading.findings} <= {"text.hidden"}
    assert total(reading) == words_of(word_documents.render(programme, seed))


@pytest.mark.parametrize(("kind", "seed"), CASES[:6])
def test_a_foreign_word_surfaces(kind: str, seed: int) -> None:
    """Put into any paragraph of the body, the word is in a cell, left out with its paragraph, or
    unplaced; once."""
    data = word_documents.render(generator.make(kind, seed), seed)
    chance = random.Random(seed)
    files = word_parts.unzipped(data)
    for _ in range(4):
        root = etree.fromstring(files["word/document.xml"])
        texts = [
            t for t in root.iter(f"{{{W}}}t") if not t.xpath("ancestor::*[local-name()='Fallback']")
        ]
        text = chance.choice(texts)
        text.text = f"{text.text} {FOREIGN}"
        changed = word_parts.zipped(files | {"word/document.xml": etree.tostring(root)})
        reading = read_bytes(changed, "made-up.docx", VOCABULARY)
        assert total(reading) == words_of(data) + 1
        if text.xpath("ancestor::w:tbl", namespaces={"w": W}):
            shown = sum(FOREIGN in value for row in found(reading) for value in row)
            lost = [word for word, _ in reading.coverage.unplaced if word == FOREIGN]
            hidden = bool(text.xpath("../w:rPr/w:vanish", namespaces={"w": W}))
            assert shown or lost or hidden


def with_office(folder: Path, data: dict[str, bytes]) -> dict[str, bytes]:
    """Documents opened by LibreOffice and written anew: to its own format, and from that to
    Word's."""
    for name, content in data.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = (folder / "profile").resolve().as_uri()
    command = [find_soffice(), f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    for suffix, former, out in (("odt", "docx", "odt"), ("docx:MS Word 2007 XML", "odt", "out")):
        there = folder / former if former == "odt" else folder
        files = [str(there / f"{name}.{former}") for name in data]
        subprocess.run(
            [*command, suffix, "--outdir", str(folder / out), *files], check=True, timeout=280
        )
    return {name: (folder / "out" / f"{name}.docx").read_bytes() for name in data}


def test_documents_that_libreoffice_wrote(tmp_path: Path) -> None:
    """Through LibreOffice and back, cell by cell: merges, automatic numbers, footnotes, hidden
    text, text boxes."""
    some = [("topics", 2), ("topics", 6), ("actions", 1)] if COUNT < 100 else CASES[:40]
    documents = {
        f"{kind}{seed}": word_documents.render(generator.make(kind, seed), seed)
        for kind, seed in some
    }
    written = with_office(tmp_path, documents)
    for kind, seed in some:
        reading = read_bytes(written[f"{kind}{seed}"], "office.docx", VOCABULARY)
        assert found(reading) == expected(generator.make(kind, seed)), (kind, seed)
        assert [topic.title for topic in reading.inactive] == generator.make(kind, seed).inactive
        assert reading.coverage.unplaced == ()


@pytest.mark.parametrize("seed", [31, 32])
def test_documents_that_python_docx_wrote(seed: int) -> None:
    """Another writer: its template, its merges, the headings of Word's own styles."""
    programme = generator.make_topics(seed)
    written = docx.Document()
    written.add_heading(word_documents.TITLE, 0)
    for heading, rows in zip(word_documents.PARTS, programme.tables, strict=True):
        written.add_heading(heading, 1)
        grid = written.add_table(1 + len(rows), len(word_documents.TOPIC_COLUMNS), "Table Grid")
        for column, name in enumerate(word_documents.TOPIC_COLUMNS):
            grid.cell(0, column).text = word_documents.HEADINGS[name]
            begun = 1
            for at, cells in enumerate(rows, start=1):
                spans = name in ("number", "topic", "task", "strategic", "type", "bodies")
                if spans and cells.get(name) is None:
                    grid.cell(begun, column).merge(grid.cell(at, column))
                    continue
                begun = at
                grid.cell(at, column).text = "\n".join(cells.get(name) or ())
    written.add_heading("Inactive topics", 1)
    for title in programme.inactive:
        written.add_paragraph(title, "List Bullet")
    out = BytesIO()
    written.save(out)
    reading = read_bytes(out.getvalue(), "other.docx", VOCABULARY)
    assert found(reading) == expected(programme)
    assert [topic.title for topic in reading.inactive] == programme.inactive
    assert reading.coverage.unplaced == () and reading.findings == ()
    assert reading.title == word_documents.TITLE


def tracked(before: bytes, after: bytes) -> bytes:
    """One document that turns from one into another: all of the first deleted, all of the second
    inserted."""
    roots = {}
    for tag, data in (("del", before), ("ins", after)):
        files = word_parts.unzipped(data)
        body = etree.fromstring(files["word/document.xml"])[0]
        for row in body.iter(f"{{{W}}}tr"):
            properties = row.find(f"{{{W}}}trPr")
            properties = row.makeelement(f"{{{W}}}trPr") if properties is None else properties
            row.insert(0, properties)
            etree.SubElement(properties, f"{{{W}}}{tag}").set(f"{{{W}}}author", "Ann")
        for paragraph in body.iter(f"{{{W}}}p"):
            _mark(paragraph, tag)
        roots[tag] = (files, body)
    files, body = roots["ins"]
    root = body.getparent()
    for block in reversed(roots["del"][1][:-1]):
        body.insert(0, block)
    return word_parts.zipped(files | {"word/document.xml": etree.tostring(root)})


def _mark(paragraph: etree._Element, tag: str) -> None:
    """All of a paragraph, its end included, as deleted or inserted."""
    properties = paragraph.find(f"{{{W}}}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{{{W}}}pPr")
        paragraph.insert(0, properties)
    etree.SubElement(etree.SubElement(properties, f"{{{W}}}rPr"), f"{{{W}}}{tag}").set(
        f"{{{W}}}author", "Ann"
    )
    for run in paragraph.findall(f"{{{W}}}r"):
        wrapped = paragraph.makeelement(f"{{{W}}}{tag}")
        paragraph.replace(run, wrapped)
        wrapped.append(run)
        for text in run.iter(f"{{{W}}}t") if tag == "del" else ():
            text.tag = f"{{{W}}}delText"


@pytest.mark.parametrize("seed", range(4))
def test_two_programmes_in_one_document_as_its_two_editions(seed: int) -> None:
    """Everything of the one deleted, everything of the other inserted: each edition is exactly
    its programme."""
    plain = word_styles.style_of("topics", 3 + seed)
    first, second = generator.make_topics(100 + seed), generator.make_topics(200 + seed)
    data = tracked(
        word_documents.render(first, seed, plain), word_documents.render(second, seed, plain)
    )

    def edition(option: Tracked) -> Reading:
        return read_bytes(data, "made-up.docx", VOCABULARY, ReadOptions(option))

    for option, programme in ((Tracked.REJECT, first), (Tracked.ACCEPT, second)):
        reading = edition(option)
        assert found(reading) == expected(programme)
        assert [topic.title for topic in reading.inactive] == programme.inactive
        assert reading.coverage.unplaced == ()
