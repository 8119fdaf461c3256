"""The made-up language runs through every file that is made and every sentence of the command
line."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import etree
from lxml.etree import _Element as Element

from tests.support.docs.api_words import told, values_of
from tests.support.made_up import (
    NAME,
    accented,
    own_names,
    record_of_everything,
    spoken,
    texts_of_record,
)
from tests.support.shown_words import Record, left
from wp.cli import main
from wp.domain.checks.model import CheckCode
from wp.language.words import Words
from wp.services.record import open_record
from wp.web.api import PATHS
from wp.web.openapi import description

# Parts of a package that hold no text for people.
_BARE = re.compile(r"styles|theme|settings|\.rels|Content_Types|fontTable|numbering|app\.xml|calc")
_SEEN = {"descr", "title", "name", "prompt", "promptTitle", "error", "errorTitle", "alt"}
# What is typed as it is in every language: options, formats, the names of checks.
TYPED = {
    "Xyz",
    "none",
    "body",
    "odt",
    "text",
    "xlsx",
    "csv",
    "json",
    *(code.value for code in CheckCode),
}
# The name of a chart's frame in Excel is the library's.
TYPED |= {f"Chart {n}" for n in range(1, 9)}
# What is put in or taken out: by its element in Word, by its look in Excel.
LOOKS = {"{*}ins": "{*}u", "{*}del": "{*}strike"}
Wp = Callable[..., str]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with reports, decisions and a second edition."""
    return record_of_everything(tmp_path_factory.mktemp("made_up") / "wp.db")


@pytest.fixture(scope="module")
def record(place: Path) -> Record:
    return Record(texts_of_record(open_record(str(place))) | own_names() | TYPED)


@pytest.fixture
def wp(
    place: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Wp]:
    """The command line in this process, speaking the made-up language: what it prints."""
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{place}")
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: str, language: str = NAME) -> str:
        monkeypatch.setattr("sys.argv", ["wp", *arguments, "--language", language])
        with pytest.raises(SystemExit):
            main.run()
        printed = capsys.readouterr()
        return printed.out + printed.err

    (tmp_path / "words").mkdir()
    with spoken(tmp_path / "words", monkeypatch):
        yield run


