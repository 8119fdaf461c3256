"""The catalogue: complete in every language, with the same places for values, used, and read as
translators' tools read it."""

import ast
import re
from collections import Counter
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.support.paths import ROOT
from tests.support.source.run_time_keys import TREES, name_called, nodes_of
from wp.domain.checks.model import SubjectKind
from wp.language import po
from wp.language.catalogues import FIRST, FOLDER, same
from wp.language.dates import SEASONS
from wp.language.typography import typeset
from wp.language.words import CATALOGUE, LANGUAGES, Words, catalogue
from wp.loaders.registry import READERS

# Two keys may have the same words in every language only where another language would part them.
APART = {
    ("importing.no_successor", "error.none"): "of a line that succeeds, not of a text",
    ("report.no_month", "error.none"): "of a month, not of a text",
    ("session.moved", "line_mark.moved"): "of a session, not of a line",
    ("month.short.5", "month.5"): "a short name that happens to be the whole one",
    ("until.consonant", "until.vowel"): "a language may elide here as after “of”",
}
PLACES_APART = {"sitting.number": "in English an ordinal stands as the record prints it"}
# Functions that are given the first part of a key.
BY_FAMILY = {"of_record", "named", "_window_after", "word"}
# What `wp` adds to an error: its key is that of the error with this at its end.
OPTION = ".option"
SOURCES = "\n".join(
    file.read_text(encoding="utf-8")
    for file in [ROOT / "app.py", *ROOT.glob("wp/**/*.py"), *ROOT.glob("pages/*.py")]
)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def files(language: str) -> dict[str, str]:
    return {f.stem: f.read_text(encoding="utf-8") for f in LANGUAGES[language].glob("*.po")}


def read_by_babel(language: str, room: str) -> Catalog:
    return read_po(BytesIO(files(language)[room].encode()), abort_invalid=True)


