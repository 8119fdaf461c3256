"""A made-up language, for tests only: English with an accent on every letter.

Whatever is still shown in plain letters is a word that does not come from the catalogue.
"""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from sqlalchemy import inspect, text

from tests.support.editions.revised import import_revised
from tests.support.paths import DATA
from tests.support.records import first_start
from wp.domain.timeline import read_timeline, render_step
from wp.language import catalogues, words
from wp.loaders.data.vocabularies import load_bodies
from wp.store.database import Engine

NAME = "xa"
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ",
)
# Entries that are no words: a tag, signs of numbers, the marks of a format.
NO_WORDS = {"language.tag", "number.group", "number.decimal", "number.percent", "table.day"}


def record_of_everything(place: Path) -> Path:
    """A record in this file with reports, decisions and a second edition."""
    import_revised(first_start(place))
    return place


def accented(text: str) -> str:
    """A text with an accent on every letter; the names of its places for values stay."""
    return "".join(
        part if part.startswith("{") else part.translate(LETTERS)
        for part in re.split(r"(\{[^{}]*\})", text)
    )


def own_names() -> set[str]:
    """What every language is called in itself: the only words of another language on a page."""
    return {words.Words(language)("language.name") for language in words.LANGUAGES}


def translate(folder: Path) -> Path:
    """The folder of a catalogue in the made-up language, written by a translator's tool."""
    made = folder / NAME
    made.mkdir()
    for name, content in _translated().items():
        (made / name).write_bytes(content)
    return made


@cache
def _translated() -> dict[str, bytes]:
    """The files of the catalogue, which takes a second of work."""
    made = {}
    for file in words.LANGUAGES[words.DEFAULT].glob("*.po"):
        room = read_po(BytesIO(file.read_bytes()))
        for message in room:
            if message.id and message.context not in NO_WORDS:
                plural = message.pluralizable
                message.string = (
                    tuple(map(accented, message.id)) if plural else accented(message.id)
                )
        out = BytesIO()
        write_po(out, room, width=76)
        made[file.name] = out.getvalue()
    return made


@contextmanager
def spoken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[words.Words]:
    """The made-up language as a third one, for as long as a test needs it."""
    monkeypatch.setitem(catalogues.LANGUAGES, NAME, translate(folder))
    words.catalogue.cache_clear()
    yield words.Words(NAME)
    monkeypatch.undo()
    words.catalogue.cache_clear()


def texts_of_record(engine: Engine) -> set[str]:
    """Every text that the record or `data/` holds, but no word of the domain's own lists."""
    found: set[str] = set()
    with engine.connect() as connection:
        for table in inspect(engine).get_table_names():
            for row in connection.execute(text(f"SELECT * FROM {table}")):  # noqa: S608
                found |= {cell for cell in row if isinstance(cell, str)}
    for file in DATA.glob("*.csv"):
        found |= {
            cell for row in csv.reader(io.StringIO(file.read_text("utf-8-sig"))) for cell in row
        }
    vocabulary = load_bodies(DATA / "bodies.csv")
    for cell in [cell for cell in found if len(cell) < 200 and "\n" not in cell]:
        for step in read_timeline(cell, vocabulary):
            found |= {step.text, render_step(step)}
    keywords = {cell for cell in found if cell.islower()}
    found |= {cell.capitalize() for cell in keywords}
    # A draft of conclusions sets a decision's first letter small.
    found |= {cell[:1].lower() + cell[1:] for cell in found if len(cell) > 40}
    return {each for each in found - domain_words() if len(each) > 2}


def domain_words() -> set[str]:
    """The values of the domain's lists: the record holds them, but people read their words."""
    lists = [each for each in all_below(Enum) if each.__module__.startswith("wp.domain")]
    return {str(member.value) for each in lists for member in each}


def all_below(kind: type[Enum]) -> Iterator[type[Enum]]:
    for each in kind.__subclasses__():
        yield each
        yield from all_below(each)