def package_texts(data: bytes) -> Iterator[str]:
    """Every text of an Office file: cells, paragraphs, pictures, sheets, properties."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith(".xml") and not _BARE.search(name):
                root = etree.fromstring(package.read(name))
                for block in root.iter("{*}p", "{*}si", "{*}title", "{*}subject", "{*}description"):
                    yield from ("".join(pieces(block, change)) for change in LOOKS)
                if "/charts/" in name or "worksheets/" in name:
                    yield from (each.text or "" for each in root.iter("{*}v", "{*}oddFooter"))
                for each in root.iter(
                    "{*}sheet", "{*}docPr", "{*}dataValidation", "{*}tableColumn"
                ):
                    yield from (str(each.get(key, "")) for key in _SEEN)


def pieces(block: Element, left_out: str) -> Iterator[str]:
    """The text of a paragraph without insertions, or without deletions; no codes of fields."""
    marks = [
        *block.iter(left_out),
        *(look.getparent().getparent() for look in block.iter(LOOKS[left_out])),
    ]
    hidden = {each for mark in marks for each in mark.iter()}
    for each in block.iter("{*}t", "{*}delText", "{*}br", "{*}tab", "{*}noteReference"):
        if each not in hidden:
            yield each.text or " "


# Words that differ stand side by side: the older text, and the newer.
EITHER = ((r"\1", ""), ("", r"\1"))


def either(texts: Iterable[str]) -> Iterator[str]:
    """Each text as it was, and as it is."""
    for said in texts:
        for old, new in EITHER:
            yield re.sub(r"\[-(.*?)-\]", old, re.sub(r"\{\+(.*?)\+\}", new, said))


def calendar_texts(data: bytes) -> Iterator[str]:
    calendar = Calendar.from_ical(data)
    yield str(calendar.get("X-WR-CALNAME", ""))
    for event in calendar.walk("VEVENT"):
        for name in ("SUMMARY", "DESCRIPTION"):
            yield from str(event.get(name, "")).split("\n")
        yield from map(str, event["CATEGORIES"].cats)


FILES = [
    ("export", "--format", "xlsx", "--with", "history", "--with", "decisions"),
    ("export", "--format", "xlsx", "--layout", "published"),
    ("export", "--format", "update"),
    ("export", "--format", "docx", "--body", "CBC", "--as-of", "2020-07-01"),
    ("export", "--format", "docx", "--layout", "session", "--session", "PTC 2020-04"),
    ("export", "--format", "docx", "--layout", "tracked", "--from", "WP@1", "--to", "WP@2"),
    ("export", "--format", "ics"),
    ("check", "--format", "xlsx"),
    ("compare", "WP@1", "WP@2", "--format", "xlsx"),
    ("proposals", "--format", "xlsx"),
]


@pytest.mark.parametrize("command", FILES, ids=" ".join)
def test_no_word_is_left_in_a_file(
    wp: Wp, command: tuple[str, ...], tmp_path: Path, record: Record
) -> None:
    out = tmp_path / "made"
    printed = wp(*command, "--out", str(out))
    texts = calendar_texts if "ics" in command else package_texts
    assert left(either(texts(out.read_bytes())), record) == {}
    assert left([printed.replace(str(out), "")], record) == {}


SAID = [
    ("status",),
    ("status", "--as-of", "2020-07-01", "--body", "CBC"),
    ("progress", "history", "WP 4.3"),
    ("check",),
    ("compare", "WP@1", "WP@2"),
    ("programmes",),
    ("proposals",),
    ("progress", "history", "WP 30.2"),
    ("verify",),
    # What is refused.
    ("progress", "history", "WP 99.9"),
    ("status", "--as-of", "2020-13-01"),
    ("status", "--body", "Xyz"),
    ("compare", "WP@1", "WP@9"),
    ("progress", "add", "WP 4.3", "--status", "completed", "--effective-on", "2020-02-01"),
    ("check", "--format", "odt"),
]


@pytest.mark.parametrize("command", SAID, ids=" ".join)
def test_no_word_is_left_on_the_command_line(
    wp: Wp, command: tuple[str, ...], record: Record
) -> None:
    assert left(either(wp(*command).splitlines()), record) == {}


# What the language decides in a file for other programs: sentences and names for people. All else
# is data, the same in every language: headings, values of closed lists, texts of the record.
WORDED = {
    ("export",): {"why", "strategic_names", "bodies_names"},
    ("check",): {"name", "breach", "mend", "rule", "source"},
    ("compare", "WP@1", "WP@2"): {"what", "kinds", "matched", "field"},
    ("proposals",): set(),
}


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize("command", WORDED, ids=" ".join)
def test_in_a_file_for_programs_only_words_follow_the_language(
    wp: Wp, command: tuple[str, ...], form: str, tmp_path: Path, record: Record
) -> None:
    found = {}
    for language in (NAME, "en", "fr"):
        out = tmp_path / language
        wp(*command, "--format", form, "--out", str(out), language=language)
        found[language] = list(values_of(out.read_bytes(), form))
    names = [[name for name, _ in each] for each in found.values()]
    assert names[0] == names[1] == names[2]
    assert all(re.fullmatch(r"[a-z0-9_.]+", name) for name in names[0])
    differing = {
        name.rpartition(".")[2]
        for (name, english), (_, french) in zip(found["en"], found["fr"], strict=True)
        if english != french and name != "generated_at" and not name.endswith("_translated")
    }
    assert differing <= WORDED[command] and (form == "csv" or differing == WORDED[command])
    worded = [said for name, said in found[NAME] if name.rpartition(".")[2] in WORDED[command]]
    assert left(either(worded), record) == {}


def test_the_description_of_the_api_is_worded_and_its_names_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = description(PATHS, {}, Words())
    with spoken(tmp_path, monkeypatch) as words:
        made_up = description(PATHS, {}, words)
    pairs = list(zip(told(made_up), told(english), strict=True))
    assert len(pairs) > 300
    assert [said for said, plain in pairs if accented(plain) != said] == []
