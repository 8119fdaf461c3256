"""Word documents that no office program writes: each ends in a reading or in one sentence, within
bounds.

WP_MUTATED=2000 makes that many.
"""

import os
import random
import time
from copy import deepcopy

import pytest
from lxml import etree

from tests.support.documents import generator, word_documents, word_parts
from tests.support.documents.readings import VOCABULARY, total
from tests.support.documents.word_cases import document, header, line, table
from tests.support.documents.word_parts import W, cell, plain
from tests.support.error_text import in_words, refuses
from wp.errors import InputError
from wp.loaders.registry import read_bytes
from wp.loaders.rows import ReadOptions, Tracked

COUNT = int(os.environ.get("WP_MUTATED", "30"))
SECONDS = 20
TAGS = (
    "tbl",
    "tr",
    "tc",
    "p",
    "r",
    "t",
    "ins",
    "del",
    "moveTo",
    "sdt",
    "sdtContent",
    "vMerge",
    "gridSpan",
    "numPr",
)
VALUES = ("", "0", "-1", "9999999999", "restart", "continue", "true", "x" * 300, "１")
PARTS = (
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
)


def outcome(data: bytes, tracked: Tracked) -> str:
    """What comes of a document: rows, or the sentence that refuses it; anything else is an error
    of the reader."""
    begun = time.monotonic()
    try:
        reading = read_bytes(data, "hostile.docx", VOCABULARY, ReadOptions(tracked))
    except InputError as error:
        assert "\n" not in in_words(error) and in_words(error).startswith("hostile.docx")
        return in_words(error)
    finally:
        assert time.monotonic() - begun < SECONDS
    assert total(reading) > 0
    return f"{len(reading.rows)} rows"


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A document with its markup changed: elements taken out, doubled, moved, renamed, wrapped;
    or its bytes."""
    files = word_parts.unzipped(data)
    name = chance.choice([each for each in PARTS if each in files] + ["word/document.xml"] * 4)
    if chance.random() < 0.2:
        content = bytearray(files[name])
        for _ in range(chance.randint(1, 5)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        return word_parts.zipped(
            files | {name: bytes(content[: chance.choice((None, None, len(content) // 2))])}
        )
    root = etree.fromstring(files[name], etree.XMLParser(recover=True))
    if root is None:
        return data
    for _ in range(chance.randint(1, 12)):
        _change(chance.choice(list(root.iter(etree.Element))[1:] or [root]), root, chance)
    return word_parts.zipped(files | {name: etree.tostring(root)})


def _change(element: etree._Element, root: etree._Element, chance: random.Random) -> None:
    parent = element.getparent()
    kind = chance.choice(("out", "twice", "move", "rename", "wrap", "value", "text", "children"))
    if parent is None or kind == "text":
        element.text = chance.choice(VALUES)
    elif kind == "out":
        parent.remove(element)
    elif kind == "twice":
        parent.append(deepcopy(element))
    elif kind == "move":
        others = [
            each
            for each in root.iter(etree.Element)
            if element not in (each, *each.iterancestors())
        ]
        chance.choice(others).append(element)
    elif kind == "rename":
        element.tag = f"{{{W}}}{chance.choice(TAGS)}"
    elif kind == "wrap":
        wrapper = element.makeelement(f"{{{W}}}{chance.choice(TAGS)}")
        parent.replace(element, wrapper)
        wrapper.append(element)
    elif kind == "value":
        element.set(f"{{{W}}}{chance.choice(('val', 'id', 'w', 'ilvl'))}", chance.choice(VALUES))
    else:
        element[:] = []


@pytest.mark.parametrize("seed", range(COUNT))
def test_changed_markup_never_breaks_the_reader(seed: int) -> None:
    chance = random.Random(seed)
    kind = chance.choice(("topics", "actions"))
    data = word_documents.render(generator.make(kind, seed % 7), seed % 7)
    for _ in range(3):
        data = mutated(data, chance)
        assert outcome(data, chance.choice((Tracked.ACCEPT, Tracked.REJECT)))


def test_tables_in_tables_beyond_all_measure() -> None:
    """A few levels are read; hundreds are refused as damaged."""

    def nested(levels: int) -> bytes:
        inside = plain("deep")
        for _ in range(levels):
            inside = word_parts.table(
                [word_parts.row([cell(inside + word_parts.paragraph())])], [100]
            )
        return document(table(header(), line(task=inside)))

    assert outcome(nested(20), Tracked.ACCEPT) == "1 rows"
    assert "damaged" in outcome(nested(400), Tracked.ACCEPT)


def test_columns_and_spans_beyond_all_measure() -> None:
    wide = cell(plain("x"), properties='<w:gridSpan w:val="999999999"/>')
    assert "columns" in outcome(
        document(table(header(), word_parts.row([wide, wide]))), Tracked.ACCEPT
    )


def test_a_million_empty_rows_of_one_table() -> None:
    """Beyond the rows that are looked at, a document is refused; it says so and does not hang."""
    rows = "<w:tr/>" * 1_200_000
    assert "rows, empty ones included" in outcome(
        document(table(header(), line(), rows)), Tracked.ACCEPT
    )


def test_styles_and_lists_that_go_round_in_circles() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>'
        for a, b in ("AB", "BA")
    )
    lists = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    inside = word_parts.paragraph(
        word_parts.run("x"), f'<w:pStyle w:val="A"/>{word_parts.numbered(1)}'
    )
    assert (
        outcome(
            document(table(header(), line(task=inside)), styles=styles, numbering=lists),
            Tracked.ACCEPT,
        )
        == "1 rows"
    )


def test_entities_are_refused_by_the_reader_itself() -> None:
    """Also where nothing judged the archive before."""
    from wp.loaders.word.reader import read

    files = word_parts.unzipped(document(table(header(), line())))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'
    content = (
        files["word/document.xml"]
        .replace(b"<w:document", bomb + b"<w:document")
        .replace(b"Draft", b"&b;")
    )
    with refuses(InputError, "declares a document type"):
        read(word_parts.zipped(files | {"word/document.xml": content}), "bomb.docx", VOCABULARY)
    with refuses(InputError, "damaged"):
        read(b"PK\x03\x04 nothing", "broken.docx", VOCABULARY)