def test_every_language_has_the_same_rooms_keys_and_source() -> None:
    """A translator sees the English words beside the own: they are those that English readers
    see."""
    english = {room: po.entries(text) for room, text in files("en").items()}
    assert set(FIRST) <= english.keys()
    for language in LANGUAGES:
        others = {room: po.entries(text) for room, text in files(language).items()}
        assert others.keys() == english.keys()
        for room, entries in others.items():
            assert list(entries) == list(english[room])
            for message in read_by_babel(language, room):
                if message.id:
                    source = message.id if message.pluralizable else (message.id,)
                    assert po.forms(english[room][message.context]) == tuple(source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_reading_is_babels(language: str) -> None:
    for room, text in files(language).items():
        ours = {key: po.forms(entry) for key, entry in po.entries(text).items()}
        theirs = {}
        catalog = read_by_babel(language, room)
        for message in catalog:
            if message.id:
                said = message.string if message.pluralizable else (message.string,)
                source = message.id if message.pluralizable else (message.id,)
                theirs[message.context] = tuple(said if all(said) else source)
                assert not message.fuzzy, message.context
        assert ours == theirs
        assert len(ours) == text.count("\nmsgctxt ") and not catalog.obsolete
        assert str(catalog.locale) == language


def test_awkward_entries_are_read_as_babel_reads_them() -> None:
    """What tools write: long texts over several lines, escapes, comments, lines without words."""
    text = (
        'msgid ""\nmsgstr "Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
        "\n#. A note\n#: wp/x.py:1\n#, python-brace-format\n"
        'msgctxt "a.b"\nmsgid ""\n"one \\"two\\" "\n"three\\\\n"\n'
        'msgstr ""\n"un\\tdeux\\n"\n"trois"\n'
        '\n# mine\nmsgctxt "c"\nmsgid "x"\nmsgid_plural "y"\nmsgstr[0] "z \\\\"\nmsgstr[1] "w"\n'
    )
    read = read_po(BytesIO(text.encode()), locale="fr")
    theirs = {m.context: m.string for m in read if m.id}
    ours = {key: po.forms(entry) for key, entry in po.entries(text).items()}
    assert ours == {"a.b": (theirs["a.b"],), "c": tuple(theirs["c"])}
    with pytest.raises(ValueError, match="plural"):
        po.plural_rule(text.replace("Plural-Forms", "X-Forms"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_complete_with_the_same_places(language: str) -> None:
    for room in files(language):
        for message in read_by_babel(language, room):
            if not message.id:
                continue
            said = message.string if message.pluralizable else (message.string,)
            source = message.id if message.pluralizable else (message.id,)
            forms = said if language != "en" else source
            assert all(form.strip(" ") for form in forms), message.context
            asked = set().union(*map(places, source)) | {"n"}
            if message.context not in PLACES_APART:
                assert set().union(*map(places, forms)) | {"n"} == asked, message.context


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_leave_typography_to_the_rule(language: str) -> None:
    """Translators type plain spaces; every text is set as it is loaded, and one time is enough."""
    for room, text in files(language).items():
        for key, entry in po.entries(text).items():
            if key == "number.group":
                continue
            for form in po.forms(entry):
                assert not set("\u00a0\u202f") & set(form), (room, key)
                assert not re.search(r"\w'\w", form), (room, key)
                set_so = typeset(form, language)
                assert (
                    typeset(set_so, language)
                    == set_so
                    == catalogue(language)[key][po.forms(entry).index(form)]
                )
                if language == "fr":
                    assert not re.search(
                        r"(?:^|[^\s\u00a0\u202f({«])(?:[;!?]|:(?=\s|$)|»)", set_so
                    ), key
                    assert ("“" not in form and '"' not in form) or key in QUOTED, key


QUOTED = {"cli.act"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_marked_as_code_where_nobody_renders_it(language: str) -> None:
    """Only the description of the API is Markdown; elsewhere its marks would be shown."""
    marked = {key for key, said in catalogue(language).items() if "`" in "".join(said)}
    assert {key for key in marked if not key.startswith("api.")} == set()
    assert marked


def test_no_key_stands_twice() -> None:
    seen: Counter[str] = Counter(list(same()))
    for text in files("en").values():
        seen.update(re.findall(r'^msgctxt "(.*)"$', text, re.MULTILINE))
    assert [key for key, times in seen.items() if times > 1] == []


def test_no_two_keys_have_the_same_words() -> None:
    """Words stand once: another key that has them says so in `same.txt`, or is listed above with
    the reason."""
    held = [key for key in CATALOGUE if key not in same()]
    first: dict[tuple[tuple[str, ...], ...], str] = {}
    doubled = set()
    for key in held:
        words = tuple(catalogue(language)[key] for language in LANGUAGES)
        if first.setdefault(words, key) != key:
            doubled.add(frozenset((key, first[words])))
    assert doubled == {frozenset(pair) for pair in APART}


def test_keys_with_the_words_of_another_key_name_one_that_has_its_own() -> None:
    held = CATALOGUE.keys() - same().keys()
    assert set(same().values()) <= held
    text = (FOLDER / "same.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert text == sorted(text) and len(text) == len(same())


def test_every_key_used_in_the_code_has_an_entry() -> None:
    used = set(re.findall(r'words\(\s*"([^"{]+)"', SOURCES))
    assert len(used) > 50 and used <= CATALOGUE.keys()


def asked_for() -> tuple[set[str], list[re.Pattern[str]]]:
    """The texts of the code, and the patterns of those that it puts together."""
    texts, patterns = set(), []
    for node in (node for file in TREES for node in nodes_of(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(part.value) if isinstance(part, ast.Constant) else ".+"
                for part in node.values
            ]
            if re.match(r"[a-z_]{2,}", parts[0]):
                patterns.append(re.compile("".join(parts)))
        elif isinstance(node, ast.Call) and name_called(node) in BY_FAMILY:
            given = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            families = [value for value in given if isinstance(value, str)]
            patterns += [re.compile(rf"{re.escape(family)}\..+") for family in families]
    return texts, patterns


def test_every_key_is_used_in_the_code() -> None:
    """A key is written out, or belongs to a family that the code asks for at run time."""
    texts, patterns = asked_for()
    prefixes = tuple(text for text in texts if re.fullmatch(r"[a-z_.]+\.", text))
    assert [
        key
        for key in CATALOGUE
        if key not in texts
        and not key.startswith(prefixes)
        and not key.endswith(OPTION)
        and not any(pattern.fullmatch(key) for pattern in patterns)
    ] == []


def test_what_is_asked_for_by_two_names_has_words() -> None:
    kinds = (*SEASONS.values(), "vowel", "consonant")
    assert {f"{before}.{kind}" for before in ("of", "until") for kind in kinds} <= CATALOGUE.keys()
    assert {f"reader.{reader.name}" for reader in READERS} <= CATALOGUE.keys()
    assert {f"check.kind.{kind}" for kind in SubjectKind} <= CATALOGUE.keys()


def test_a_catalogue_opens_only_the_rooms_that_are_asked_for() -> None:
    fresh = type(catalogue("fr"))(LANGUAGES["fr"])
    assert fresh["lines"] and fresh["nav.overview"]
    assert set(fresh._closed) == files("fr").keys() - set(FIRST)
    assert fresh.first("body.Nobody") is None and len(fresh._closed) == len(files("fr")) - 3
    with pytest.raises(KeyError):
        fresh["no.such.key"]
    assert len(fresh) == len(CATALOGUE)


def test_a_number_chooses_its_form_and_is_grouped() -> None:
    english, french = Words("en"), Words("fr")
    assert [english("lines", n=n) for n in (0, 1, 2)] == ["0 lines", "1 line", "2 lines"]
    assert [french("lines", n=n) for n in (0, 1, 2)] == ["0 ligne", "1 ligne", "2 lignes"]
    assert (english("lines", n=1_225), french("lines", n=1_225)) == (
        "1,225 lines",
        "1\u202f225 lignes",
    )
