"""Ways of damaging a file, of which a seed chooses one."""

import random
import re
from collections.abc import Callable, Mapping
from functools import cache

from tests.support.documents import (
    excel_documents,
    extracted_text,
    generator,
    layouts,
    programme_csv,
    word_documents,
)
from tests.support.documents.hostile import files as hostile
from tests.support.documents.readings import VOCABULARY
from tests.support.documents.word_parts import unzipped
from wp.loaders.registry import read_bytes

_TAG = re.compile(rb"<[^<>]{1,400}>")


_NUMBER = re.compile(rb"\d+")


_ODD = (
    b"",
    b"0",
    b"-1",
    b"99999999999",
    b"1048577",
    b"NaN",
    b"true",
    b"\xe2\x80\xae",
    b"&#0;",
    b"&amp;",
    b"1e999",
)


_CONTENT = ("document.xml", "sheet1.xml", "sheet2.xml", "numbering.xml", "footnotes.xml")


_TOKENS = (
    b"<w:tbl>",
    b"</w:tr>",
    b"<w:vMerge/>",
    b'<w:gridSpan w:val="9"/>',
    b"<row>",
    b'<c t="s"><v>7</v></c>',
    b"</c>",
)


def _archive(data: bytes, chance: random.Random) -> bytes:
    """One or two parts edited as XML or as bytes, a part taken out or exchanged with another."""
    files = unzipped(data)
    for _ in range(chance.choice((1, 1, 2))):
        content = [each for each in sorted(files) if each.endswith(_CONTENT)]
        name = chance.choice(content if content and chance.random() < 0.6 else sorted(files))
        way = chance.random()
        if way < 0.04 and len(files) > 1:
            del files[name]
        elif way < 0.08:
            files[name] = files[chance.choice(sorted(files))]
        else:
            for _ in range(chance.choice((1, 1, 3, 8))):
                change = chance.choice(_ON_XML if chance.random() < 0.93 else _ON_BYTES)
                files[name] = change(files[name], chance)
    return hostile.packed(files)


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    first, last = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    return data[:first] + data[last:] if chance.random() < 0.6 else data[:last]


def _splice(data: bytes, chance: random.Random) -> bytes:
    other = bases()[chance.choice(list(bases()))]
    first = chance.randint(0, len(other))
    at = chance.randint(0, len(data))
    return data[:at] + other[first : first + chance.choice((4, 40, 4000))] + data[at:]


def _double(data: bytes, chance: random.Random) -> bytes:
    first = chance.randint(0, len(data))
    piece = data[first : first + chance.choice((1, 10, 500))]
    return data[:first] + piece * chance.choice((2, 2, 50)) + data[first:]


def _noise(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.choice((1, 8, 200))) + data[at:]


def _number(data: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    hit = chance.choice(found)
    return data[: hit.start()] + chance.choice(_ODD) + data[hit.end() :]


def _drop_tag(data: bytes, chance: random.Random) -> bytes:
    found = list(_TAG.finditer(data))
    if not found:
        return data
    hit = chance.choice(found)
    return data[: hit.start()] + data[hit.end() :]


def _swap_tags(data: bytes, chance: random.Random) -> bytes:
    found = list(_TAG.finditer(data))
    if len(found) < 2:
        return data
    one, two = sorted(chance.sample(found, 2), key=lambda hit: hit.start())
    return data[: one.start()] + two[0] + data[one.end() : two.start()] + one[0] + data[two.end() :]


def _element(data: bytes, chance: random.Random) -> bytes:
    """A whole element doubled or taken out, or a tag that belongs elsewhere put in."""
    found = [hit for hit in _TAG.finditer(data) if not hit[0].startswith((b"</", b"<?"))]
    if not found:
        return data
    hit = chance.choice(found)
    name = re.split(rb"[\s/>]", hit[0][1:])[0]
    end = data.find(b"</" + name + b">", hit.end())
    stop = hit.end() if hit[0].endswith(b"/>") or end < 0 else end + len(name) + 3
    way = chance.randrange(3)
    if way == 0:
        return data[: hit.start()] + data[stop:]
    if way == 1:
        return data[:stop] + data[hit.start() : stop] * chance.choice((1, 3)) + data[stop:]
    return data[: hit.start()] + chance.choice(_TOKENS) + data[hit.start() :]


Change = Callable[[bytes, random.Random], bytes]


_ON_BYTES: tuple[Change, ...] = (_flip, _cut, _splice, _double, _noise, _number)


# Whole elements and numbers leave XML well-formed, so that the damage reaches the reader behind the
# parser.
_ON_XML: tuple[Change, ...] = (_number, _number, _number, _drop_tag, _swap_tags, *[_element] * 7)


@cache
def bases() -> Mapping[str, bytes]:
    """A short sound file of every format, by the name it goes under."""
    topics, actions = _short(generator.make_topics(7)), _short(generator.make_actions(8))
    layout = layouts.layout_of(7, "topics", plain=True)
    flat = layouts.layout_of(8, "actions", flat=True)
    text = extracted_text.render(topics, 7).encode()
    return {
        "plan.txt": text,
        "actions.txt": extracted_text.render(actions, 8).encode(),
        "plan.csv": programme_csv.write(read_bytes(text, "plan.txt", VOCABULARY)),
        "table.csv": excel_documents.table_csv(actions, flat, 8),
        "plan.docx": word_documents.render(topics, 7),
        "actions.docx": word_documents.render(actions, 8),
        "plan.xlsx": excel_documents.workbook(topics, layout, 7),
        "actions.xlsx": excel_documents.workbook(actions, layouts.layout_of(8, "actions"), 8),
        "plan.pdf": hostile.pdf(2),
    }


# PDF files take their time; archives have most to break.
WEIGHTS = {"plan.docx": 5, "actions.docx": 4, "plan.xlsx": 5, "actions.xlsx": 4, "plan.pdf": 1}


def _short(made: generator.Programme) -> generator.Programme:
    made.tables = [rows[:5] for rows in made.tables[:2]]
    made.sections = made.sections[:2]
    return made


def mutated(seed: int) -> tuple[str, bytes]:
    """The file of this seed: its name and content."""
    chance = random.Random(seed)
    names = list(bases())
    name = chance.choices(names, [WEIGHTS.get(each, 2) for each in names])[0]
    data = bases()[name]
    if name.endswith(("docx", "xlsx")) and chance.random() < 0.8:
        return name, _archive(data, chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        data = chance.choice(_ON_BYTES)(data, chance)
    return name, data
